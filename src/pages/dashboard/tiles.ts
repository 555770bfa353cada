import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import { leadingEvidence, type Evidence } from '../../select/evidence.ts';
import { LEADING_THEMES, type Site } from '../../site/site.ts';
import { pointsOf, seriesOf } from '../../site/series.ts';
import { comparedEvidence, type ComparedEvidence } from '../area/comparedEvidence.ts';
import { themeMeasurePath, themeMeasures } from './themeMeasures.ts';

type LeadingTheme = (typeof LEADING_THEMES)[number];

/** A measure of the plan: the nearest level, the county with its target, and the verdict on it. */
export interface MeasureTile {
  readonly kind: 'measure';
  readonly theme: LeadingTheme;
  readonly indicator: Indicator;
  readonly evidence: Evidence;
  /** The plan's own figure of the county, shown where no later one is held; the last year the plan prints. */
  readonly planned: Point | undefined;
}

/** Published measures counted in children, which are compared with the county; they have no target of their own. */
export interface ComparedTile {
  readonly kind: 'compared';
  readonly theme: LeadingTheme;
  readonly evidences: readonly ComparedEvidence[];
  /** Measures of the plan on the same theme of which nothing nearer and nothing later is held, each with its target. */
  readonly unfigured: readonly Evidence[];
}

export type Tile = MeasureTile | ComparedTile;

function plannedOf(file: AreaFile, { indicator, county }: Evidence): Point | undefined {
  const plan = seriesOf(file.series, { area: county.id, indicator: indicator.id, basis: 'plan' });
  return plan === undefined
    ? undefined
    : pointsOf(plan)
        .filter(({ value }) => value !== null)
        .at(-1);
}

const hasFigure = ({ nearest, county, countyWide }: Evidence): boolean =>
  nearest.id !== county.id || countyWide !== undefined;

function tilesOf(site: Site, file: AreaFile, theme: LeadingTheme): readonly Tile[] {
  const ofTheme = <Held extends { readonly indicator: Indicator }>(all: readonly Held[]): readonly Held[] =>
    all.filter(({ indicator }) => indicator.theme === theme);
  const leading = ofTheme(leadingEvidence(site, file));
  const compared = ofTheme(comparedEvidence(site, file));
  // A measure of which the plan alone prints figures has a tile, unless another tile of its theme can tell its target.
  const shown = compared.length === 0 ? leading : leading.filter(hasFigure);
  const unfigured = leading.filter((evidence) => !shown.includes(evidence));
  const measures = shown.map((evidence): Tile => ({
    kind: 'measure',
    theme,
    indicator: evidence.indicator,
    evidence,
    planned: plannedOf(file, evidence),
  }));
  return compared.length === 0 ? measures : [...measures, { kind: 'compared', theme, evidences: compared, unfigured }];
}

/** The tiles of an area after its ages: attendance, exclusions, NEET, in that order. */
export const tilesOfArea = (site: Site, file: AreaFile): readonly Tile[] =>
  LEADING_THEMES.flatMap((theme) => tilesOf(site, file, theme));

/** Id of a tile on its page, which is that of the section it leads to. */
export const tileId = (tile: Tile): string =>
  tile.kind === 'measure' ? tile.indicator.id : (tile.evidences[0]?.indicator.id ?? tile.theme);

/** Path of the page of the tile's measure, the first of them where it shows several. */
export const tilePath = (site: Site, file: AreaFile, tile: Tile): string =>
  themeMeasurePath(file.area, tile.theme, { all: themeMeasures(site, file, tile.theme), id: tileId(tile) });

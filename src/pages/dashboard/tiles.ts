import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import { leadingEvidence, comparedEvidence, type Evidence, type ComparedEvidence } from '../../select/evidence.ts';
import { LEADING_THEMES, measureOf, type Site } from '../../site/site.ts';
import { pointsOf, seriesOf } from '../../site/series.ts';
import { themeMeasurePath, themeMeasures } from './themeMeasures.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { sentenceCase, unitWords } from '../../charts/chartWords.ts';
import { formatArea } from '../../format/areas.ts';
import { formatNumber } from '../../format/numbers.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { THEME_WORDS } from '../../words/claimsMissing.ts';

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

/** As it stands after a colon or a comma; a short form in capitals stays. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;

/** A measure under the word its theme is known by, said once: `Attendance: half days missed, primary`. */
function titleWithTheme(theme: Tile['theme'], label: string): string {
  const word = THEME_WORDS[theme];
  return label.toLowerCase().includes(word.toLowerCase()) ? label : `${sentenceCase(word)}: ${lowerFirst(label)}`;
}

const headOf = ({ shortLabel }: Indicator): string => shortLabel.split(', ').slice(0, -1).join(', ');

/** What a measure counts, as far as its heading has not told it: `half days missed`; blank where it has. */
export const sayWhat = (indicator: Indicator): string => lowerFirst(headOf(indicator));

/** Unit and year of a tile's numbers, for the line under its title; a per cent sign is part of each number. */
export const sayUnit = (indicator: Indicator, period: string): string =>
  indicator.unit === '%' ? period : `${unitWords(measureOf(indicator))}, ${period}`;

/** What tells one measure of a tile from the next: `Primary`. */
export const shortestLabel = ({ shortLabel }: Indicator): string =>
  sentenceCase(shortLabel.split(', ').at(-1) ?? shortLabel);

/** Heading of a tile: `Attendance, primary`, `Persistent absence (10%)`, `Permanent exclusions`. */
export function tileTitle(tile: Tile): string {
  if (tile.kind === 'measure') {
    const { theme, indicator } = tile;
    return headOf(indicator) !== ''
      ? `${sentenceCase(THEME_WORDS[theme])}, ${lowerFirst(shortestLabel(indicator))}`
      : titleWithTheme(theme, indicator.shortLabel);
  }
  const [first] = tile.evidences;
  const heads = new Set(tile.evidences.map(({ indicator }) => headOf(indicator)));
  return heads.size === 1 && first !== undefined
    ? sentenceCase(headOf(first.indicator))
    : titleWithTheme(tile.theme, 'measures counted in pupils');
}

/** Whose figure it is, with its year where that is another than the page's. */
export const sayWhose = (area: Area, point: Point, period: string): string =>
  point.period.label === period ? formatArea(area) : `${formatArea(area)}, ${point.period.label}`;

/** The target beside the county's figure, without the unit that stands over it: `target at most 5.0%`; blank when none was printed. */
export function sayTarget(target: Target | undefined, indicator: Indicator, period: string): string {
  if (target === undefined || target.value === null) return '';
  const unit = indicator.unit === '%' ? { unit: indicator.unit } : {};
  const value = formatNumber(target.value, { digits: target.digits, ...unit });
  const least = target.direction === null ? '' : `${target.direction} `;
  const year = target.period === null || target.period.label === period ? '' : ` for ${target.period.label}`;
  return `target ${least}${value}${year}`;
}

/**
 * A figure as a tile shows it: a per cent sign is part of its number, another unit stands over the tile, and the word or
 * letter beside it (`estimate`, `u`, `r`) is explained in the page's key.
 */
export function sayInTile(point: Point, indicator: Indicator): string {
  const { value, digits, status } = point;
  if (value === null || point.mark === 'provisional') return formatPoint(point, indicator);
  const number = formatNumber(value, indicator.unit === '%' ? { digits, unit: indicator.unit } : { digits });
  if (point.mark === 'estimate') return `${number} estimate`;
  return status === 'u' || status === 'r' ? `${number} ${status}` : number;
}

/** Id of the tile, which is that of the section it leads to. */
export const AGES_ID = 'population';

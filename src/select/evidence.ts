import type { Area } from '../../pipeline/contract/area.ts';
import type { OnePoint } from '../../pipeline/contract/coverage.ts';
import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point, Series } from '../../pipeline/contract/series.ts';
import type { Target } from '../../pipeline/contract/verdict.ts';
import { countyOf, leadPeriod, LEADING_THEMES, indicatorsOfTheme, onceFor, type Site } from '../site/site.ts';
import { bestFigure, figureChain } from '../site/figures.ts';
import { pointIn, seriesOf } from '../site/series.ts';

/** All an area page says of one indicator: the nearest level with a figure, the county, the target. */
export interface Evidence {
  readonly indicator: Indicator;
  readonly county: Area;
  /** The smallest area with a figure held that holds the page's area; the county when none is smaller. */
  readonly nearest: Area;
  /** Areas nearer than that whose rows hold no figure that can be shown, each with its row of the first LCSP year. */
  readonly withheld: readonly { readonly area: Area; readonly point: Point | undefined }[];
  /** Published figures of the first LCSP year; undefined where none is held. */
  readonly here: Point | undefined;
  readonly countyWide: Point | undefined;
  readonly target: Target | undefined;
  readonly onePoint: OnePoint | undefined;
}

const published = (file: AreaFile, indicator: Indicator, area: Area) =>
  file.series.find((one) => one.indicator === indicator.id && one.area === area.id && one.basis !== 'plan');

/** Evidence on one indicator for the page of one area. */
export function evidenceOf(site: Site, file: AreaFile, indicator: Indicator): Evidence {
  const period = leadPeriod(site.governance);
  const county = countyOf(site);
  const ofIndicator = file.series.filter((one) => one.indicator === indicator.id);
  const best = bestFigure(figureChain(site, file.area), ofIndicator, period);
  return {
    indicator,
    county,
    nearest: best.area,
    withheld: best.passed,
    here: best.point,
    countyWide: pointIn(published(file, indicator, county), period),
    target: file.targets.find((one) => one.indicator === indicator.id),
    onePoint: file.onePoint.find((one) => one.indicator === indicator.id),
  };
}

const isNear = ({ nearest, county }: Evidence): boolean => nearest.id !== county.id;

function selectLeading(site: Site, file: AreaFile): readonly Evidence[] {
  return LEADING_THEMES.flatMap((theme) => {
    const all = indicatorsOfTheme(site, theme, 'kpi').map((indicator) => evidenceOf(site, file, indicator));
    return [...all.filter(isNear), ...all.filter((evidence) => !isNear(evidence))];
  });
}

const leadingOf = onceFor((site: Site) => onceFor((file: AreaFile) => selectLeading(site, file)));

/**
 * Evidence on the plan's measures of attendance, exclusions and NEET, theme by theme; within a theme the measures with
 * a figure nearer than the county come first.
 */
export const leadingEvidence = (site: Site, file: AreaFile): readonly Evidence[] => leadingOf(site)(file);

/** A published measure with the county's own series of it. */
export interface CountySeries {
  readonly indicator: Indicator;
  readonly series: Series;
}

/**
 * The measures published later that the county has rows for, in the register's order: each has its section and its
 * link, whether or not the first LCSP year is among its figures.
 */
export const countySeries = (site: Site, file: AreaFile): readonly CountySeries[] =>
  site.index.indicators
    .filter(({ list }) => list === 'published')
    .flatMap((indicator) => {
      const series = seriesOf(file.series, { area: file.area.id, indicator: indicator.id });
      return series === undefined ? [] : [{ indicator, series }];
    });

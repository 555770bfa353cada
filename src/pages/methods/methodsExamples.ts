import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Funnel, FunnelDispersion } from '../../../pipeline/contract/funnel.ts';
import type { Area, Population } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point, Series } from '../../../pipeline/contract/series.ts';
import type { Statistic } from '../../../pipeline/contract/kinds.ts';
import type { BenchmarkComparison, Target, Trend } from '../../../pipeline/contract/verdict.ts';
import { areaOf, countyOf, indicatorOf, leadPeriod, type Site } from '../../site/site.ts';
import { changeIn, pointsOf, type YearChange } from '../../site/series.ts';

/** A figure with its place, for a worked example. */
export interface FigureExample {
  readonly area: Area;
  readonly indicator: Indicator;
  readonly series: Series;
  /** Its numerator and denominator are never null. */
  readonly point: Point & { readonly numerator: number; readonly denominator: number };
}

const files = (site: Site): readonly IndicatorFile[] =>
  site.index.indicators.flatMap((indicator) => site.indicators.get(indicator.id) ?? []);

function countedPoint(series: Series, period: string): FigureExample['point'] | undefined {
  const point = pointsOf(series).find((one) => one.period.label === period);
  if (point === undefined || point.numerator === null || point.denominator === null) return undefined;
  return { ...point, numerator: point.numerator, denominator: point.denominator };
}

/** First figure of the LCSPs' first school year with an interval of the statistic asked for, at a level. */
export function selectIntervalExample(
  site: Site,
  statistic: Statistic,
  level: Series['level'],
): FigureExample | undefined {
  const period = leadPeriod(site.governance);
  for (const file of files(site)) {
    if (file.indicator.statistic !== statistic) continue;
    for (const series of file.series) {
      const point = series.level === level ? countedPoint(series, period) : undefined;
      if (point === undefined || point.lower === null) continue;
      return { area: areaOf(site, series.area), indicator: file.indicator, series, point };
    }
  }
  return undefined;
}

/** A funnel whose limits were widened. */
export interface DispersionExample {
  readonly indicator: Indicator;
  readonly funnel: Funnel;
  readonly dispersion: FunnelDispersion;
}

/** The funnel of districts of the LCSPs' first school year that had to be widened most. */
export function selectDispersionExample(site: Site): DispersionExample | undefined {
  const period = leadPeriod(site.governance);
  const widened = files(site).flatMap(({ indicator, funnels }): readonly DispersionExample[] =>
    funnels
      .filter((one) => one.level === 'district' && one.period.label === period)
      .flatMap((funnel) => (funnel.dispersion === null ? [] : [{ indicator, funnel, dispersion: funnel.dispersion }])),
  );
  return widened.toSorted((a, b) => b.dispersion.factor - a.dispersion.factor)[0];
}

/** A judged target with the counted figure it was judged on. */
export interface TargetExample {
  readonly target: Target;
  readonly figure: FigureExample;
}

/** First target that got a verdict of met or not met, with the counts behind its figure. */
export function selectTargetExample(site: Site): TargetExample | undefined {
  for (const target of site.kent.targets) {
    if (target.verdict.state !== 'met' && target.verdict.state !== 'not met') continue;
    const indicator = indicatorOf(site, target.indicator);
    for (const series of site.indicators.get(indicator.id)?.series ?? []) {
      const point = series.area === target.area ? countedPoint(series, target.verdict.period.label) : undefined;
      if (point !== undefined) return { target, figure: { area: areaOf(site, target.area), indicator, series, point } };
    }
  }
  return undefined;
}

/** First of each result among rows that have one; the order is that of the rows. */
function firstOfEach<Row extends { readonly result: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row, place) => rows.findIndex((other) => other.result === row.result) === place);
}

/** One comparison with the county for each result found in the LCSPs' first school year. */
export function selectComparisonExamples(site: Site): readonly BenchmarkComparison[] {
  const period = leadPeriod(site.governance);
  const benchmarks = new Set(site.index.areas.filter((area) => area.type === 'county').map((area) => `${area.id}`));
  const rows = files(site).flatMap((file) => file.comparisons);
  return firstOfEach(rows.filter((row) => row.period.label === period && benchmarks.has(row.benchmark)));
}

/** How many comparisons with the county are made for the LCSPs' first school year, "not compared" left out. */
export function selectComparisonCount(site: Site): number {
  const period = leadPeriod(site.governance);
  const benchmarks = new Set(site.index.areas.filter((area) => area.type === 'county').map((area) => `${area.id}`));
  return files(site)
    .flatMap((file) => file.comparisons)
    .filter((row) => row.period.label === period && benchmarks.has(row.benchmark) && row.result !== 'not compared')
    .length;
}

/** A county's figure with that of the year before. */
export interface ChangeExample {
  readonly area: Area;
  readonly indicator: Indicator;
  readonly change: YearChange;
}

/** The county's first figure of the LCSPs' first school year that changed from the year before, and the first that did not clearly. */
export function selectChangeExamples(site: Site): readonly ChangeExample[] {
  const area = countyOf(site);
  const found = files(site).flatMap(({ indicator, series }): readonly ChangeExample[] =>
    series
      .filter((one) => one.area === area.id && one.basis !== 'plan')
      .flatMap((one) => changeIn(one, leadPeriod(site.governance)) ?? [])
      .map((change) => ({ area, indicator, change })),
  );
  const isClear = ({ change }: ChangeExample): boolean => change.change !== 'no clear change';
  return [found.find(isClear), found.find((one) => !isClear(one))].flatMap((one) => one ?? []);
}

/** The first LCSP that is in fifths of the LCSPs by its ages. */
export function selectFifthExample(site: Site): { readonly area: Area; readonly population: Population } | undefined {
  const population = site.kent.populations.find(({ bands }) => bands.some(({ fifth }) => fifth !== undefined));
  return population === undefined ? undefined : { area: areaOf(site, population.area), population };
}

/** One trend for each result found, with its place. */
export const selectTrendExamples = (site: Site): readonly Trend[] =>
  firstOfEach(files(site).flatMap((file) => file.trends));

import type { Area, Population } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { Comparison } from '../../pipeline/contract/verdict.ts';
import type { Site } from '../site/site.ts';
import { countyOf } from '../site/countyOf.ts';
import { districtPoints } from '../site/districtPoints.ts';
import { districtsOf, lcspsOf } from '../site/districtsOf.ts';
import { isAfterLcsps, lcspYears } from '../site/lcspYears.ts';
import { leadPeriod } from '../site/leadPeriod.ts';

/** One district's figure in the first LCSP year, with how it stands to the county. */
export interface ComparedPoint {
  readonly area: Area;
  readonly point: Point;
  /** Null where the method makes no comparison (half days missed). */
  readonly result: Comparison | null;
  /** How far areas differ beyond chance, where that could be measured. */
  readonly dispersion: number | null;
}

/** A measure published for districts, with the county's figure of the same period. */
export interface ComparedMeasure {
  readonly indicator: Indicator;
  readonly points: readonly ComparedPoint[];
  readonly county: Point;
}

/** All that can be set side by side: plain data, because it travels in the page. */
export interface CompareData {
  readonly release: string;
  readonly period: string;
  /** First school year after the LCSPs for which a figure is shown; blank when none is. */
  readonly firstAfter: string;
  /** LCSPs, then districts. */
  readonly areas: readonly Area[];
  readonly county: Area;
  readonly populations: readonly Population[];
  readonly measures: readonly ComparedMeasure[];
}

function measureIn(site: Site, indicator: Indicator): readonly ComparedMeasure[] {
  const held = districtPoints(site, indicator);
  if (held === null) return [];
  const county = countyOf(site);
  const comparisons = site.indicators.get(indicator.id)?.comparisons ?? [];
  const points = held.districts.map(({ area, point }): ComparedPoint => {
    const comparison = comparisons.find(
      (one) => one.area === area.id && one.benchmark === county.id && one.period.key === point.period.key,
    );
    return { area, point, result: comparison?.result ?? null, dispersion: comparison?.dispersion ?? null };
  });
  return [{ indicator, points, county: held.county.point }];
}

/** Measures that have a figure for districts, in the register's order: the only ones areas can be compared on. */
export const comparedMeasures = (site: Site): readonly ComparedMeasure[] =>
  site.index.indicators.flatMap((indicator) => measureIn(site, indicator));

/** The plan's measures that have figures for the whole county only, or none: nothing of them can be set side by side. */
export function uncomparedIndicators(site: Site): readonly Indicator[] {
  const compared = new Set(comparedMeasures(site).map(({ indicator }) => indicator.id));
  return site.index.indicators.filter((indicator) => indicator.list === 'kpi' && !compared.has(indicator.id));
}

/** Label of the first year shown that lies after the LCSPs. */
function firstAfterLcsps(site: Site, measures: readonly ComparedMeasure[]): string {
  const years = lcspYears(site.governance);
  const periods = measures.flatMap(({ indicator }) =>
    (site.indicators.get(indicator.id)?.series ?? []).flatMap((series) => series.periods),
  );
  const later = periods.filter((period) => isAfterLcsps(years, period)).map((period) => period.label);
  return later.toSorted()[0] ?? '';
}

/** What the compare page works with. */
export function selectCompareData(site: Site): CompareData {
  const areas = [...lcspsOf(site), ...districtsOf(site)];
  const county = countyOf(site);
  const wanted = new Set([...areas, county].map(({ id }) => id));
  const measures = comparedMeasures(site);
  return {
    release: site.index.release,
    period: leadPeriod(site.governance),
    firstAfter: firstAfterLcsps(site, measures),
    areas,
    county,
    populations: site.kent.populations.filter((population) => wanted.has(population.area)),
    measures,
  };
}

/** The areas whose own figures stand for some chosen areas on a measure: an LCSP's are its district's. Each once. */
export function districtsFor(areas: readonly Area[], chosen: readonly string[]): readonly string[] {
  const ids = chosen.flatMap((id) => {
    const area = areas.find((one) => one.id === id);
    return area === undefined ? [] : [area.district ?? area.id];
  });
  return [...new Set(ids)];
}

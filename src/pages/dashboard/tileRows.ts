import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { areaStripRows, type AreaStripRow } from '../../charts/areaStrip/areaStrip.ts';
import type { MeasureOverTimeRow } from '../../charts/measureOverTime/measureOverTime.ts';
import { measureOverTimeRows } from '../../charts/measureOverTime/measureOverTimeRows.ts';
import { FEWEST_MARKS } from '../../charts/chartMarks.ts';
import type { Place } from '../../marks/places.ts';
import { periodPosition } from '../../marks/periods.ts';
import {
  countyOf,
  benchmarksOf,
  districtsOf,
  lcspsOf,
  leadPeriod,
  isLcspPeriod,
  lcspYears,
  type Site,
} from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';

/** Years shown on each side of the LCSPs' own: enough to see where a figure came from, not the later fall. */
const YEARS_AROUND = 2;

const periodsOf = (row: MeasureOverTimeRow) => (row.kind === 'span' ? [] : [row.period]);

/** The years around those of the LCSPs; a stretch is drawn by no small chart. */
function nearYears(site: Site, rows: readonly MeasureOverTimeRow[]): readonly MeasureOverTimeRow[] {
  const years = lcspYears(site.governance);
  const own = rows.flatMap(periodsOf).filter((period) => isLcspPeriod(years, period));
  const first = Math.min(...own.map(periodPosition)) - YEARS_AROUND;
  const last = Math.min(...own.map(periodPosition)) + YEARS_AROUND;
  return rows.filter((row) =>
    periodsOf(row).every((period) => periodPosition(period) >= first && periodPosition(period) <= last),
  );
}

/**
 * The nearest level beside the county in the years around the LCSPs', with the target at its own; the county alone
 * stands beside what it is set against. The plan's figures are drawn only where no other is held.
 */
export function sparklineRows(
  site: Site,
  file: AreaFile,
  { indicator, nearest }: { readonly indicator: Indicator; readonly nearest: Area },
): readonly MeasureOverTimeRow[] {
  const county = countyOf(site);
  const isCountys = nearest.id === county.id;
  const ofIndicator = file.series.filter((one) => one.indicator === indicator.id);
  const later = ofIndicator.filter(({ basis }) => basis !== 'plan');
  const rows = measureOverTimeRows({
    indicator,
    areas: isCountys ? [county, ...benchmarksOf(site)] : [nearest, county],
    me: isCountys && file.area.id !== county.id ? '' : nearest.id,
    series: later.length > 0 ? later : ofIndicator,
    targets: file.targets,
    definitions: file.definitions,
    years: lcspYears(site.governance),
  });
  return rows.some(({ kind }) => kind === 'figure') ? nearYears(site, rows) : [];
}

/** What the county's line is drawn beside where nothing nearer is held: named in the page's key, not at the line. */
export const benchmarksDrawn = (rows: readonly MeasureOverTimeRow[]): readonly Place[] =>
  rows.flatMap((row) =>
    row.kind === 'figure' && (row.place.role === 'region' || row.place.role === 'country') ? [row.place] : [],
  );

/** The areas of the nearest level on one line in the first LCSP year; none where there are too few to lie anywhere. */
export function dotRows(
  site: Site,
  { indicator, nearest }: { readonly indicator: Indicator; readonly nearest: Area },
): readonly AreaStripRow[] {
  const held = site.indicators.get(indicator.id);
  if (held === undefined) return [];
  const period = leadPeriod(site.governance);
  const areas = nearest.type === 'LCSP' ? lcspsOf(site) : districtsOf(site);
  const series = held.series.filter(({ basis }) => basis !== 'plan');
  const withFigure = areas.filter((area) =>
    series.some((one) => one.area === area.id && (pointIn(one, period)?.value ?? null) !== null),
  );
  if (withFigure.length < FEWEST_MARKS) return [];
  return areaStripRows({
    indicator,
    areas: withFigure,
    benchmarks: [countyOf(site)],
    me: nearest.id,
    series,
    period,
    target: held.targets[0],
    areasLabel: `${withFigure.length} ${nearest.type === 'LCSP' ? 'LCSPs' : 'districts'} of ${countyOf(site).name}`,
  });
}

/** What stands under the dots: `low`, `12 districts`, `high`. */
export function axisOfDots(rows: readonly AreaStripRow[]): readonly string[] {
  const areas = rows.filter(({ kind }) => kind === 'area');
  const level = areas.some((row) => row.place.level === 'LCSP') ? 'LCSPs' : 'districts';
  return ['low', `${areas.length} ${level}`, 'high'];
}

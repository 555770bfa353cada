import type { Area, BandCount, Population } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import {
  isArea,
  isBenchmark,
  isTarget,
  type AreaStripRow,
  type StripAreaRow,
} from '../../charts/areaStrip/areaStripRows.ts';
import { areaStripRows } from '../../charts/areaStrip/areaStrip.ts';
import { countyOf, benchmarksOf, districtsOf, lcspsOf, leadPeriod, type Site } from '../../site/site.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';

/** The children of one area: all of them, and the bands that add up to them, youngest first. */
export interface AgesLine {
  readonly area: Area;
  /** District an LCSP is read as lying in; undefined for the county and where the register names none. */
  readonly district: Area | undefined;
  readonly whole: BandCount;
  readonly parts: readonly BandCount[];
}

const partsOf = ({ bands }: Population): readonly BandCount[] =>
  bands.filter(({ role }) => role === 'part').toSorted((a, b) => a.fromAge - b.fromAge);

function agesLine(site: Site, area: Area): readonly AgesLine[] {
  const population = site.kent.populations.find((one) => one.area === area.id);
  if (population === undefined) return [];
  const district = districtsOf(site).find(({ id }) => id === area.district);
  return [{ area, district, whole: wholeBand(population), parts: partsOf(population) }];
}

/** Every LCSP with a population, those of one district together in the districts' order; without a district last. */
export function agesLines(site: Site): readonly AgesLine[] {
  const lines = lcspsOf(site).flatMap((area) => agesLine(site, area));
  const places = [...districtsOf(site).map(({ id }) => String(id)), ''];
  return places.flatMap((id) => lines.filter(({ district }) => String(district?.id ?? '') === id));
}

/** The county's own children, which every LCSP's are set beside. */
export const countyAges = (site: Site): AgesLine | undefined => agesLine(site, countyOf(site))[0];

/** A measure held for districts, on one scale for all of them in the first year of the LCSPs. */
export interface DistrictMeasure {
  readonly indicator: Indicator;
  readonly figures: readonly StripAreaRow[];
  /** The county's own figure, and the country's where it is held. */
  readonly lines: readonly (AreaStripRow & { readonly kind: 'benchmark' })[];
  /** The county's target, where it may be set against these figures. */
  readonly target: (AreaStripRow & { readonly kind: 'target' }) | undefined;
}

function districtMeasure(site: Site, indicator: Indicator): readonly DistrictMeasure[] {
  const held = site.indicators.get(indicator.id);
  if (held === undefined) return [];
  const rows = areaStripRows({
    indicator,
    areas: districtsOf(site),
    benchmarks: [countyOf(site), ...benchmarksOf(site).filter(({ type }) => type === 'country')],
    me: '',
    series: held.series,
    period: leadPeriod(site.governance),
    target: held.targets[0],
    areasLabel: '',
  });
  const figures = rows.filter(isArea);
  if (!figures.some(({ value }) => value !== null)) return [];
  return [{ indicator, figures, lines: rows.filter(isBenchmark), target: rows.find(isTarget) }];
}

/** The plan’s measures of attendance of which districts have a figure in the first LCSP year. */
export const districtMeasures = (site: Site): readonly DistrictMeasure[] =>
  site.index.indicators
    .filter(({ list, theme }) => list === 'kpi' && theme === 'attendance')
    .flatMap((indicator) => districtMeasure(site, indicator));

/** Lowest and highest number of a measure, lines and target among them. */
export function rangeOf({ figures, lines, target }: DistrictMeasure): readonly [low: number, high: number] {
  const values = [...figures, ...lines, ...(target === undefined ? [] : [target])].flatMap(({ value }) => value ?? []);
  return [Math.min(...values), Math.max(...values)];
}

/** Key of a column of ages in the page's address: `14-19`. */
export const sortKeyOfBand = ({ fromAge, toAge }: Pick<BandCount, 'fromAge' | 'toAge'>): string =>
  `${fromAge}-${toAge}`;

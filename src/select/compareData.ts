import type { Area, BandCount, Population } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { Comparison } from '../../pipeline/contract/verdict.ts';
import type { Site } from '../site/site.ts';
import { countyOf } from '../site/countyOf.ts';
import { districtPoints } from '../site/districtPoints.ts';
import { districtsOf, lcspsOf } from '../site/districtsOf.ts';
import { isAfterLcsps, lcspYears } from '../site/lcspYears.ts';
import { indicatorsOfTheme } from '../site/indicatorsOfTheme.ts';
import { LEADING_THEMES } from '../site/leadingThemes.ts';
import { leadPeriod } from '../site/leadPeriod.ts';
import { pointIn } from '../site/pointIn.ts';

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

/** An area as far as a table that travels in a page needs it. */
export type ComparedArea = Pick<Area, 'id' | 'name' | 'type' | 'district'>;

/** An age band: the whole, or one of the parts that add to it. Bands that overlap are compared in their own table. */
export type ComparedBand = Pick<BandCount, 'band' | 'role' | 'fromAge' | 'toAge'>;

/** One area's children, in the order of the bands, each count with the entry it comes from. */
export interface ComparedCounts {
  readonly area: string;
  /** The whole band first. */
  readonly counts: readonly number[];
  readonly cites: readonly string[];
}

/** A figure as a cell needs it. */
export type CellPoint = Pick<
  Point,
  'value' | 'digits' | 'missing' | 'status' | 'placedByJudgement' | 'mark' | 'provenance'
> & { readonly area: string } & Pick<ComparedPoint, 'result' | 'dispersion'>;

/** What most figures have nothing of. */
type Seldom = 'status' | 'missing' | 'placedByJudgement' | 'result' | 'dispersion';

/** A cell's figure as it travels in the page: what there is none of is left out. */
export type PackedPoint = Omit<CellPoint, Seldom> & Partial<Pick<CellPoint, Seldom>>;

/** The figure as a cell needs it, with what was left out. */
export const unpackPoint = (packed: PackedPoint): CellPoint => ({
  status: '',
  missing: null,
  placedByJudgement: null,
  result: null,
  dispersion: null,
  ...packed,
});

/** A measure of districts in the first LCSP year. */
export interface TableMeasure extends Pick<Indicator, 'id' | 'shortLabel' | 'unit'> {
  readonly points: readonly PackedPoint[];
  readonly county: PackedPoint;
}

/** The county's figure of a theme in which no smaller area has one. */
export interface CountyFigure extends Pick<Indicator, 'id' | 'shortLabel' | 'unit'> {
  /** Label of its period. */
  readonly period: string;
  readonly point: Point;
}

/** All that can be set side by side: plain data, because it travels in the page. */
export interface CompareData {
  readonly release: string;
  readonly period: string;
  /** LCSPs, then districts. */
  readonly areas: readonly ComparedArea[];
  readonly county: ComparedArea;
  readonly bands: readonly ComparedBand[];
  /** Of every area and the county. */
  readonly counts: readonly ComparedCounts[];
  readonly measures: readonly TableMeasure[];
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

/** First school year after the LCSPs for which a figure is shown; blank when none is. */
export function firstAfterLcsps(site: Site): string {
  const years = lcspYears(site.governance);
  const periods = comparedMeasures(site).flatMap(({ indicator }) =>
    (site.indicators.get(indicator.id)?.series ?? []).flatMap((series) => series.periods),
  );
  const later = periods.filter((period) => isAfterLcsps(years, period)).map((period) => period.label);
  return later.toSorted()[0] ?? '';
}

const areaOfCell = ({ id, name, type, district }: Area): ComparedArea => ({ id, name, type, district });

function packPoint(area: string, point: Point, how?: Pick<ComparedPoint, 'result' | 'dispersion'>): PackedPoint {
  const { value, digits, missing, status, placedByJudgement, mark, provenance } = point;
  const { result = null, dispersion = null } = how ?? {};
  return {
    area,
    value,
    digits,
    mark,
    provenance,
    ...(status === '' ? {} : { status }),
    ...(missing === null ? {} : { missing }),
    // The share is told only where it makes a figure doubtful.
    ...(placedByJudgement === null || status !== 'u' ? {} : { placedByJudgement }),
    ...(result === null ? {} : { result }),
    ...(dispersion === null ? {} : { dispersion }),
  };
}

const measureOfTable = ({ indicator, points, county }: ComparedMeasure, countyId: string): TableMeasure => ({
  id: indicator.id,
  shortLabel: indicator.shortLabel,
  unit: indicator.unit,
  points: points.map((one) => packPoint(one.area.id, one.point, one)),
  county: packPoint(countyId, county),
});

/** The bands that add up, the whole first, and how many children of each an area has. */
function countsOf(population: Population, bands: readonly ComparedBand[]): ComparedCounts {
  const mine = bands.map(({ band }) => {
    const held = population.bands.find((one) => one.band === band);
    if (held === undefined) throw new Error(`missing band ${band}: ${population.area}`);
    return held;
  });
  return {
    area: population.area,
    counts: mine.map(({ count }) => count),
    cites: mine.map(({ provenance }) => provenance),
  };
}

const bandsOf = (population: Population | undefined): readonly ComparedBand[] =>
  (population?.bands ?? [])
    .filter(({ role }) => role !== 'overlap')
    .map(({ band, role, fromAge, toAge }) => ({ band, role, fromAge, toAge }))
    .toSorted((a, b) => Number(b.role === 'whole') - Number(a.role === 'whole') || a.fromAge - b.fromAge);

/** The plan's measures of the leading themes in which nothing can be set side by side, each with the county's figure. */
export function countyFigures(site: Site): readonly CountyFigure[] {
  const compared = new Set(comparedMeasures(site).map(({ indicator }) => indicator.theme));
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const themes = LEADING_THEMES.filter((theme) => !compared.has(theme));
  return themes
    .flatMap((theme) => indicatorsOfTheme(site, theme, 'kpi'))
    .flatMap((indicator): readonly CountyFigure[] => {
      const mine = (site.indicators.get(indicator.id)?.series ?? []).filter((one) => one.area === county.id);
      // What was published later is no guess, so it stands before the plan's own table.
      const ordered = mine.toSorted((a, b) => Number(a.basis === 'plan') - Number(b.basis === 'plan'));
      const point = ordered.map((series) => pointIn(series, period)).find((one) => one !== undefined);
      if (point === undefined) return [];
      const { id, shortLabel, unit } = indicator;
      return [{ id, shortLabel, unit, period, point }];
    });
}

/** What the compare page works with. */
export function selectCompareData(site: Site): CompareData {
  const areas = [...lcspsOf(site), ...districtsOf(site)];
  const county = countyOf(site);
  const wanted = new Set([...areas, county].map(({ id }) => id));
  const { populations } = site.kent;
  const bands = bandsOf(populations.find((one) => one.area === county.id));
  return {
    release: site.index.release,
    period: leadPeriod(site.governance),
    areas: areas.map(areaOfCell),
    county: areaOfCell(county),
    bands,
    counts: populations.filter(({ area }) => wanted.has(area)).map((population) => countsOf(population, bands)),
    measures: comparedMeasures(site).map((measure) => measureOfTable(measure, county.id)),
  };
}

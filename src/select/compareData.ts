import type { Area, BandCount, Population } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { Comparison } from '../../pipeline/contract/verdict.ts';
import {
  countyOf,
  districtsOf,
  lcspsOf,
  isAfterLcsps,
  lcspYears,
  leadPeriod,
  indicatorsOfTheme,
  LEADING_THEMES,
  onceFor,
  type Site,
} from '../site/site.ts';
import { bestFigure, districtPoints, figureChain, type AreaPoint } from '../site/figures.ts';
import { pointIn } from '../site/series.ts';

/** One area's figure in the first LCSP year, with how it stands to the county. */
export interface ComparedPoint {
  readonly area: Area;
  readonly point: Point;
  /** Null where the method makes no comparison (half days missed). */
  readonly result: Comparison | null;
  /** How far areas differ beyond chance, where that could be measured. */
  readonly dispersion: number | null;
}

/** A measure some areas smaller than the county have figures of, with the county's figure of the same period. */
export interface ComparedMeasure {
  readonly indicator: Indicator;
  /** Of the districts; empty where only LCSPs have it. */
  readonly points: readonly ComparedPoint[];
  /** Of the LCSPs that have a figure of their own to show. */
  readonly own: readonly ComparedPoint[];
  /** LCSPs whose own figure cannot be shown, each with the row that says why. */
  readonly withheld: readonly AreaPoint[];
  /** What was published later where it is held, else what the plan prints; undefined where there is neither. */
  readonly county: Point | undefined;
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

/** A measure in the first LCSP year. */
export interface TableMeasure extends Pick<Indicator, 'id' | 'shortLabel' | 'unit'> {
  /** Of districts, and of LCSPs that have a figure of their own. */
  readonly points: readonly PackedPoint[];
  /** Of LCSPs whose own figure cannot be shown, where there are any: another stands in its place. */
  readonly withheld?: readonly PackedPoint[];
  readonly county: PackedPoint | null;
}

/** The county's figure of a theme in which no smaller area has one. */
export interface CountyFigure extends Pick<Indicator, 'id' | 'shortLabel' | 'unit'> {
  /** Label of its period. */
  readonly period: string;
  readonly point: Point;
  /** LCSPs that have sent a figure of their own, which is withheld to protect children. */
  readonly withheld: readonly Area[];
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

/** The county's figure: what was published later is no guess, so it stands before the plan's own table. */
export function countyPoint(site: Site, indicator: Indicator): Point | undefined {
  const county = countyOf(site);
  const mine = (site.indicators.get(indicator.id)?.series ?? []).filter((one) => one.area === county.id);
  return mine
    .toSorted((a, b) => Number(a.basis === 'plan') - Number(b.basis === 'plan'))
    .map((series) => pointIn(series, leadPeriod(site.governance)))
    .find((one) => one !== undefined);
}

/** What each LCSP has of its own: a figure to show, or a row that says why none is. */
function ownPoints(site: Site, indicator: Indicator) {
  const series = site.indicators.get(indicator.id)?.series ?? [];
  const best = lcspsOf(site).map((area) => ({
    area,
    best: bestFigure(figureChain(site, area), series, leadPeriod(site.governance)),
  }));
  const sent = best.flatMap(({ area, best: { level, point } }): readonly AreaPoint[] =>
    level === 'own' && point !== undefined ? [{ area, point }] : [],
  );
  const withheld = best.flatMap(({ area, best: { passed } }): readonly AreaPoint[] =>
    passed.flatMap((one) => (one.area.id === area.id && one.point !== undefined ? [{ area, point: one.point }] : [])),
  );
  return { sent, withheld };
}

/** LCSPs whose own figure of the first LCSP year is withheld to protect children. */
export const withheldOf = (site: Site, indicator: Indicator): readonly Area[] =>
  ownPoints(site, indicator).withheld.flatMap(({ area, point }) => (point.status === 'c' ? [area] : []));

function measureIn(site: Site, indicator: Indicator): readonly ComparedMeasure[] {
  const districts = districtPoints(site, indicator)?.districts ?? [];
  const { sent, withheld } = ownPoints(site, indicator);
  if (districts.length + sent.length === 0) return [];
  const county = countyOf(site);
  const comparisons = site.indicators.get(indicator.id)?.comparisons ?? [];
  const compare = ({ area, point }: AreaPoint): ComparedPoint => {
    const comparison = comparisons.find(
      (one) => one.area === area.id && one.benchmark === county.id && one.period.key === point.period.key,
    );
    return { area, point, result: comparison?.result ?? null, dispersion: comparison?.dispersion ?? null };
  };
  return [
    {
      indicator,
      points: districts.map(compare),
      own: sent.map(compare),
      withheld,
      county: countyPoint(site, indicator),
    },
  ];
}

/** Measures that some area smaller than the county has a figure of, in the register's order: what can be compared. */
export const comparedMeasures = onceFor((site: Site): readonly ComparedMeasure[] =>
  site.index.indicators.flatMap((indicator) => measureIn(site, indicator)),
);

/** Whose figure of a measure an LCSP has beside others: its own, else its district's. */
export const nearestCompared = (
  { points, own }: ComparedMeasure,
  { area, district }: { readonly area: Pick<Area, 'id'>; readonly district: Pick<Area, 'id'> },
): ComparedPoint | undefined =>
  own.find((one) => one.area.id === area.id) ?? points.find((one) => one.area.id === district.id);

/** Those of them that districts have figures of. */
export const measuresOfDistricts = (site: Site): readonly ComparedMeasure[] =>
  comparedMeasures(site).filter(({ points }) => points.length > 0);

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

const measureOfTable = (
  { indicator, points, own, withheld, county }: ComparedMeasure,
  countyId: string,
): TableMeasure => ({
  id: indicator.id,
  shortLabel: indicator.shortLabel,
  unit: indicator.unit,
  points: [...own, ...points].map((one) => packPoint(one.area.id, one.point, one)),
  ...(withheld.length === 0 ? {} : { withheld: withheld.map(({ area, point }) => packPoint(area.id, point)) }),
  county: county === undefined ? null : packPoint(countyId, county),
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
  const themes = LEADING_THEMES.filter((theme) => !compared.has(theme));
  return themes
    .flatMap((theme) => indicatorsOfTheme(site, theme, 'kpi'))
    .flatMap((indicator): readonly CountyFigure[] => {
      const point = countyPoint(site, indicator);
      if (point === undefined) return [];
      const { id, shortLabel, unit } = indicator;
      return [
        { id, shortLabel, unit, period: leadPeriod(site.governance), point, withheld: withheldOf(site, indicator) },
      ];
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

import { seededNumbers, seedOf } from '../../pipeline/training/seededNumbers.ts';

/**
 * A made-up tidy table the size of England's: 150 authorities in 9 regions, 15 school years, 50 measures each broken down
 * further. Nothing in it is a figure of anything; the same seed makes the same bytes everywhere.
 */
export interface BenchSize {
  readonly name: string;
  readonly rows: number;
  /** Breakdowns of every measure. */
  readonly breakdowns: number;
}

/** 150 x 15 x 50 x 9 keys hold a million rows; ten times the breakdowns ten million. */
export const MILLION: BenchSize = { name: '1M', rows: 1_000_000, breakdowns: 9 };
export const TEN_MILLION: BenchSize = { name: '10M', rows: 10_000_000, breakdowns: 90 };

export const COLUMNS = [
  'area',
  'indicator',
  'period',
  'value',
  'numerator',
  'denominator',
  'status',
  'source',
  'unit',
  'area_code',
  'region',
  'region_code',
  'level',
  'phase',
  'topic',
  'breakdown',
  'national',
  'period_end',
] as const;

/** Of the columns beyond the usual eight, those that hold numbers. */
export const NUMERIC_COLUMNS: readonly string[] = ['national'];

const AUTHORITIES = 150;
const REGIONS = 9;
const MEASURES = 50;
const FIRST_YEAR = 2009;
const YEARS = 15;

const TOPICS = [
  ['Total', 'all-pupils'],
  ['Sex', 'girls'],
  ['Sex', 'boys'],
  ['School meals', 'eligible'],
  ['School meals', 'not-eligible'],
  ['Special needs', 'support'],
  ['Special needs', 'plan'],
  ['Special needs', 'none'],
  ['Language', 'additional'],
] as const;

const PHASES = ['Primary', 'Secondary', 'Special'] as const;

interface BenchArea {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly region: string;
  readonly regionId: string;
  readonly regionCode: string;
}

interface BenchIndicator {
  readonly id: string;
  readonly statistic: 'proportion' | 'rate' | 'count';
  readonly unit: string;
  readonly multiplier: number;
  readonly polarity: string;
  readonly decimals: number;
  readonly phase: string;
  readonly topic: string;
  readonly breakdown: string;
  /** Share of the children counted, around which areas vary. */
  readonly share: number;
  /** Part of an area's children whom it is about. */
  readonly part: number;
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

const AREAS: readonly BenchArea[] = Array.from({ length: AUTHORITIES }, (_, index) => {
  const region = index % REGIONS;
  return {
    id: `authority-${padded(index + 1, 3)}`,
    name: `Authority ${padded(index + 1, 3)}`,
    code: `E09${padded(index + 1, 6)}`,
    region: `Region ${region + 1}`,
    regionId: `region-${region + 1}`,
    regionCode: `E12${padded(region + 1, 6)}`,
  };
});

function indicatorsOf({ breakdowns }: BenchSize): readonly BenchIndicator[] {
  return Array.from({ length: MEASURES * breakdowns }, (_, index) => {
    const measure = Math.floor(index / breakdowns);
    const [topic, slug] = TOPICS[index % TOPICS.length] ?? TOPICS[0];
    const group = Math.floor((index % breakdowns) / TOPICS.length);
    const breakdown = breakdowns > TOPICS.length ? `${slug}-year-${group + 1}` : slug;
    const next = seededNumbers(seedOf(`measure ${measure} ${breakdown}`));
    const statistic = measure % 10 === 9 ? 'count' : measure % 10 >= 7 ? 'rate' : 'proportion';
    return {
      id: `measure-${padded(measure + 1, 2)}-${breakdown}`,
      statistic,
      unit: statistic === 'proportion' ? '%' : statistic === 'rate' ? 'per 1000 pupils' : 'children',
      multiplier: statistic === 'proportion' ? 100 : statistic === 'rate' ? 1000 : 1,
      polarity: measure % 3 === 0 ? 'high is good' : measure % 3 === 1 ? 'low is good' : 'none',
      decimals: statistic === 'count' ? 0 : 1 + (measure % 2),
      phase: PHASES[measure % PHASES.length] ?? PHASES[0],
      topic,
      breakdown,
      share: 0.08 + 0.6 * next(),
      part: 0.15 + 0.8 * next(),
    } as const;
  });
}

/** What the table's columns are: without it those beyond the usual eight would be unknown. */
function formatPackage(): string {
  const fields = COLUMNS.map((name) => ({ name, type: NUMERIC_COLUMNS.includes(name) ? 'number' : 'string' }));
  return `${JSON.stringify({ resources: [{ name: 'figures', path: 'figures.csv', schema: { fields } }] })}\n`;
}

/** Registers the table agrees with, by file name. */
export function formatRegisters(size: BenchSize): ReadonlyMap<string, string> {
  const regions = Array.from({ length: REGIONS }, (_, index) => {
    const { region, regionId, regionCode } = AREAS[index] ?? AREA_MISSING;
    return `${regionId},${region},region,,2009,,${regionCode}`;
  });
  const areas = AREAS.map(({ id, name, regionId, code }) => `${id},${name},county,${regionId},2009,,${code}`);
  const indicators = indicatorsOf(size).map((one) =>
    [one.id, one.id, one.statistic, one.unit, one.multiplier, one.polarity, one.decimals, 'academic', 0]
      .concat(one.statistic === 'proportion' ? [100] : [''])
      .join(','),
  );
  const years = Array.from({ length: YEARS }, (_, index) => FIRST_YEAR + index);
  const sources = years.map((year) => `${sourceOf(year)},Made-up figures of ${year},nobody,,,,none,`);
  const text = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;
  return new Map([
    ['areas.csv', text('area_id,name,type,parent,geography_version,aliases,code', [...regions, ...areas])],
    [
      'indicators.csv',
      text('indicator_id,label,statistic,unit,multiplier,polarity,decimals,period_type,min,max', indicators),
    ],
    ['datapackage.json', formatPackage()],
    ['sources.csv', text('source_id,title,publisher,url,page,retrieved,licence,sha256', sources)],
  ]);
}

const sourceOf = (year: number): string => `made-up-${year}-${padded((year + 1) % 100, 2)}`;

const AREA_MISSING: BenchArea = { id: '', name: '', code: '', region: '', regionId: '', regionCode: '' };

/** The table as text, a piece for each area and year, header first. */
export function* formatTable(size: BenchSize): Generator<string> {
  const indicators = indicatorsOf(size);
  let left = size.rows;
  yield `${COLUMNS.join(',')}\n`;
  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year += 1) {
    for (const area of AREAS) {
      if (left === 0) return;
      const rows = formatAreaYear(area, year, indicators).slice(0, left);
      left -= rows.length;
      yield rows.join('');
    }
  }
  if (left > 0) throw new Error(`invalid size: ${left} rows more than there are keys`);
}

function formatAreaYear(area: BenchArea, year: number, indicators: readonly BenchIndicator[]): string[] {
  const next = seededNumbers(seedOf(`${area.id} ${year}`));
  const children = 20_000 + (seedOf(area.id) % 60_000) + 150 * (year - FIRST_YEAR);
  const period = `${year}/${padded((year + 1) % 100, 2)}`;
  const isLast = year === FIRST_YEAR + YEARS - 1;
  const tail = `${area.code},${area.region},${area.regionCode},LA`;
  const source = sourceOf(year);
  return indicators.map((one) => {
    const { cells, status } = formatFigures(one, { children, isLast }, next);
    const national = formatDecimal(one.share * one.multiplier, one.decimals);
    return `${area.name},${one.id},${period},${cells},${status},${source},${one.unit},${tail},${one.phase},${one.topic},${one.breakdown},${national},${year + 1}-08-31\n`;
  });
}

function formatFigures(
  { statistic, share, part, multiplier, decimals }: BenchIndicator,
  { children, isLast }: { children: number; isLast: boolean },
  next: () => number,
): { cells: string; status: string } {
  const draw = next();
  const drift = 0.7 + 0.6 * next();
  if (draw < 0.02) return { cells: ',,', status: 'c' };
  if (draw < 0.025) return { cells: ',,', status: 'x' };
  const denominator = Math.round(children * part);
  const numerator = Math.max(10, Math.round(denominator * share * drift));
  const status = isLast ? 'p' : '';
  if (statistic === 'count') return { cells: `${numerator},${numerator},`, status };
  return {
    cells: `${formatDecimal((numerator / denominator) * multiplier, decimals)},${numerator},${denominator}`,
    status,
  };
}

function formatDecimal(value: number, decimals: number): string {
  if (decimals === 0) return String(Math.round(value));
  const digits = padded(Math.round(value * 10 ** decimals), decimals + 1);
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

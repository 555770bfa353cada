import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { seededNumbers, seedOf, type SeededNumbers } from '../../../pipeline/training/seededNumbers.ts';

/**
 * Kent's data package with made-up districts beside its own: each with six measures of 15 school years, drawn from its
 * name, so that the same bytes are made everywhere. Nothing in them is a figure of anything, every name says so, and the
 * package is written outside `data/`. Releases and returns are left out: no figure of theirs belongs to it.
 */
export const YEARS = 15;
const FIRST_YEAR = 2006;
const SCHOOL_YEARS = Array.from({ length: YEARS }, (_, place) => FIRST_YEAR + place);
const SOURCE = 'bench-made-up';
const COUNTY = 'Kent';
const COUNTY_ID = 'kent';

/** Measures of the register: the share they lie around, the children of a district they are counted among, and decimals. */
const MEASURES = [
  { id: 'half-days-primary', share: 0.05, counted: 2_400_000, decimals: 2 },
  { id: 'half-days-secondary', share: 0.07, counted: 2_000_000, decimals: 2 },
  { id: 'half-days-special', share: 0.09, counted: 90_000, decimals: 2 },
  { id: 'persistent-absence-10-primary', share: 0.12, counted: 8_000, decimals: 1 },
  { id: 'persistent-absence-10-secondary', share: 0.18, counted: 7_000, decimals: 1 },
  { id: 'persistent-absence-10-special', share: 0.24, counted: 300, decimals: 1 },
] as const;

export const ROWS_A_DISTRICT = YEARS * MEASURES.length;

const LEFT_OUT = new Set(['releases', 'returns']);

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

const periodOf = (year: number): string => `${year}/${padded((year + 1) % 100, 2)}`;

function formatPercent(share: number, decimals: number): string {
  const digits = padded(Math.round(100 * share * 10 ** decimals), decimals + 1);
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** One row in the order of the columns of the table of districts. */
function formatRow(
  id: string,
  year: number,
  { measure, next }: { measure: (typeof MEASURES)[number]; next: SeededNumbers },
) {
  const denominator = Math.round(measure.counted * (0.7 + 0.6 * next()));
  const numerator = Math.round(denominator * measure.share * (0.8 + 0.4 * next()));
  const value = formatPercent(numerator / denominator, measure.decimals);
  const figures = `${value},${numerator},${denominator},,${SOURCE}`;
  return `${id},${measure.id},${periodOf(year)},${figures},,made up,Made up for a trial of speed,${year},,,,\n`;
}

function formatDistrict(id: string): string {
  const next = seededNumbers(seedOf(id));
  return MEASURES.flatMap((measure) => SCHOOL_YEARS.map((year) => formatRow(id, year, { measure, next }))).join('');
}

/** Rows without a figure for Kent's own districts, where the table has none: nothing is made up of a place that is. */
function formatUnheld(text: string): readonly string[] {
  const keys = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').slice(0, 3).join(','));
  const held = new Set(keys);
  const districts = new Set(keys.map((key) => key.slice(0, key.indexOf(','))));
  return [...districts].flatMap((id) =>
    MEASURES.flatMap((measure) =>
      SCHOOL_YEARS.map((year) => ({ key: `${id},${measure.id},${periodOf(year)}`, year }))
        .filter(({ key }) => !held.has(key))
        .map(({ key, year }) => `${key},,,,x,${SOURCE},,made up,No figure: a trial of speed,${year},,,,\n`),
    ),
  );
}

const FIVE_BANDS = ['0-19', '0-7', '8-13', '14-19', '10-17'] as const;

/** Children of one LCSP by age band, the first the whole, the next three its parts. */
function drawChildren(id: string): readonly number[] {
  const next = seededNumbers(seedOf(id));
  const [young, middle, old] = [4, 3, 4].map((thousands) => 1000 + Math.round(1000 * thousands * next()));
  if (young === undefined || middle === undefined || old === undefined) return [];
  return [young + middle + old, young, middle, old, Math.round(0.6 * (middle + old))];
}

const formatCounts = (name: string, counts: readonly number[], line: number): string =>
  FIVE_BANDS.map(
    (band, place) => `${name},${band},${counts[place]},,,,${SOURCE},Made up for a trial of speed,${line}\n`,
  ).join('');

/** Rows of the county are the sum of those of its LCSPs: those of the package and the ones made up. */
function addPopulation(text: string, lcsps: readonly { readonly id: string; readonly name: string }[]): string {
  const drawn = lcsps.map(({ id, name }) => ({ name, counts: drawChildren(id) }));
  const rows = text
    .trimEnd()
    .split('\n')
    .map((row) => {
      const [area, band, count] = row.split(',');
      const place = FIVE_BANDS.findIndex((one) => one === band);
      if (area !== COUNTY || place < 0) return row;
      const sum = drawn.reduce((all, { counts }) => all + (counts[place] ?? 0), Number(count));
      return `${area},${band},${sum},,,,${SOURCE},Made up for a trial of speed,1`;
    });
  return `${rows.join('\n')}\n${drawn.map(({ name, counts }, place) => formatCounts(name, counts, place + 1)).join('')}`;
}

/** Versions of the geography, and the day each begins to hold. */
const OLD = ['2008-09', '2008-09-01'] as const;
const NEW = ['2010', '2010-04-01'] as const;

/** Writes the package into a folder, which is replaced: every made-up district has an LCSP of its own, as the register asks. */
export function writeDistrictPackage(folder: string, districts: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('data', folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  const change = (path: string, make: (text: string) => string): void => {
    const place = join(folder, path);
    writeFileSync(place, make(readFileSync(place, 'utf8')));
  };
  const add = (path: string, rows: readonly string[]): void =>
    change(path, (text) => `${text.trimEnd()}\n${rows.join('')}`);
  const made = Array.from({ length: districts }, (_, place) => {
    const number = padded(place + 1, 4);
    return { district: `made-up-${number}-district`, id: `made-up-${number}`, name: `Made-up ${number}` };
  });
  const linked = (child: string, parent: string, [version, from]: readonly [string, string], line: number): string =>
    `${child},${parent},${version},${from},,inferred,in place,${SOURCE},Made up for a trial of speed,${line}\n`;
  add('sources.csv', [
    `${SOURCE},Figures made up for a trial of speed,nobody,,,,not stated in the document,,statistical release,derived,,\n`,
  ]);
  add(
    'areas.csv',
    made.flatMap(({ district, id, name }) => [
      `${id},${name},LCSP,kent,2008-09,,\n`,
      `${district},${name},district,kent,2010,,\n`,
    ]),
  );
  add(
    'mapping.csv',
    made.flatMap(({ district, id }, place) => [
      linked(id, COUNTY_ID, OLD, place + 1),
      linked(id, district, NEW, place + 1),
      linked(district, COUNTY_ID, NEW, place + 1),
    ]),
  );
  change('population.csv', (text) => addPopulation(text, made));
  change('observations/absence-districts.csv', (text) => {
    const rows = [...made.map(({ district }) => formatDistrict(district)), ...formatUnheld(text)];
    return `${text.trimEnd()}\n${rows.join('')}`;
  });
}

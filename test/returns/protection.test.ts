import { expect, test } from 'vitest';
import type { DataRow } from '../../pipeline/package/textTables.ts';
import { readEdition } from '../../pipeline/intake/readEdition.ts';
import { exclusions, ofReturns, readWith, registerOf, returnOf, rowsOfReturns, withReturns } from './sentReturns.ts';

/** Invented counts of exclusions by LCSP id: they add up to Kent's published 356 of 2007/08 where all 23 are given. */
const COUNTS: Readonly<Record<string, readonly [name: string, count: number]>> = {
  'ashford-1': ['Ashford 1', 16],
  'ashford-rural': ['Ashford Rural', 12],
  'canterbury-city-and-country': ['Canterbury City & Country', 17],
  'canterbury-coastal': ['Canterbury Coastal', 20],
  'cranbrook-and-paddock-wood': ['Cranbrook & Paddock Wood', 9],
  'dartford-east': ['Dartford East', 11],
  'dartford-west': ['Dartford West', 14],
  'deal-and-sandwich': ['Deal and Sandwich', 15],
  dover: ['Dover', 13],
  gravesham: ['Gravesham', 25],
  'maidstone-1': ['Maidstone 1', 14],
  'maidstone-2': ['Maidstone 2', 22],
  malling: ['Malling', 16],
  'sevenoaks-south': ['Sevenoaks South', 15],
  'shepway-1': ['Shepway 1', 14],
  'shepway-rural': ['Shepway Rural', 10],
  'swale-rural': ['Swale Rural', 12],
  'swale-urban': ['Swale Urban', 21],
  'swanley-and-district': ['Swanley & District', 8],
  'thanet-1': ['Thanet 1', 19],
  'thanet-2': ['Thanet 2', 23],
  tonbridge: ['Tonbridge', 13],
  'tunbridge-wells': ['Tunbridge Wells', 17],
};

/** Returns of the given areas, each with its count or another. */
function sent(ids: readonly string[], changed: Readonly<Record<string, number>> = {}): Record<string, string> {
  const lines = ids.map((id) => `${id}.csv,${COUNTS[id]?.[0] ?? ''},2009-10-01,in force,,,`);
  const files = ids.map((id) => [
    `${id}.csv`,
    returnOf(exclusions(COUNTS[id]?.[0] ?? '', changed[id] ?? COUNTS[id]?.[1] ?? 0)),
  ]);
  return { 'register.csv': registerOf(...lines), ...Object.fromEntries(files) };
}

const onlyDover = (row: string) => ({
  'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,'),
  'dover.csv': returnOf(row),
});

const ALL = Object.keys(COUNTS);
const hiddenIn = (rows: readonly string[]): readonly string[] =>
  rows.filter((row) => row.endsWith(' c')).map((row) => row.replace(' ni-114 2007/08  c', ''));

test('counts of five and more and zeros are published as sent', async () => {
  const read = await readWith(sent(['dover', 'malling', 'tonbridge'], { malling: 0, tonbridge: 5 }));
  expect(rowsOfReturns(read)).toEqual([
    'Dover ni-114 2007/08 13',
    'Malling ni-114 2007/08 0',
    'Tonbridge ni-114 2007/08 5',
  ]);
  expect(read.cells).toEqual([]);
});

test('a small count is withheld alone while areas that sent nothing cover it', async () => {
  const read = await readWith(sent(['dover', 'malling'], { malling: 3 }));
  expect(hiddenIn(rowsOfReturns(read))).toEqual(['Malling']);
});

test('where all areas add up to Kent a small count takes its neighbour with it, and one finding says so', async () => {
  const read = await readWith(sent(ALL, { 'swanley-and-district': 3, gravesham: 30 }));
  expect(hiddenIn(rowsOfReturns(read))).toEqual(['Sevenoaks South', 'Swanley & District']);
  expect(ofReturns(read)).toEqual([
    'notice S08 sevenoaks-south.csv - ni-114 2007/08: the figures of Sevenoaks South and Swanley & District are withheld (sevenoaks-south.csv and swanley-and-district.csv): one or more of them are of too few children, or nobody can tell, and the others would give them away - nothing need be done: it costs 2 of the 23 figures sent for that year, with rate, interval, rank and comparison. To keep more, leave the small figure out of its return, or send it over several years together',
  ]);
});

test('which of two neighbours is small makes no difference to what is published or said', async () => {
  const one = await readWith(sent(ALL, { 'swanley-and-district': 3, 'sevenoaks-south': 20 }));
  const other = await readWith(sent(ALL, { 'swanley-and-district': 20, 'sevenoaks-south': 3 }));
  expect(rowsOfReturns(one)).toEqual(rowsOfReturns(other));
  expect(ofReturns(one)).toEqual(ofReturns(other));
  expect(one.checked.inputHash).toBe(other.checked.inputHash);
});

test('small counts of two districts are withheld with the neighbours of both', async () => {
  const read = await readWith(sent(ALL, { 'swanley-and-district': 4, 'shepway-rural': 4, gravesham: 35 }));
  expect(hiddenIn(rowsOfReturns(read))).toEqual([
    'Sevenoaks South',
    'Shepway 1',
    'Shepway Rural',
    'Swanley & District',
  ]);
});

test('a small count that is a district of its own takes the district that costs least with it', async () => {
  const read = await readWith(sent(ALL, { gravesham: 2, 'thanet-2': 46 }));
  expect(hiddenIn(rowsOfReturns(read))).toEqual(['Gravesham', 'Sevenoaks South', 'Swanley & District']);
});

test('a withheld row keeps its key, its code and its return, and nothing else', async () => {
  const read = await readWith(sent(['malling'], { malling: 3 }));
  expect(read.checked.tables.get('observations-returns')?.rows[0]?.cells).toEqual({
    area: 'Malling',
    indicator: 'ni-114',
    period: '2007/08',
    value: '',
    numerator: '',
    denominator: '',
    status: 'c',
    source: 'return-malling',
    section: '',
    return_of: 'return of Malling, received 2009-10-01, signed off by: not stated',
  });
});

test('a rest of fewer than five of a group is withheld as a count is', async () => {
  const rows = returnOf('Malling,persistent-absence-10-primary,2007/08,99.9,2998,3000,,Invented for a test');
  const read = await readWith({
    'register.csv': registerOf('malling.csv,Malling,2009-10-01,in force,,,'),
    'malling.csv': rows,
  });
  expect(rowsOfReturns(read)).toEqual(['Malling persistent-absence-10-primary 2007/08  c']);
});

test('half days missed count no children: a small count of them is published', async () => {
  const rows = returnOf('Malling,half-days-primary,2007/08,0.02,3,15000,,Invented for a test');
  const read = await readWith({
    'register.csv': registerOf('malling.csv,Malling,2009-10-01,in force,,,'),
    'malling.csv': rows,
  });
  expect(rowsOfReturns(read)).toEqual(['Malling half-days-primary 2007/08 3']);
});

test('figures that districts have published stay as they are when a count of an LCSP is withheld', async () => {
  const rows = returnOf('Malling,persistent-absence-10-primary,2007/08,0.1,3,3000,,Invented for a test');
  const read = await readWith({
    'register.csv': registerOf('malling.csv,Malling,2009-10-01,in force,,,'),
    'malling.csv': rows,
  });
  const { checked } = await readWith({});
  const districts = 'observations-absence-districts';
  expect(read.checked.tables.get(districts)?.rows).toEqual(checked.tables.get(districts)?.rows);
});

test('an LCSP and its neighbour are withheld together where the district publishes their sum', async () => {
  const row = (area: string, count: number): string =>
    returnOf(
      `${area},persistent-absence-10-primary,2007/08,${(count / 50).toFixed(1)},${count},5000,,Invented for a test`,
    );
  const read = await readWith({
    'register.csv': registerOf(
      'thanet-1.csv,Thanet 1,2009-10-01,in force,,,',
      'thanet-2.csv,Thanet 2,2009-10-01,in force,,,',
    ),
    'thanet-1.csv': row('Thanet 1', 3),
    'thanet-2.csv': row('Thanet 2', 900),
  });
  expect(read.cells.map(({ area }) => area)).toEqual(['thanet-1', 'thanet-2']);
});

test('a count that only rounds to 0 is withheld: it is a small one', async () => {
  const read = await readWith(onlyDover('Dover,ni-117,2007/08,,,,low,Invented for a test'));
  expect(rowsOfReturns(read)).toEqual(['Dover ni-117 2007/08  c']);
});

test('areas that do not add up to the published count are reported and still protected', async () => {
  const read = await readWith(sent(ALL, { 'swanley-and-district': 3 }));
  expect(hiddenIn(rowsOfReturns(read))).toEqual(['Sevenoaks South', 'Swanley & District']);
  expect(ofReturns(read)).toContain(
    'warning S08 returns - ni-114 2007/08: the areas do not add up to the published count of Kent - check whether both count the same children; the areas are protected against their own sum',
  );
});

test('a count that nothing can cover refuses the data, by name and never by number', async () => {
  const none = Object.fromEntries(ALL.map((id) => [id, 0]));
  const read = await readWith(sent(ALL, { ...none, malling: 3 }));
  expect(ofReturns(read).filter((text) => text.startsWith('error'))).toEqual([
    'error S08 line 2 - ni-114 2007/08: Malling cannot be protected by withholding other areas - leave the figure out of the return, or send it over several years together',
  ]);
});

test('a group smaller than the threshold asks for a decision, and nothing of it is published', async () => {
  const read = await readWith({
    'register.csv': registerOf('malling.csv,Malling,2009-10-01,in force,,,'),
    'malling.csv': returnOf('Malling,ni-117,2007/08,50.0,2,4,,Invented for a test'),
  });
  expect(rowsOfReturns(read)).toEqual(['Malling ni-117 2007/08  c']);
  expect(ofReturns(read)[0]).toBe(
    'warning S08 line 2 - ni-117 2007/08: Malling is a group smaller than the threshold - decide whether the figure may be reported at all; nothing of it is published',
  );
});

test('the threshold is that of the data', async () => {
  const disclosure = 'threshold,owner,basis\n20,a test,a test\n';
  const read = await readWith({ ...sent(['dover', 'gravesham']), 'data/disclosure.csv': disclosure });
  expect(hiddenIn(rowsOfReturns(read))).toEqual(['Dover']);
});

test('the small count of an area that sent nothing is not to be had from Kent less the others', async () => {
  const others = ALL.filter((id) => id !== 'dover');
  // The others add up to all of Kent's count but three.
  const read = await readWith(sent(others, { gravesham: 35 }));
  expect(hiddenIn(rowsOfReturns(read)).length).toBe(1);
  const covered = await readWith(sent(others));
  expect(hiddenIn(rowsOfReturns(covered))).toEqual([]);
});

test('two areas that sent nothing and have three children between them are covered too', async () => {
  const others = ALL.filter((id) => id !== 'dover' && id !== 'malling');
  const read = await readWith(sent(others, { gravesham: 51 }));
  expect(hiddenIn(rowsOfReturns(read))).toEqual(['Deal and Sandwich', 'Tonbridge']);
  const none = await readWith(sent(others, { gravesham: 54 }));
  expect(hiddenIn(rowsOfReturns(none))).toEqual([]);
});

test('a figure about children without its counts is withheld, and the sender is told', async () => {
  const read = await readWith(onlyDover('Dover,ni-117,2007/08,5.05,,,,Invented for a test'));
  expect(read.cells.map(({ area }) => area)).toEqual(['dover']);
  expect(ofReturns(read)[0]).toContain('gives a figure without its counts');
  const zero = await readWith(onlyDover('Dover,ni-117,2007/08,0,,,,Invented for a test'));
  expect(zero.cells).toEqual([]);
  const halfDays = await readWith(onlyDover('Dover,half-days-primary,2007/08,5.05,,,,Invented for a test'));
  expect(halfDays.cells).toEqual([]);
});

const keptRow = (numerator: string, status: string): DataRow => ({
  file: 'data/returns/dover.csv',
  line: 2,
  cells: { area: 'Dover', indicator: 'ni-114', period: '2007/08', numerator, status },
});

test.each([
  ['withheld by the first of two releases, absent from the second', [keptRow('', 'c')], 1],
  ['withheld by the first, another number in the second', [keptRow('', 'c'), keptRow('15', '')], 1],
  ['withheld by the first, this very number in the second', [keptRow('', 'c'), keptRow('13', '')], 0],
  ['another number before', [keptRow('15', '')], 0],
])('every earlier release counts: a figure %s', async (_, earlier, withheld) => {
  const { effects } = withReturns(sent(['dover']));
  const read = await readEdition(effects, 'data', { earlier });
  expect(read.cells.length).toBe(withheld);
});

test('a bare figure of a measure whose statistic nobody states is withheld: it may be a count', async () => {
  const read = await readWith(onlyDover('Dover,ni-111,2008/09,3,,,,Invented for a test'));
  expect(rowsOfReturns(read)).toEqual(['Dover ni-111 2008/09  c']);
});

test('a figure a release withheld is protected on when its return is taken out', async () => {
  // The first release withheld Thanet 1 and Thanet 2, which Kent less the others gives together. Were Thanet 1 to become
  // 0 and Thanet 2 to go, the rest of Kent would be Thanet 2's count, and with the first release Thanet 1's.
  const withheld = ['Thanet 1', 'Thanet 2'].map((area, index): DataRow => ({
    file: `data/returns/thanet-${index + 1}.csv`,
    line: 2,
    cells: { area, indicator: 'ni-114', period: '2007/08', numerator: '', status: 'c', return_of: `return of ${area}` },
  }));
  const { effects } = withReturns(
    sent(
      ALL.filter((id) => id !== 'thanet-2'),
      { 'thanet-1': 0, gravesham: 44 },
    ),
  );
  const read = await readEdition(effects, 'data', { earlier: withheld });
  expect(hiddenIn(rowsOfReturns(read)).length).toBeGreaterThan(0);
  expect(rowsOfReturns(read)).toContain('Thanet 1 ni-114 2007/08 0');
  expect(rowsOfReturns(read).some((row) => row.startsWith('Thanet 2'))).toBe(false);
});

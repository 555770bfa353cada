import { expect, test } from 'vitest';
import { checkFile } from '../../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../../pipeline/check/registersFrom.ts';
import { runBulk } from './runBulk.ts';
import { parseTable } from '../../../pipeline/read/parseTable.ts';
import { formatFindings } from '../../../pipeline/findings/report.ts';
import { rank } from '../../../pipeline/stats/rank.ts';
import { rate } from '../../../pipeline/stats/rate.ts';
import { roundHalfAway } from '../../../pipeline/stats/roundHalfAway.ts';
import { wilson } from '../../../pipeline/stats/wilson.ts';
import { COLUMNS, formatRegisters, formatTable, NUMERIC_COLUMNS } from '../benchTable.ts';
import { bytesOf } from '../../read/bytesOf.ts';
import { bulkFolders } from './bulkFolders.ts';

// Two whole years and the beginning of a third.
const SIZE = { name: 'test', rows: 140_000, breakdowns: 9 };
const REGISTERS = formatRegisters(SIZE);
const TABLE = [...formatTable(SIZE)].join('');
const PLACES = { table: 'in/figures.csv', registers: 'in', out: 'out', program: 'program' };
const OPTIONS = { optional: COLUMNS.slice(8), numeric: NUMERIC_COLUMNS };

function foldersWith(table: string) {
  const registers = [...REGISTERS].map(([name, text]) => [`in/${name}`, text]);
  return bulkFolders({ ...Object.fromEntries(registers), [PLACES.table]: table, 'program/a.ts': 'one' });
}

interface PackFile {
  readonly areas: readonly string[];
  readonly value: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  readonly numerator: readonly (number | null)[];
  readonly denominator: readonly (number | null)[];
  readonly status: readonly (number | null)[];
  readonly rank: readonly (number | null)[];
  readonly equal: readonly (number | null)[];
}
interface IndexFile {
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly indicators: readonly { readonly id: string; readonly unit: string; readonly polarity: 'none' }[];
  readonly periods: readonly string[];
  readonly statuses: readonly string[];
  readonly files: readonly string[];
  readonly ranked: { readonly county: readonly number[] };
}

const whole = foldersWith(TABLE);
const result = await runBulk(whole.effects, PLACES, OPTIONS);
// The files were written a moment ago by the code under test; their shape is what is tested below.
const readJson = <Shape>(path: string): Shape =>
  JSON.parse(new TextDecoder().decode(whole.files.get(`out/${path}`))) as Shape;
const index = readJson<IndexFile>('index.json');
const packs = new Map(index.areas.map(({ id }) => [id, readJson<PackFile>(`areas/${id}.json`)]));

const rows = TABLE.trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const cellOf = ([area = '', indicator = '', period = '']: readonly string[]) => {
  const pack = packs.get(index.areas.find(({ name }) => name === area)?.id ?? '');
  const slot = index.indicators.findIndex(({ id }) => id === indicator);
  return { pack, cell: slot * index.periods.length + index.periods.indexOf(period) };
};

test('every row of the table stands in the file of its area, and nothing else does', () => {
  expect(result).toMatchObject({ state: 'written', rows: 140_000, files: 151, findings: [] });
  const number = (text = ''): number | null => (text === '' ? null : Number(text));
  for (const row of rows) {
    const { pack, cell } = cellOf(row);
    const written = [pack?.value[cell], pack?.numerator[cell], pack?.denominator[cell]];
    const status = index.statuses[pack?.status[cell] ?? -1];
    if (JSON.stringify([...written, status]) === JSON.stringify([...row.slice(3, 6).map(number), row[6]])) continue;
    expect([row, ...written, status]).toEqual([row, ...row.slice(3, 6).map(number), row[6]]);
  }
  const held = [...packs.values()].flatMap((pack) => pack.status.filter((status) => status !== null));
  expect(held.length).toBe(rows.length);
});

test('limits are those of wilson and rate, to two decimals beyond the value', () => {
  const seen = new Set<string>();
  for (const row of rows.filter((_, place) => place % 97 === 0)) {
    const { pack, cell } = cellOf(row);
    const [, , , value = '', numerator = '', denominator = '', , , unit = ''] = row;
    const written = [pack?.lower[cell], pack?.upper[cell]];
    if (value === '' || denominator === '') {
      expect(written).toEqual([null, null]);
      continue;
    }
    seen.add(unit);
    const [estimate, multiplier] = unit === '%' ? [wilson, 100] : [rate, 1000];
    const { lower, upper } = estimate(Number(numerator), Number(denominator), { multiplier });
    const digits = (value.split('.')[1] ?? '').length + 2;
    const expected = [lower, upper].map((limit) => roundHalfAway(limit ?? Number.NaN, digits));
    for (const [place, limit] of expected.entries()) expect(written[place]).toBeCloseTo(limit, digits - 1);
  }
  expect(seen.size).toBe(2);
});

test('ranks are those of rank, with ties, by polarity', () => {
  const cells = index.indicators.length * index.periods.length;
  for (let cell = 0; cell < cells; cell += 131) {
    const values = [...packs.values()].map((pack) => pack.value[cell] ?? null);
    const polarity = index.indicators[Math.floor(cell / index.periods.length)]?.polarity ?? 'none';
    const expected = rank(values, polarity);
    expect([...packs.values()].map((pack) => pack.rank[cell])).toEqual(expected.map(({ place }) => place));
    expect([...packs.values()].map((pack) => pack.equal[cell] === 1)).toEqual(expected.map(({ equal }) => equal));
    const [slot, period] = [Math.floor(cell / index.periods.length), cell % index.periods.length];
    expect(index.ranked.county[period * index.indicators.length + slot]).toBe(expected[0]?.of);
  }
});

const judge = (table: string) =>
  checkFile({
    file: PLACES.table,
    bytes: bytesOf(table),
    table: 'indicator',
    registers: registersFrom({
      areas: parseTable('areas.csv', bytesOf(REGISTERS.get('areas.csv') ?? '')),
      indicators: parseTable('indicators.csv', bytesOf(REGISTERS.get('indicators.csv') ?? '')),
      sources: parseTable('sources.csv', bytesOf(REGISTERS.get('sources.csv') ?? '')),
    }),
    today: '2026-01-01',
    skipRows: true,
    dataPackage: {
      resources: [
        {
          name: 'bench',
          path: 'figures.csv',
          schema: {
            fields: COLUMNS.map((name) => ({ name, type: NUMERIC_COLUMNS.includes(name) ? 'number' : 'string' })),
          },
        },
      ],
    },
  });

/** A slip in one row of the table, and the codes it must give. */
const SLIPS: readonly (readonly [string, (lines: string[]) => void, string])[] = [
  ['a row given twice', (lines) => lines.splice(9000, 0, lines[42] ?? ''), 'K01'],
  ['an unknown area', (lines) => replace(lines, 500, /^Authority 002/, 'Authority 999'), 'N01'],
  ['a period of another form', (lines) => replace(lines, 77_000, /,20\d\d\/\d\d,/, ',2010,'), 'D04'],
  ['a number with a comma', (lines) => replace(lines, 3, /,(\d+)\.(\d+),/, ',"$1,$2",'), 'V03'],
  ['a value that is not its ratio', (lines) => replace(lines, 90_001, /,(\d+),(\d+),,/, ',$1,1$2,,'), 'V20'],
  ['a cell too many', (lines) => replace(lines, 60_000, /$/, ',more'), 'P06'],
  ['a year left out', (lines) => dropYear(lines), 'D03'],
  ['nothing but zeros', (lines) => zeroAll(lines), 'V23'],
];

function replace(lines: string[], place: number, from: RegExp, to: string): void {
  lines[place] = (lines[place] ?? '').replace(from, to);
}

const NAME = 'measure-10-girls';
function dropYear(lines: string[]): void {
  for (const [place, line] of lines.entries()) {
    if (line.includes(`,${NAME},2010/11,`)) lines[place] = line.replace('2010/11', '2013/14');
  }
}

function zeroAll(lines: string[]): void {
  for (const [place, line] of lines.entries()) {
    if (line.includes(`,${NAME},`)) lines[place] = line.replace(/(,20\d\d\/\d\d,)\d+,/, '$10,');
  }
}

test.each(SLIPS)('%s is found as in a file that is checked alone, and the last output stays', async (_, slip, code) => {
  const lines = TABLE.trimEnd().split('\n');
  slip(lines);
  const table = `${lines.join('\n')}\n`;
  const folders = foldersWith(table);
  folders.files.set('out/manifest.json', bytesOf('the last'));
  const { findings, state } = await runBulk(folders.effects, PLACES, OPTIONS);
  expect(findings.map((finding) => finding.code)).toContain(code);
  expect(formatFindings(findings)).toBe(formatFindings(judge(table).findings));
  const isRefused = findings.some(({ severity }) => severity === 'error');
  expect(state).toBe(isRefused ? 'refused' : 'written');
  expect(new TextDecoder().decode(folders.files.get('out/manifest.json')) === 'the last').toBe(isRefused);
});

test('what is unchanged is kept and said so; a byte of table, register or program makes it new', async () => {
  const folders = foldersWith(TABLE);
  const run = async () => (await runBulk(folders.effects, PLACES, OPTIONS)).state;
  expect(await run()).toBe('written');
  expect(await run()).toBe('kept');
  expect(folders.said.at(-1)).toBe('in/figures.csv: unchanged, 151 files in out/ kept.');
  folders.files.set('program/a.ts', bytesOf('two'));
  expect(await run()).toBe('written');
  folders.files.set('in/indicators.csv', bytesOf(`${REGISTERS.get('indicators.csv') ?? ''}\n`));
  expect(await run()).toBe('written');
  folders.files.set(PLACES.table, bytesOf(TABLE.replace('Region 1', 'Region I')));
  expect(await run()).toBe('written');
  expect(await run()).toBe('kept');
  folders.files.delete('out/areas/authority-001.json');
  expect(await run()).toBe('written');
});

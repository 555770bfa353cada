import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { collectFindings } from '../../pipeline/findings/collectFindings.ts';
import { finishSteps } from '../../pipeline/read/finishSteps.ts';
import { scanText as scanInSteps } from '../../pipeline/import/scan/scanText.ts';

const scanText = (...given: Parameters<typeof scanInSteps>) => finishSteps(scanInSteps(...given));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces in one buffer that each overwrites, as a file is read. */
function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const piece = Buffer.alloc(size);
  for (let start = 0; start < bytes.length; start += size) {
    const part = bytes.subarray(start, start + size);
    piece.fill(0x7e).set(part);
    yield piece.subarray(0, part.length);
  }
}

/** All rows below the header whose second cell is asked for, with their lines. */
function scan(text: string, { size = 7, wanted = (cell: string): boolean => cell !== 'nothing' } = {}) {
  const rows: { line: number; cells: readonly string[] }[] = [];
  const collector = collectFindings('f.csv');
  const scanned = scanText(
    inPieces(bytesOf(text), size),
    {
      head: () => ({ columns: [1], judge: ([cell = '']) => ({ isWanted: wanted(cell), rows: 0 }) }),
      row: (cells, line) => void rows.push({ line, cells }),
    },
    collector,
  );
  return { ...scanned, found: rows, findings: collector.list() };
}

const cell = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('a', 'b,c', 'say "so"', 'two\nlines', 'né', '€', '💷', '', ' '),
);
const table = fc.array(fc.tuple(cell, fc.constantFrom('x', 'y'), cell), { minLength: 1, maxLength: 12 });

test('whatever the cells and wherever a piece ends, the rows are those of papaparse', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 40 }), fc.constantFrom('\n', '\r\n'), (rows, size, newline) => {
      const plain = rows.map((row) => row.map((one) => one.replaceAll('\r', '')));
      const text = `${Papa.unparse([['one', 'two', 'three'], ...plain], { newline })}${newline}`;
      const parsed = Papa.parse<string[]>(text, { newline, skipEmptyLines: false }).data.slice(1, -1);
      const { found, findings } = scan(text, { size });
      expect(findings).toEqual([]);
      expect(found.map(({ cells }) => cells)).toEqual(parsed);
    }),
    { numRuns: 400 },
  );
});

test('rows that are not wanted are counted and not handed on; lines are those of the file', () => {
  const { rows, found } = scan('one,two\na,x\nb,y\n\n"c\nc",x\nd,y\n', { wanted: (one) => one === 'x' });
  expect(found).toEqual([
    { line: 2, cells: ['a', 'x'] },
    { line: 5, cells: ['c\nc', 'x'] },
  ]);
  expect(rows).toBe(4);
});

test('a short row is handed on as short as it is when its missing cell is asked for as blank', () => {
  const { found } = scan('one,two,three\na\nb,x,y\n', { wanted: (one) => one === '' });
  expect(found).toEqual([{ line: 2, cells: ['a'] }]);
});

test('carriage returns alone end lines, and a mark at the start is no part of a name', () => {
  const heads: (readonly string[])[] = [];
  const rows: (readonly string[])[] = [];
  scanText(
    inPieces(bytesOf('\ufeffone,two\ra,x\rb,y'), 5),
    {
      head: (cells) => {
        heads.push(cells);
        return { columns: [], judge: () => ({ isWanted: true, rows: 0 }) };
      },
      row: (cells) => void rows.push(cells),
    },
    collectFindings('f.csv'),
  );
  expect(heads).toEqual([['one', 'two']]);
  expect(rows).toEqual([
    ['a', 'x'],
    ['b', 'y'],
  ]);
});

test('a byte that is not UTF-8 is told with its line, and nothing after it is read', () => {
  const bytes = new Uint8Array([...bytesOf('one,two\na,x\nb'), 0xe9, ...bytesOf(',y\nc,z\n')]);
  const collector = collectFindings('f.csv');
  const rows: (readonly string[])[] = [];
  scanText(
    [bytes],
    {
      head: () => ({ columns: [], judge: () => ({ isWanted: true, rows: 0 }) }),
      row: (cells) => void rows.push(cells),
    },
    collector,
  );
  expect(rows).toEqual([['a', 'x']]);
  expect(collector.list()).toMatchObject([{ code: 'E03', line: 3 }]);
});

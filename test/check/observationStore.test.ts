import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import {
  addObservation,
  createObservationStore,
  partsOf,
  type RowShelf,
} from '../../pipeline/check/table/observationStore.ts';
import { openShelf } from '../../pipeline/disk/openShelf.ts';
import { formatFindings } from '../../pipeline/findings/report.ts';
import { readContext } from '../bad-inputs/readContext.ts';

afterEach(() => vi.unstubAllEnvs());

/** A shelf in memory with room for so many blocks. */
function shelfOf(room: number): RowShelf & { blocks: Map<number, Uint8Array> } {
  const blocks = new Map<number, Uint8Array>();
  return {
    blocks,
    put: (place, block) => {
      if (blocks.size === room) return false;
      blocks.set(place, block.slice());
      return true;
    },
    take: (place, into) => into.set(blocks.get(place) ?? []),
  };
}

/** Rows of 100 indicators in turn, and every hundredth of none that is known: more than memory holds where there is a shelf. */
const ROWS = 450_000;

function fill(shelf: RowShelf | null) {
  const indicators = Array.from({ length: 99 }, (_, place) => ({ id: `m-${place}`, entry: null }));
  const store = createObservationStore({ areas: [], indicators, periods: [] }, shelf);
  for (let row = 0; row < ROWS; row += 1) {
    const indicator = row % 100 === 99 ? -1 : row % 100;
    const numbers = { value: row / 7, numerator: Number.NaN, denominator: row };
    addObservation(store, { ...numbers, line: row, area: -1, indicator, period: 0, status: 3, digits: row % 5 });
  }
  return store;
}

/** What the parts hold, a sum for each: rows, lines times their place, values and digits; and each part's indicators. */
const digest = (store: ReturnType<typeof fill>) =>
  // Each part is written over by the next, so that it is read before.
  Array.from(partsOf(store), ({ table, isLast }) => {
    const seen = new Map<number, number>();
    let [lines, values, digits] = [0, 0, 0];
    let isInOrder = true;
    for (let row = 0; row < table.length; row += 1) {
      const indicator = table.indicator[row] ?? Number.NaN;
      const line = table.line[row] ?? Number.NaN;
      isInOrder &&= line > (seen.get(indicator) ?? -1);
      seen.set(indicator, line);
      lines += (line * row) % 9973;
      values += table.value[row] ?? Number.NaN;
      digits += table.digits[row] ?? Number.NaN;
    }
    return { rows: table.length, indicators: [...seen.keys()], lines, values, digits, isInOrder, isLast };
  });

test('the rows of a file come back in parts of whole indicators, the earlier line first', () => {
  const parts = digest(fill(null));
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.map(({ isLast }) => isLast)).toEqual(parts.map((_, index) => index === parts.length - 1));
  expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS);
  expect(parts.every(({ isInOrder }) => isInOrder)).toBe(true);
  const indicators = parts.flatMap((part) => part.indicators);
  expect(indicators).toHaveLength(new Set(indicators).size);
});

test('rows on a shelf, and those it has no room for, come back the same', () => {
  const held = digest(fill(null));
  const roomy = shelfOf(Number.POSITIVE_INFINITY);
  expect(digest(fill(roomy))).toEqual(held);
  expect(roomy.blocks.size).toBeGreaterThan(100);
  const narrow = shelfOf(7);
  expect(digest(fill(narrow))).toEqual(held);
  expect(narrow.blocks.size).toBe(7);
});

test('a file without rows is one part, so that what is said of the whole is said', () => {
  const store = createObservationStore({ areas: [], indicators: [], periods: [] }, null);
  expect(Array.from(partsOf(store), ({ table, isLast }) => [table.length, isLast])).toEqual([[0, true]]);
});

/** Of two levels, with a name that an LCSP and a district share, keys twice, gaps, and words where numbers stand. */
function manyRows(): Uint8Array {
  const areas = ['Dover', 'Dover district', 'Thanet 1', 'Ashford', 'Kent'];
  const indicators = Array.from({ length: 40 }, (_, index) => `m-${index}`);
  const lines = ['area,indicator,period,value,numerator,denominator,status,source'];
  for (let row = 0; row < 330_000; row += 1) {
    const year = 2000 + (row % 11 === 0 ? 3 : row % 7);
    const period = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
    const value = row % 50_000 === 7 ? 'many' : row % 90_001 === 5 ? '9000' : String(row % 100);
    lines.push(`${areas[row % 5]},${indicators[Math.floor(row / 35) % 40]},${period},${value},,,,a plan`);
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

test('a table is found to be the same with its rows on a shelf', () => {
  const bytes = manyRows();
  const { areas } = readContext();
  const registers = { ...readContext(), areas, indicators: null };
  const check = (shelf?: RowShelf) =>
    checkFile({
      file: 'many.csv',
      bytes,
      table: 'indicator',
      registers,
      today: '2026-11-01',
      skipRows: true,
      ...(shelf && { shelf }),
    });
  const shelf = shelfOf(Number.POSITIVE_INFINITY);
  const [held, shelved] = [check(), check(shelf)];
  expect(shelf.blocks.size).toBeGreaterThan(50);
  expect(held.findings.length).toBeGreaterThan(20);
  expect(formatFindings(shelved.findings)).toBe(formatFindings(held.findings));
});

test('a shelf on the disk gives back what was put there and leaves nothing behind, open or closed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  vi.stubEnv('TMPDIR', folder);
  const shelf = openShelf();
  const blocks = [0, 1, 2].map((place) => new Uint8Array(1000).fill(place + 1));
  for (const [place, block] of blocks.entries()) expect(shelf.put(place, block)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
  for (const place of [2, 0, 1]) {
    const into = new Uint8Array(1000);
    shelf.take(place, into);
    expect(into).toEqual(blocks[place]);
  }
  shelf.close();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('where there is no place for temporary files a shelf takes nothing, and memory holds the rows', () => {
  vi.stubEnv('TMPDIR', join(tmpdir(), 'no such folder'));
  const shelf = openShelf();
  expect(shelf.put(0, new Uint8Array(10))).toBe(false);
  shelf.close();
});

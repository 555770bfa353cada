import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFiles, type CheckFlags } from '../../pipeline/intake/checkFiles.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { recogniseBytes } from '../../pipeline/open/recogniseBytes.ts';
import { LIMITS } from '../../pipeline/read/limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'large-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Pieces so short that rows, characters and quoted cells are cut in two; the first is long enough to know a file by. */
function* shortPieces(path: string): Generator<Uint8Array> {
  for (const piece of diskEffects.readChunks(path)) {
    yield piece.slice(0, 300);
    // Of a cell of megabytes so many pieces would be made that a test has no time for them.
    const step = statSync(path).size > 1e6 ? piece.length : 997;
    for (let start = 300; start < piece.length; start += step) yield piece.slice(start, start + step);
  }
}

/** Effects under which every file is taken for one too large to be held: only its pieces can be read. */
const asLarge = (opened: string[]): Partial<Effects> => ({
  describePath: async (path) => {
    const entry = await diskEffects.describePath(path);
    return entry?.kind === 'file' && path.endsWith('.csv') ? { ...entry, bytes: LIMITS.bytes + 1 } : entry;
  },
  readChunks: (path) => {
    opened.push(path);
    return shortPieces(path);
  },
});

async function report(file: string, further: Partial<Effects> = {}, flags: CheckFlags = {}) {
  const said: string[] = [];
  const effects = { ...diskEffects, say: (line: string) => void said.push(line), complain: () => {}, ...further };
  await checkFiles(effects, [file], { ...flags, format: 'json' });
  return JSON.parse(said.join('\n')) as readonly unknown[];
}

const listTables = (under: string): readonly string[] =>
  readdirSync(under, { recursive: true, encoding: 'utf8' })
    .map((path) => `${under}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.csv'))
    .toSorted();

/** What is packed is held, whatever it is called. */
const isText = (path: string): boolean => recogniseBytes(readFileSync(path).subarray(0, 300)) === 'text';

const TABLES = [...listTables('test/bad-inputs'), ...listTables('data/observations')].filter(isText);

test('there are tables to compare', () => {
  expect(TABLES.length).toBeGreaterThan(100);
});

/** Tables in which something is mended as it is read: that needs a table held whole, so they are compared unmended. */
const MENDED = new Set(
  [
    'keys/duplicate-after-trim',
    'periods/en-dash',
    'periods/full-second-year',
    'security/formula-cr',
    'structure/tabs',
    'values/space-thousands',
    'values/spaces-only',
    'values/thousands-in-count',
  ].map((name) => `test/bad-inputs/${name}.csv`),
);

test.each(TABLES)('%s read in pieces is found to be what it is when it is held', async (file) => {
  const opened: string[] = [];
  const flags = { strict: MENDED.has(file) };
  expect(await report(file, asLarge(opened), flags)).toEqual(await report(file, {}, flags));
  expect(opened).toContain(file);
});

test('a text longer than is ever held is checked to its last row', async () => {
  const file = join(folder, 'long.csv');
  const row = 'Dover,persistent-absence-10-primary,2008/09,12.9,430,3337,,School census\n';
  const header = 'area,indicator,period,value,numerator,denominator,status,source\n';
  const rows = Math.ceil(LIMITS.bytes / row.length) + 1;
  writeFileSync(file, `${header}${row.repeat(rows)}Nowhere${row.slice(5)}`);
  const [found] = (await report(file)) as [{ rows: number; findings: readonly { code: string; line: number }[] }];
  expect(found.rows).toBe(rows + 1);
  // Every row but the first is told to be a second of its key, and the last to name no area.
  expect(found.findings.map(({ code, line }) => `${code} ${line}`)).toEqual(
    expect.arrayContaining(['K01 3', `N01 ${rows + 2}`]),
  );
});

test('gigabytes that are no text are refused by how they begin', async () => {
  const file = join(folder, 'hollow.csv');
  writeFileSync(file, '');
  truncateSync(file, 5 * 1024 ** 3);
  let pieces = 0;
  const counted = function* (path: string): Generator<Uint8Array> {
    for (const piece of diskEffects.readChunks(path)) {
      pieces += 1;
      yield piece;
    }
  };
  const [found] = (await report(file, { readChunks: counted })) as [{ findings: readonly { code: string }[] }];
  expect(found.findings.map(({ code }) => code)).toEqual(['E06']);
  expect(pieces).toBeLessThan(50);
});

test('a line that does not end is not held: the file is refused for it, and the rest is left unread', async () => {
  const file = join(folder, 'endless.csv');
  const header = 'area,indicator,period,value,numerator,denominator,status,source\n';
  writeFileSync(file, `${header}${'x'.repeat(LIMITS.bytes)}`);
  let bytes = 0;
  const counted = function* (path: string): Generator<Uint8Array> {
    for (const piece of diskEffects.readChunks(path)) {
      bytes += piece.length;
      yield piece;
    }
  };
  const [found] = (await report(file, { readChunks: counted })) as [{ findings: readonly { code: string }[] }];
  expect(found.findings.map(({ code }) => code)).toContain('P11');
  expect(bytes).toBeLessThan(LIMITS.bytes * 2);
});

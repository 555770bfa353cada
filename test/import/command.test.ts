import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { absenceFile, absenceYear } from './absenceFile.ts';
import { BASE, baseFiles } from './baseData.ts';

const folder = mkdtempSync(join(tmpdir(), 'an-import-'));
const at = (path: string): string => join(folder, path);

beforeAll(() => {
  for (const [path, bytes] of baseFiles) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), bytes);
  }
  for (const place of ['recipes', 'lookups']) cpSync(`data/${place}`, at(`data/${place}`), { recursive: true });
  mkdirSync(at('data/releases'));
  for (const ending of ['json', 'zip', 'contract.json.br'])
    cpSync(`data/releases/${BASE}.${ending}`, at(`data/releases/${BASE}.${ending}`));
  writeFileSync(at('absence.csv'), absenceFile(absenceYear('201718')));
  writeFileSync(at('broken.csv'), absenceFile(absenceYear('201718')).replace('Local authority', 'Council'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command in a working folder of its own. */
function importIn(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(execPath, [resolve('pipeline/run.mjs'), 'import', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** Every file of the data folder with its content, hidden ones too. */
const contents = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(at('data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')] as const),
  );

const SAID = ['--published', '2019-03-21'];

test('a dry run says what would be written, asks about what looks odd, and leaves every byte', () => {
  const before = contents();
  const { status, said } = importIn('absence.csv', ...SAID, '--dry-run');
  expect(status).toBe(0);
  expect(said).toContain('Nothing written: --dry-run. It would be data/observations/absence.csv, data/sources.csv,');
  expect(said).toMatch(
    /warning V21 line \d+, value - Kent persistent-absence-10-secondary: 2\.6 after 14\.6 in 2016\/17/,
  );
  expect(contents()).toEqual(before);
});

test('a file that is refused leaves every byte and nothing beside the folder', () => {
  const before = contents();
  const { status, said } = importIn('absence.csv', 'broken.csv', ...SAID);
  expect(status).toBe(1);
  expect(said).toContain(
    'broken.csv:10:4 error I04 line 10, geographic_level - the level "Council" is none of the recipe’s',
  );
  expect(said).toContain('Refused. data/ is left as it was.');
  expect(contents()).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.startsWith('.data'))).toEqual([]);
});

test('it writes the tables it named and no others; the second time there is nothing to write', () => {
  const before = contents();
  const { status, said } = importIn('absence.csv', ...SAID);
  expect(status).toBe(0);
  const after = contents();
  const touched = [...after]
    .filter(([path, text]) => before.get(path) !== text)
    .map(([path]) => path.slice(folder.length + 1));
  expect(touched.toSorted()).toEqual([
    'data/CHANGELOG.md',
    'data/datapackage.json',
    'data/observations/absence.csv',
    'data/publisher-sums.csv',
    'data/sources.csv',
  ]);
  for (const path of touched) expect(said).toContain(path);
  expect(after.size).toBe(before.size);
  const again = importIn('absence.csv');
  expect([again.status, again.said.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    'data/ holds all of this already: nothing to write.',
  ]);
  expect(contents()).toEqual(after);
});

test('what is said of a source is said of one file, and a command without a file says how it is used', () => {
  const { status, said } = importIn('absence.csv', 'broken.csv', '--source', 'dfe-absence');
  expect(status).toBe(2);
  expect(said).toContain('import: --source can be said of one file only: import the files one by one');
  expect(importIn().status).toBe(2);
});

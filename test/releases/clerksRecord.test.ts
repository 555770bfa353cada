import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { listBuilt } from '../builtSites.ts';
import { copyProject, leftoversOf, releasesOf, startBuilder } from '../pipeline/builders.ts';

vi.setConfig({ testTimeout: 900_000 });

const folder = copyProject({ withKept: true });
const inFolder = (path: string): string => join(folder, path);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows for a table of the record in the copy, under its header. */
function enter(table: string, ...rows: readonly string[]): void {
  const path = inFolder(`data/governance/${table}.csv`);
  const [header = ''] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
}

/** Every file of a folder of the copy with its hash; none where it does not stand. */
const bytesOf = (place: string): readonly string[] =>
  existsSync(inFolder(place))
    ? listBuilt(inFolder(place)).map(
        (path) =>
          `${path} ${createHash('sha256')
            .update(readFileSync(inFolder(`${place}/${path}`)))
            .digest('hex')}`,
      )
    : [];

/** Links of the page of study days that lead nowhere: what the guard refuses once every page has been made. */
function breakLinks(): void {
  const path = inFolder('src/pages/study-day/programme/Programme.tsx');
  const text = readFileSync(path, 'utf8');
  const broken = text.replaceAll(/to=\{(groupPath\(group\)|packPath\(area\))\}/g, 'to="study-day/nowhere/"');
  expect(broken).toContain('study-day/nowhere/');
  writeFileSync(path, broken);
}

test('meetings, a recommendation, an answer and progress that are entered build, and no published address moves', async () => {
  enter(
    'work-programme',
    ...['dover', 'thanet-1', 'swale-urban'].map((area) => `${area},Study day 1,study day,2009-03-12,held,,item 1`),
    'gravesham,Study day 2,study day,,planned,,',
  );
  enter('recommendations', 'ask-1,dover,Study day 1,2009-03-12,Say what is done.,half-days-primary,2009-06-30,');
  enter('answers', 'ask-1,2009-06-12,LCSP Manager,It is done.,');
  enter('action-progress', 'action-1,,on course,LCSP Manager,2009-06-30,The review goes on.,');
  const { code, said } = await startBuilder(folder, 'build').ended;
  expect(said).not.toContain('gone now');
  expect(code).toBe(0);
  const { addresses } = JSON.parse(
    readFileSync(inFolder(`data/releases/${releasesOf(folder).at(-1) ?? ''}.json`), 'utf8'),
  ) as {
    readonly addresses: readonly string[];
  };
  const groups = addresses.filter((address) => /^study-day\/.+-group\/$/.test(address));
  expect(groups.length).toBeGreaterThan(0);
  for (const address of [...groups, 'study-day/meeting-study-day-1/', 'study-day/meeting-study-day-2/'])
    expect(existsSync(inFolder(`dist/${address}index.html`)), address).toBe(true);
  const page = readFileSync(inFolder('dist/report/index.html'), 'utf8');
  expect(page).toContain('The review goes on.');
  expect(page).toContain('1 recommendation is entered: 1 answered, 0 open, 0 overdue.');
});

const PLACES = ['dist', 'public/data'];

test('a build that fails at its last check leaves the last good site byte for byte', async () => {
  expect(existsSync(inFolder('dist/index.html'))).toBe(true);
  const before = PLACES.map(bytesOf);
  breakLinks();
  const { code, said } = await startBuilder(folder, 'build').ended;
  expect(code).not.toBe(0);
  expect(said).toContain('study-day/nowhere/');
  expect(PLACES.map(bytesOf)).toEqual(before);
  expect(leftoversOf(folder)).toEqual([]);
});

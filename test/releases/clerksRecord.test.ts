import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { listBuilt } from '../builtSites.ts';
import { copyProject, leftoversOf, startBuilder } from '../pipeline/builders.ts';

vi.setConfig({ testTimeout: 900_000 });

const folder = copyProject();
const inFolder = (path: string): string => join(folder, path);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows for a table of the record in the copy, under its header. */
function enter(table: string, ...rows: readonly string[]): void {
  const path = inFolder(`data/governance/${table}.csv`);
  const [header = ''] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
}

const bytesOf = (site: string): ReadonlyMap<string, string> =>
  new Map(
    listBuilt(site).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
    ]),
  );

/** A link on every page that leads nowhere: what the guard refuses when all has been written. */
function breakLinks(): void {
  const path = inFolder('src/prerender/frame/SiteFooter.tsx');
  const text = readFileSync(path, 'utf8');
  const broken = text.replace("to: 'accessibility/'", "to: 'accessible/'");
  expect(broken).not.toBe(text);
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
  const { addresses } = JSON.parse(readFileSync(inFolder('data/releases/1.2.0.json'), 'utf8')) as {
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

test('a build that fails at its last check leaves the last good site byte for byte, of every kind of site', async () => {
  const before = bytesOf(inFolder('dist'));
  const data = bytesOf(inFolder('public/data'));
  expect(before.size).toBeGreaterThan(500);
  const copy = inFolder('dist-training-field');
  mkdirSync(copy);
  writeFileSync(join(copy, 'index.html'), 'the last good copy');
  breakLinks();
  for (const flags of [[], ['--training', '--field']]) {
    const { code, said } = await startBuilder(folder, 'build', ...flags).ended;
    expect(code, flags.join()).not.toBe(0);
    expect(said).toContain('accessible/');
    expect(bytesOf(inFolder('dist'))).toEqual(before);
    expect(bytesOf(inFolder('public/data'))).toEqual(data);
    expect(listBuilt(copy)).toEqual(['index.html']);
    expect(leftoversOf(folder)).toEqual([]);
  }
});

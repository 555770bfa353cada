import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { copyProject, startBuilder } from './builders.ts';

vi.setConfig({ testTimeout: 300_000 });

const folder = copyProject();
const KEPT = join(folder, '.cache/program');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) => startBuilder(folder, ...words).ended;
const programs = (): readonly string[] => (existsSync(KEPT) ? readdirSync(KEPT).toSorted() : []);

/** Changes one word of the program's help. */
function rename(from: string, to: string): void {
  const path = join(folder, 'pipeline/usage.ts');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test('where nothing can be written the program is read file by file, and says the same', async () => {
  mkdirSync(join(folder, '.cache'));
  writeFileSync(KEPT, 'a file where a folder would be');
  const { code, said } = await run('--help');
  expect([code, said.split('\n')[0]]).toEqual([0, 'kent-lcsp-outcomes: figures into pages']);
  rmSync(KEPT);
});

test('two commands at once compile the program, one of them is kept, and the next finds it', async () => {
  const said = await Promise.all([run('--help'), run('--help')]);
  expect(said.map(({ code }) => code)).toEqual([0, 0]);
  const [kept, ...others] = programs();
  expect(others).toEqual([]);
  // Whatever is compiled again would not have this word.
  const path = join(KEPT, kept ?? '', 'cli.mjs');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('figures into pages', 'as it was kept'));
  expect((await run('--help')).said).toContain('kent-lcsp-outcomes: as it was kept');
});

test('a source that was changed is compiled again, and taken back it is found as it was', async () => {
  const before = programs();
  rename('figures into pages', 'numbers into pages');
  expect((await run('--help')).said).toContain('numbers into pages');
  expect(programs()).toHaveLength(before.length + 1);
  rename('numbers into pages', 'figures into pages');
  expect((await run('--help')).said).toContain('as it was kept');
  expect(programs()).toHaveLength(before.length + 1);
});

test('a defect is told with the file and the line of the source it stands in', async () => {
  const path = join(folder, 'pipeline/cli.ts');
  const text = readFileSync(path, 'utf8');
  const before = 'async function sayReturns(flags: Flags): Promise<number> {\n';
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, `${before}  if (PLACES.data !== '') throw new Error('a defect');\n`));
  const line = text.slice(0, text.indexOf(before)).split('\n').length + 1;
  const { code, said } = await run('returns');
  writeFileSync(path, text);
  expect(code).toBe(1);
  expect(said).toContain('Error: a defect');
  expect(said).toContain(`pipeline/cli.ts:${line}:`);
});

test('a source that cannot be compiled is told with its file, and nothing half made is left', async () => {
  const before = programs();
  writeFileSync(join(folder, 'pipeline/disk/diskEffects.ts'), 'export const = ;\n');
  const { code, said } = await run('--help');
  expect(code).not.toBe(0);
  expect(said).toContain('diskEffects.ts');
  expect(programs()).toEqual(before);
});

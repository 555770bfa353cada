import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { copyProject, leftoversOf, releasesOf, startBuilder } from '../pipeline/builders.ts';

vi.setConfig({ testTimeout: 600_000 });

const folder = copyProject({ withKept: true });
const inFolder = (path: string): string => join(folder, path);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build that would lose a page of an earlier release is refused, and site and data stay as they were', async () => {
  const earlier = inFolder(`data/releases/${releasesOf(folder).at(-1) ?? ''}.json`);
  const record = JSON.parse(readFileSync(earlier, 'utf8'));
  record.addresses.push('areas/gone/');
  writeFileSync(earlier, JSON.stringify(record));
  mkdirSync(inFolder('dist'));
  writeFileSync(inFolder('dist/index.html'), 'the last good site');
  const { code, said } = await startBuilder(folder, 'build').ended;
  expect(code).toBe(1);
  expect(said).toContain('areas/gone/: published in an earlier release and gone now');
  expect(said).toContain('Refused: 1 address. dist/ is left as it was.');
  expect(readdirSync(inFolder('dist'))).toEqual(['index.html']);
  expect([existsSync(inFolder('public/data')), leftoversOf(folder)]).toEqual([false, []]);
});

test('a site that is a link is refused before anything is made, in one sentence', async () => {
  rmSync(inFolder('dist'), { recursive: true });
  mkdirSync(inFolder('elsewhere'));
  symlinkSync(inFolder('elsewhere'), inFolder('dist'));
  const { code, said } = await startBuilder(folder, 'build').ended;
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    'dist - is a link, which a whole new folder would take the place of - remove it, and lead what is served to dist itself.',
  ]);
  expect([existsSync(inFolder('elsewhere')), existsSync(inFolder('public/data'))]).toEqual([true, false]);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { checkFiles } from '../../pipeline/intake/checkFiles.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';

// Without data/, so that nothing could be made of a word that was not heard.
const folder = mkdtempSync(join(tmpdir(), 'command-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]) {
  const program = ['--import', import.meta.resolve('tsx'), resolve('pipeline/cli.ts'), ...words];
  const { status, stderr } = spawnSync(execPath, program, { cwd: folder, encoding: 'utf8' });
  return { status, said: stderr.split('\n')[0] };
}

test.each([
  [['build', '--', '--training'], 'build: "--training" is no word of it; options stand after a single "--"'],
  [['release', 'now'], 'release: "now" is no word of it; options stand after a single "--"'],
  [
    ['release', '--training'],
    'release: it is of the publication alone; npm run build -- --training makes the site to practise on',
  ],
  [
    ['pack', '--training', '--areas', 'dover', '--out', 'pack.pdf'],
    'pack: it is of the publication alone; npm run build -- --training makes the site to practise on',
  ],
])('%j is refused as a wrong use, for another edition would be made than the one asked for', (words, said) => {
  expect(run(...words)).toEqual({ status: 2, said });
  expect(readdirSync(folder)).toEqual([]);
});

test('a table of the invented record is checked beside the invented record, and refused beside the real one', async () => {
  const said: string[] = [];
  const effects = { ...diskEffects, say: (line: string) => void said.push(line) };
  const answers = join(folder, 'answers.csv');
  writeFileSync(
    answers,
    'recommendation_id,date,post,text,minute\ninvented-1,2009-04-02,LCSP Manager,Invented: a second answer.,example: invented\n',
  );
  expect(await checkFiles(effects, [answers], { training: true })).toBe(0);
  expect(await checkFiles(effects, [answers], {})).toBe(1);
  expect(said.join('\n')).toContain('recommendation_id "invented-1" is not in recommendations.csv');
});

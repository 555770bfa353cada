import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const MAY_BE_KEPT =
  /^data\/returns\/(README\.md|template\.csv|examples\/((schools|record)\/)?[a-z0-9-]+\.(csv|md)|examples\/README\.md)$/;
const git = (...words: readonly string[]): readonly string[] =>
  execFileSync('git', words, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

test('the ignored paths leave out the whole folder of returns but for the page, the template and the examples', () => {
  const rules = readFileSync('.gitignore', 'utf8').split('\n');
  const from = rules.indexOf('data/returns/*');
  expect(rules.slice(from, from + 4)).toEqual([
    'data/returns/*',
    '!data/returns/README.md',
    '!data/returns/template.csv',
    '!data/returns/examples/',
  ]);
  expect(rules.slice(from + 4).filter((rule) => rule.includes('returns'))).toEqual([]);
});

// A copy without its history has nothing to look through.
test.runIf(existsSync('.git'))('no return is under version control, nor ever was', () => {
  const held = git('ls-files', 'data/returns');
  const ever = git('log', '--all', '--name-only', '--format=', '--', 'data/returns');
  expect(held.length).toBeGreaterThan(20);
  expect([...new Set([...held, ...ever])].filter((path) => !MAY_BE_KEPT.test(path))).toEqual([]);
  for (const name of [
    'dover.csv',
    'Dover return.xlsx',
    'register.csv',
    'sources.csv',
    'more/dover.csv',
    '.dover.csv',
  ]) {
    expect([name, spawnSync('git', ['check-ignore', '-q', `data/returns/${name}`]).status]).toEqual([name, 0]);
  }
});

test('every figure of an example is marked as invented', () => {
  const folder = 'data/returns/examples';
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.csv'))) {
    const [header = '', ...rows] = readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n');
    if (!header.startsWith('area,indicator,')) continue;
    for (const row of rows) expect(row).toContain('example: invented for training');
  }
});

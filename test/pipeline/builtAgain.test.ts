import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { copyProject, faultsOf, leftoversOf, startBuilder } from './builders.ts';

/**
 * What is kept from one build to the next may never show: a build after changes is that of a project nothing was kept of. What
 * was kept of the first build and is out of date would stand in all that follow, so that the last alone is compared.
 */
vi.setConfig({ testTimeout: 1_200_000 });

const folder = copyProject({ withKept: true });
const made = [folder];

afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
});

/** Replaces words that must be there, so that no change can do nothing. */
function change(path: string, before: string, after: string): void {
  const place = join(folder, path);
  const text = readFileSync(place, 'utf8');
  if (!text.includes(before)) throw new Error(`missing text in ${path}: ${before}`);
  writeFileSync(place, text.replace(before, after));
}

/** Builds, and gives every file of the site with its hash, as its own list has them. */
async function build(where: string, ...words: readonly string[]) {
  const { code, said } = await startBuilder(where, 'build', ...words).ended;
  expect([code, said.split('\n').filter((line) => line.startsWith('Refused'))]).toEqual([0, []]);
  expect(faultsOf(join(where, 'dist'), 'site-manifest.json')).toEqual([]);
  expect(leftoversOf(where)).toEqual([]);
  return { said, list: readFileSync(join(where, 'dist/site-manifest.json'), 'utf8') };
}

/** The same project built where nothing was kept. */
function buildFromNothing(...words: readonly string[]) {
  const other = copyProject({ from: folder });
  made.push(other);
  return build(other, ...words);
}

const isReused = ({ said }: { readonly said: string }): boolean => /^dist\/: unchanged, .* reused\.$/m.test(said);

test('a build of nothing changed reuses the site and says so, with all that was found', async () => {
  const first = await build(folder, '--workers', '1');
  const again = await build(folder);
  expect([isReused(first), isReused(again), again.list === first.list]).toEqual([false, true, true]);
  const findings = ({ said }: typeof first) => said.split('\n').filter((line) => line.startsWith('data/'));
  expect(findings(again)).toEqual(findings(first));
});

test('a site of which a sentence, a chart, a style and a package changed is made again', async () => {
  change(
    'src/charts/populationOfAreas/populationOfAreas.ts',
    'From ${say(fewest)} to',
    'It goes from ${say(fewest)} to',
  );
  change('src/theme/chart.ts', 'normal: 13', 'normal: 12');
  change('src/theme/site.scss', "@use 'print';", "@use 'print';\n\nmain {\n  padding-top: 3px;\n}");
  change('package-lock.json', '"license": "ISC"', '"license": "MIT"');
  expect(isReused(await build(folder, '--workers', '2'))).toBe(false);
});

test('after a row, a target and a recipe changed too the site is that of a build from nothing', async () => {
  change(
    'data/observations/kpi.csv',
    'half-days-primary,2007/08,5.3,,,,plan-2009-10,5.3%',
    'half-days-primary,2007/08,5.2,,,r,plan-2009-10,5.2%',
  );
  change(
    'data/revisions.csv',
    'logged_by\n',
    'logged_by\nKent,half-days-primary,2007/08,5.3,5.2,A figure of this test,2026-11-30,Analyst\n',
  );
  change(
    'data/targets.csv',
    'half-days-secondary,2008/09,7.35,at most,plan-2009-10,2009/10,7.35%',
    'half-days-secondary,2008/09,7.3,at most,plan-2009-10,2009/10,7.3%',
  );
  change('data/recipes/dfe-absence.json', '"title": "Pupil absence', '"title": "Absence of pupils, pupil absence');
  const after = await build(folder, '--workers', '2');
  expect(isReused(after)).toBe(false);
  expect((await buildFromNothing('--workers', '1')).list).toBe(after.list);
});

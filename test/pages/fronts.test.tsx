import { expect, test } from 'vitest';
import { DATA_PARTS } from '../../src/pages/data/dataParts.ts';
import { GOVERNANCE_PARTS } from '../../src/pages/governance/governanceParts.ts';
import { MONEY_PARTS } from '../../src/pages/money/moneyParts.ts';
import { PLAN_PARTS } from '../../src/pages/plan/planAddresses.ts';
import { isJudged, selectPrintedTargets, tallyVerdicts, targetsOf } from '../../src/pages/plan/Priorities.tsx';
import { selectPlanTree } from '../../src/select/plan.ts';
import { paths, readWords, renderPath, site } from './renderPath.tsx';

const FRONTS = [
  { path: 'plan/', parts: PLAN_PARTS },
  { path: 'governance/', parts: GOVERNANCE_PARTS },
  { path: 'data/', parts: DATA_PARTS },
  { path: 'money/', parts: MONEY_PARTS },
] as const;

test.each(FRONTS)('$path is a front, and the whole text stands at an address of its own', ({ path, parts }) => {
  expect(paths).toContain(`${path}full/`);
  const front = renderPath(path);
  const full = renderPath(`${path}full/`);
  expect(front.querySelector('[data-moved-to]')?.getAttribute('data-moved-to')).toMatch(/\/full\/$/);
  expect(front.querySelector('.front-whole a')?.getAttribute('href')).toBe(`../${path}full/`);
  const words = (document: Document): number => readWords(document).split(' ').length;
  expect(words(front)).toBeLessThan(words(full) / 4);
  for (const { id } of parts) expect(full.querySelector(`#${id}`), id).not.toBeNull();
});

test.each(FRONTS)('a link to any part of $path from before it had a front finds the part or the way to it', (each) => {
  const front = renderPath(each.path);
  for (const { id } of each.parts) {
    const place = front.querySelector(`#${id}`);
    expect(place, id).not.toBeNull();
    if (place?.tagName === 'LI')
      expect(place.querySelector('a')?.getAttribute('href')).toBe(`../${each.path}full/#${id}`);
  }
});

test.each(FRONTS)('$path has from eight to twelve ways on, each once', ({ path }) => {
  const ways = [...renderPath(path).querySelectorAll('.front-ways a')].map((way) => way.getAttribute('href'));
  expect(ways.length).toBeGreaterThanOrEqual(8);
  expect(ways.length).toBeLessThanOrEqual(12);
  expect(new Set(ways).size).toBe(ways.length);
});

test('the front of the plan tells what became of every target that can be judged, with its figure', () => {
  const judged = selectPrintedTargets(site).filter(isJudged);
  expect(judged.length).toBeGreaterThan(0);
  const said = [...renderPath('plan/').querySelectorAll('.front-verdict')].map(readWords);
  expect(said).toHaveLength(judged.length);
  expect(said[0]).toBe(
    'Not met Half days missed, primary: Kent was above its 2008/09 target. Outturn 2008/09: 5.34%; target: at most 5.0%.',
  );
});

test('each priority has its own tally of verdicts, and no priority without a target has one', () => {
  const targets = selectPrintedTargets(site);
  const branches = selectPlanTree(site);
  const rows = [...renderPath('plan/').querySelectorAll('#priorities tbody tr')].map(readWords);
  expect(rows).toHaveLength(branches.length);
  branches.forEach((branch, place) => {
    const mine = targetsOf(branch, targets);
    const counted = tallyVerdicts(mine).reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(mine.length);
    expect(rows[place]?.includes('no target printed')).toBe(mine.length === 0);
  });
  expect(tallyVerdicts([])).toEqual([]);
});

test('every key action and every body of the tree has its old anchor on the front, leading to the whole', () => {
  const plan = renderPath('plan/');
  for (const { id } of site.plan.actions) {
    expect(plan.querySelector(`li#${id} a`)?.getAttribute('href')).toBe(`../plan/full/#${id}`);
  }
  const bodies = [...renderPath('governance/').querySelectorAll('.body-tree li[id]')];
  expect(bodies.length).toBeGreaterThan(8);
  for (const body of bodies)
    expect(body.querySelector('a')?.getAttribute('href')).toBe(`../governance/full/#${body.id}`);
});

test('the front of governance says whom an LCSP reports to, in the names the register of bodies has', () => {
  const { bodies } = site.governance;
  const above = bodies.find(({ id }) => id === bodies.find((body) => body.id === 'lcsps')?.reportsTo);
  expect(above).toBeDefined();
  expect(readWords(renderPath('governance/'))).toContain(`An LCSP reports to ${above?.name}, and that to `);
});

test('the front of the data leads to the file of every figure in each of its forms', () => {
  const links = [...renderPath('data/').querySelectorAll('#downloads a')].map((link) => link.getAttribute('href'));
  const whole = site.index.downloads.filter(({ title }) => title === 'All figures');
  expect(whole.length).toBeGreaterThan(1);
  for (const { path } of whole) expect(links).toContain(`../${path}`);
});

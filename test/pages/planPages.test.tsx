import { expect, test } from 'vitest';
import { planPages } from '../../src/pages/plan/planPages.tsx';
import { selectPlanGaps } from '../../src/pages/plan/claimsGaps.ts';
import { isForEveryOutcome } from '../../src/select/plan.ts';
import { pageText, renderBody, textOf } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();
const pages = planPages.pages(site);
const documentOf = (path: string): Document => {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`missing page ${path}`);
  return renderBody(page);
};
const overview = documentOf('plan/full/');
const outcomes = site.plan.priorities.flatMap((priority) => priority.outcomes);

test('the plan has a front, a page with the whole of it and one for each of its eight priorities', () => {
  expect(site.plan.priorities).toHaveLength(8);
  expect(pages.map((page) => page.path)).toEqual([
    'plan/',
    'plan/full/',
    ...site.plan.priorities.map(({ id }) => `plan/${id}/`),
  ]);
});

test('outcomes with no indicator are exactly those no link names, counted and listed', () => {
  const linked = new Set(site.plan.links.map((link) => link.outcome));
  const bare = outcomes.filter((outcome) => !linked.has(outcome.id));
  expect(bare.length).toBeGreaterThan(0);
  expect(selectPlanGaps(site).withoutIndicator.map(({ id }) => id)).toEqual(bare.map(({ id }) => id));
  const gaps = textOf(overview.querySelector('#gaps'));
  expect(gaps).toContain(`${bare.length} of the ${outcomes.length} outcomes have no indicator`);
  for (const outcome of bare) expect(gaps).toContain(outcome.text);
});

test('key performance indicators with no figure are those whose every value is null', () => {
  const silent = selectPlanGaps(site).kpisWithoutFigure;
  expect(silent.length).toBeGreaterThan(0);
  for (const indicator of silent) {
    const values = site.indicators.get(indicator.id)?.series.flatMap((series) => series.value) ?? [];
    expect(values.every((value) => value === null)).toBe(true);
    expect(textOf(overview.querySelector('#gaps'))).toContain(indicator.label);
  }
});

test('that nothing was reported on the key actions is said once, before them', () => {
  expect(site.governance.actionProgress).toEqual([]);
  const words = textOf(overview.querySelector('#actions'));
  expect(words.split('No document held reports what was done on any of the key actions')).toHaveLength(2);
  expect(words).not.toMatch(/Progress reported|Overdue/);
});

test('each key action states its words, post, deliverables and dates as printed', () => {
  expect(site.plan.actions).toHaveLength(14);
  for (const action of site.plan.actions) {
    const section = textOf(overview.querySelector(`#${action.id}`));
    expect(section).toContain(action.text.replaceAll(/\s+/g, ' '));
    expect(section).toContain(action.accountablePost);
    expect(action.deliverables.length).toBeGreaterThan(0);
    for (const deliverable of action.deliverables) {
      expect(section).toContain(deliverable.text);
      expect(section).toContain(deliverable.targetDate === '' ? 'no date printed' : deliverable.targetDate);
    }
  }
});

test('one action alone serves every outcome, and no outcome lists it as its own', () => {
  expect(
    site.plan.actions.filter((action) => isForEveryOutcome(site.plan, action)).map(({ number }) => number),
  ).toEqual([14]);
});

test.each(site.plan.priorities)('the page of priority $number marks every link of ours with its reason', (priority) => {
  const document = documentOf(`plan/${priority.id}/`);
  const text = pageText(document);
  expect(text).toContain(priority.title.replaceAll(/\s+/g, ' '));
  const links = site.plan.links.filter((link) => priority.outcomes.some(({ id }) => id === link.outcome));
  for (const link of links) {
    const section = document.querySelector(`#outcome-${link.outcome}`);
    expect(section?.querySelector(`a[href$="indicators/${link.indicator}/"]`)).not.toBeNull();
    const says =
      link.basis === 'editorial'
        ? `Our link, not the plan’s: ${link.reason}`
        : `Named by the same key action. ${link.reason}`;
    expect(textOf(section)).toContain(says);
  }
});

test('an outcome without an indicator says so on its priority’s page', () => {
  const bare = selectPlanGaps(site).withoutIndicator;
  for (const outcome of bare) {
    const section = documentOf(`plan/${outcome.priority}/`).querySelector(`#outcome-${outcome.id}`);
    expect(textOf(section)).toContain('No indicator in the papers held is linked to it.');
  }
});

test('the indicator nearest to an outcome’s words stands before those a key action merely names beside it', () => {
  const links = documentOf('plan/priority-6/').querySelectorAll('#outcome-6b .plan-link a[href*="indicators/"]');
  expect(links[0]?.getAttribute('href')).toContain('indicators/ni-111/');
  expect([...links].some((link) => link.getAttribute('href')?.includes('indicators/ni-069/'))).toBe(true);
});

test('nothing is called stated by the plan while no row of the table is', () => {
  expect(site.plan.links.some(({ basis }) => basis === 'stated')).toBe(false);
  for (const page of pages) expect(pageText(renderBody(page)), page.path).not.toMatch(/stated by the plan/i);
});

test('an outcome without an indicator names what its words count and the agreement it is marked with', () => {
  expect(textOf(documentOf('plan/priority-3/').querySelector('#outcome-3b'))).toContain('rates of immunisation');
  expect(textOf(documentOf('plan/priority-4/').querySelector('#outcome-4a'))).toContain('Local Area Agreement');
  expect(textOf(overview.querySelector('#gaps'))).toContain('3 of them (3C, 4A and 8B) are marked (LAA)');
  expect(pageText(overview)).not.toContain('nothing measured');
});

test('measures in none of the plan’s lists are counted apart from its indicators', () => {
  expect(pageText(overview)).toContain(
    '39 indicators of the plan’s lists and 7 measures of the Department for Education',
  );
});

test('the letters of the enablers are said to be a reading of ours, not the plan’s', () => {
  expect(site.plan.enablers).toHaveLength(4);
  expect(textOf(overview.querySelector('#enablers'))).toContain('That lettering is our reading.');
});

test('an estimate beside a target wears no verdict of met or not met', () => {
  const estimated = site.kent.targets.filter((target) => target.verdict.rule === 'V3');
  expect(estimated.length).toBeGreaterThan(0);
  for (const priority of site.plan.priorities) {
    const document = documentOf(`plan/${priority.id}/`);
    for (const target of estimated) {
      const block = document.querySelector(`#figures-${target.indicator}`);
      expect(block === null ? '' : textOf(block.querySelector('.judgement'))).not.toMatch(
        /\b(met|did not meet) its target\b/,
      );
    }
  }
});

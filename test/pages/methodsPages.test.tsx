import { expect, test } from 'vitest';
import { JUDGEMENT_RULES } from '../../pipeline/contract/judgementRules.ts';
import { TARGET_NOTE_IDS } from '../../pipeline/contract/verdict.ts';
import { SYMBOLS } from '../../src/format/statuses.ts';
import { methodsPages } from '../../src/pages/methods/methodsPages.tsx';
import { COMPARISON_LOOKS, MARKS, ROLE_COLOURS, VERDICT_LOOKS } from '../../src/theme/marks.ts';
import { pageText, renderBody, textOf } from './renderBody.tsx';
import { renderPath } from './renderPath.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();
const [page] = methodsPages.pages(site);
if (page === undefined) throw new Error('missing page methods/');
const document = renderBody(page);

test('the decision table readers see is the one figures are judged by', () => {
  for (const [id, rule] of Object.entries(JUDGEMENT_RULES)) {
    const row = textOf(document.querySelector(`#rule-${id.toLowerCase()}`));
    expect(row).toContain(rule.when);
  }
});

test('every rule of a verdict has its anchor', () => {
  const rules = site.kent.targets.flatMap((target) => [
    target.verdict.rule,
    target.estimateVerdict?.rule ?? target.verdict.rule,
  ]);
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((rule) => document.querySelector(`#rule-${rule.toLowerCase()}`) === null)).toEqual([]);
});

test('every note on a target has its anchor and names the indicators that carry it', () => {
  for (const id of TARGET_NOTE_IDS) {
    const carriers = site.kent.targets.filter((target) => target.notes.some((note) => note.id === id));
    const row = textOf(document.querySelector(`#${id.toLowerCase()}`));
    expect(row).toContain(id);
    for (const { indicator } of carriers) {
      const register = site.index.indicators.find((one) => one.id === indicator);
      expect(row).toContain(register?.niNumber || register?.shortLabel);
    }
  }
});

test('the worked example of a target is the division and comparison the verdict rests on', () => {
  const text = textOf(document.querySelector('#against-a-target'));
  expect(text).toContain('1,494,582 / 27,997,524 = 5.34%');
  expect(text).toContain('5.34 > 5.0, so “not met” by rule V11');
});

test('the worked examples of intervals are the published limits', () => {
  expect(textOf(document.querySelector('#wilson'))).toContain('1,139 / 8,581 = 13.3%. 95% interval 12.57 to 14.01');
  expect(textOf(document.querySelector('#byar'))).toContain(
    '259 / 212,455 × 1,000 = 1.22 per 1,000 pupils. 95% interval 1.075 to 1.377',
  );
});

test('each device of shading and colour the methods describe stands on a page, and no other is described', () => {
  const text = pageText(document);
  expect(text).not.toMatch(/five groups|Amber is used/i);
  expect(textOf(document.querySelector('#shading'))).toContain('The map of the LCSPs is shaded');
  const tiles = renderPath('').querySelectorAll('.tile-grid [class*="tile-shade-"]');
  expect(tiles).toHaveLength(site.index.areas.filter(({ type }) => type === 'LCSP').length);
  expect(renderPath('areas/').querySelector('#chart-tiles')).not.toBeNull();
  const marks = textOf(document.querySelector('#marks'));
  for (const colour of Object.values(ROLE_COLOURS)) expect(marks).toContain(colour);
  const roles = new Set([...Object.values(VERDICT_LOOKS), ...Object.values(COMPARISON_LOOKS)].map(({ role }) => role));
  expect([...roles].toSorted()).toEqual(Object.keys(ROLE_COLOURS).toSorted());
});

test('no target of the release has a floor standard, as the methods say', () => {
  expect(site.kent.targets.filter(({ verdict }) => verdict.state === 'amber')).toEqual([]);
  expect(textOf(document.querySelector('#against-a-target'))).toContain('none of the plan’s targets has one');
});

test('every mark and symbol of the site is explained', () => {
  const text = pageText(document);
  for (const { meaning } of Object.values(MARKS)) expect(text).toContain(meaning);
  for (const { meaning } of Object.values(SYMBOLS)) expect(text).toContain(meaning);
});

test('every definition change of the ledger stands on the page', () => {
  const changes = [...site.indicators.values()].flatMap((file) => file.definitions);
  expect(changes.length).toBeGreaterThan(0);
  expect(document.querySelectorAll('#breaks tbody tr')).toHaveLength(changes.length);
});

import { expect, test } from 'vitest';
import { governancePages } from '../../src/pages/governance/governancePages.tsx';
import { selectTimeline } from '../../src/pages/governance/Timeline.tsx';
import { selectTrusts } from '../../src/pages/governance/Bodies.tsx';
import { pageText, renderBody, textOf } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();
const page = governancePages.pages(site).find(({ path }) => path === 'governance/full/');
if (page === undefined) throw new Error('missing page governance/full/');
const document = renderBody(page);

test('each of the seven proposals states its standing, and every action its date or that none is printed', () => {
  expect(site.governance.proposals).toHaveLength(7);
  for (const proposal of site.governance.proposals) {
    const section = textOf(document.querySelector(`#${proposal.id}`));
    expect(proposal.standing).toBe('agreed');
    expect(section).toContain(`Standing in the papers held: ${proposal.standingNote}`);
    for (const action of proposal.actions) {
      expect(section).toContain(action.text);
      expect(section).toContain(action.guidePrinted === '' ? 'no date printed' : action.guidePrinted);
    }
  }
});

test('the page says why 23 were to become 12: what the review found and its feedback, word for word', () => {
  const why = textOf(document.querySelector('#why'));
  const lists = site.governance.paperLists.filter(({ part }) => part === 'change');
  expect(lists.map(({ items }) => items.length)).toEqual([4, 6, 6]);
  for (const item of lists.flatMap(({ items }) => items)) expect(why).toContain(item.text);
  expect(why).toContain('insufficient capacity to effectively commission at local levels');
});

test('every list of the papers stands once on the page, and every item cites its line', () => {
  const { paperLists } = site.governance;
  for (const list of paperLists) {
    const places = [...document.querySelectorAll(`#list-${list.id}`)];
    expect(places, list.id).toHaveLength(1);
    expect(list.items.length, list.id).toBeGreaterThan(0);
  }
  const count = (id: string) => paperLists.find((list) => list.id === id)?.items.length;
  expect(['functions', 'initiatives', 'services', 'study-visits', 'lessons', 'hallmarks'].map(count)).toEqual([
    10, 9, 15, 6, 6, 5,
  ]);
  const text = pageText(document);
  for (const item of paperLists.flatMap(({ items }) => items)) expect(text).toContain(item.text);
});

test('every proposal but none other has feedback of the review beside it', () => {
  const about = new Set(site.governance.paperLists.flatMap((list) => (list.about === '' ? [] : [list.about])));
  expect([...about].toSorted()).toEqual(site.governance.proposals.map(({ id }) => id).toSorted());
});

test('actions without a date exist and none of them is given one', () => {
  const undated = site.governance.proposals
    .flatMap(({ actions }) => actions)
    .filter(({ guidePrinted }) => guidePrinted === '');
  expect(undated.length).toBeGreaterThan(0);
  expect(pageText(document)).toContain(`${undated.length} of them have no date printed`);
});

test('the 23 LCSPs stand once each under the 12 trusts, and every row says that it is inferred', () => {
  const trusts = selectTrusts(site);
  expect(trusts).toHaveLength(12);
  const lcsps = trusts.flatMap((row) => row.lcsps.map(({ id }) => id));
  expect(lcsps).toHaveLength(23);
  expect(new Set(lcsps).size).toBe(23);
  const rows = [...document.querySelectorAll('#change tbody tr')].map(textOf);
  expect(rows).toHaveLength(12);
  expect(rows.filter((row) => !row.includes('inferred'))).toEqual([]);
  expect(textOf(document.querySelector('h1 + p'))).toContain('inferred from their names');
});

test('the timeline runs forward in time and ends with what has no date', () => {
  const dates = selectTimeline(site.governance).map(({ date }) => date);
  const dated = dates.filter((date) => date !== '');
  expect(dated).toEqual(dated.toSorted());
  expect(dates.slice(dated.length).every((date) => date === '')).toBe(true);
  expect(document.querySelectorAll('.timeline li')).toHaveLength(site.governance.events.length);
});

test('a date printed without its year shows the year as our reading', () => {
  expect(pageText(document)).toContain('7 October (2009, as we read it)');
});

test('every body stands on the page with its standing and the body it reports to', () => {
  for (const body of site.governance.bodies) {
    const section = textOf(document.querySelector(`#body-${body.id}`));
    expect(section).toContain(body.description);
    for (const { member } of body.members) expect(section).toContain(member);
  }
});

test('a cell the consultation table leaves blank says so instead of staying blank', () => {
  const blanks = site.governance.consultations.filter((exercise) => exercise.contactPost === '');
  expect(blanks.length).toBeGreaterThan(0);
  expect(textOf(document.querySelector('#consultations'))).toContain('no post named in the papers held');
});

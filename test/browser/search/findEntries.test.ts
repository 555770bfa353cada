import { expect, test } from 'vitest';
import { findEntries, prepareEntries } from '../../../src/browser/search/findEntries.ts';
import { selectSearchEntries } from '../../../src/pages/search/searchEntries.ts';
import { shippedSite } from '../../pages/shippedSite.ts';

const site = await shippedSite();
const entries = selectSearchEntries(site).map(({ name, context, also, to }) => ({
  name,
  beside: `${context}: ${also}`,
  to,
}));
const prepared = prepareEntries(entries);

test.each([
  ['Dartford W', 'areas/dartford-west/'],
  ['dartfrod west', 'areas/dartford-west/'],
  ['Canterbury City and Country', 'areas/canterbury-city-and-country/'],
  ['Deal & Sandwich', 'areas/deal-and-sandwich/'],
  ['Shepway One', 'areas/shepway-1/'],
  ['dover', 'areas/dover/'],
  ['maidston 2', 'areas/maidstone-2/'],
  ['NI 117', 'indicators/ni-117/'],
  ['NEET', 'about/#word-neet'],
  ['budget', 'money/'],
  ['large print', 'accessibility/'],
  ['truancy', 'indicators/half-days-primary/'],
  ['truency', 'indicators/half-days-primary/'],
  ['expelled', 'indicators/ni-114/'],
  ['suspended', 'indicators/fixed-exclusions/'],
  ['unemployed', 'indicators/ni-117/'],
  ['not in work or school', 'indicators/ni-117/'],
  ['teenagers', 'areas/'],
])('“%s” finds %s first', (query, to) => {
  const { entries: found, whole } = findEntries(query, prepared);
  expect([found[0]?.to, whole]).toEqual([to, true]);
});

test('a name no document gives an area finds the nearest: “Shepway urban” finds the Shepway areas', () => {
  const { entries: found, whole } = findEntries('Shepway urban', prepared);
  expect(whole).toBe(false);
  const nearest = found.slice(0, 3).map(({ to }) => to);
  expect(nearest.toSorted()).toEqual(['areas/shepway-1/', 'areas/shepway-rural/', 'trusts/shepway/']);
  expect(found.map(({ to }) => to)).toContain('areas/swale-urban/');
});

test('every name finds its own entry first', () => {
  const lost = entries.filter(({ name, to }) => {
    const [first] = findEntries(name, prepared).entries;
    return first?.to !== to && first?.name !== name;
  });
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test('nothing is found for a word nothing is near to', () => {
  expect(findEntries('xylophone', prepared)).toEqual({ entries: [], whole: false });
  expect(findEntries('', prepared).entries).toEqual([]);
});

test('the list holds every area with a page, every indicator, priority, outcome, action and word', () => {
  const { index, plan } = site;
  const expected = [
    ...index.areas.flatMap(({ page }) => page ?? []),
    ...index.indicators.map(({ id }) => `indicators/${id}/`),
    ...plan.priorities.flatMap(({ id, outcomes }) => [
      `plan/${id}/`,
      ...outcomes.map((outcome) => `plan/${id}/#outcome-${outcome.id}`),
    ]),
    ...plan.actions.map(({ id }) => `plan/full/#${id}`),
  ];
  const held = new Set(entries.map(({ to }) => to));
  expect(expected.filter((to) => !held.has(to))).toEqual([]);
  expect(entries.filter(({ to }) => to.startsWith('about/#word-'))).toHaveLength(index.glossary.length);
  expect(entries.map(({ name }) => name)).toEqual(
    entries.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en-GB')),
  );
});

import { expect, test } from 'vitest';
import { builtPages } from './builtSites.ts';
import { findUnlicensed, official } from './findUnlicensed.ts';
import { shippedSite } from './pages/shippedSite.ts';

const pages = builtPages();
const { names } = await shippedSite();
const placeNames = new Set(names.places.map(({ name }) => name));

test('every page of the built site is read', () => {
  expect(pages.length).toBeGreaterThan(100);
});

test('official texts use such words, so that allowing them is what the last test rests on; none is a word alone', () => {
  expect(official.length).toBeGreaterThan(20);
  // A village is called Lower Halstow: its two words say nothing of a figure.
  const short = official.filter((text) => text.split(' ').length < 3 && !placeNames.has(text));
  expect(short).toEqual([]);
});

const title = official.find((text) => text.length > 30) ?? '';

test.each([
  { what: 'running text', html: '<p>Attendance is improving.</p>', found: 1 },
  { what: 'a heading cut by markup', html: '<h2>Kent did <b>bett</b>er</h2><h3>Kent did better</h3>', found: 1 },
  { what: 'a spoken name', html: '<svg aria-label="Absence fell"></svg>', found: 1 },
  { what: 'text of a chart', html: '<svg><text><tspan>Absence</tspan><tspan>declined</tspan></text></svg>', found: 1 },
  { what: 'a description', html: '<meta name="description" content="Significantly lower">', found: 2 },
  { what: 'a claim of another rule', html: '<p data-rule="difference">0.3 points worse</p>', found: 1 },
  {
    what: 'a claim inside another',
    html: '<p data-rule="comparison">worse <b data-rule="count">worse</b></p>',
    found: 1,
  },
  { what: 'a rule nobody knows', html: '<p data-rule="hunch">worse</p>', found: 1 },
  { what: 'a claim its rule licenses', html: '<p data-rule="comparison">Dover was worse than Kent</p>', found: 0 },
  { what: 'an official text', html: `<p>${title}</p>`, found: 0 },
])('in $what the words are found $found times', ({ html, found }) => {
  expect(findUnlicensed(`<!doctype html><html><body>${html}</body></html>`)).toHaveLength(found);
});

test.each(pages)('$path praises, blames and tells of movement only by a rule', ({ html }) => {
  expect(findUnlicensed(html)).toEqual([]);
});

import { expect, test } from 'vitest';
import { findNamed } from '../../src/pages/home/finder/namedPlaces.ts';
import { selectFinderPlaces, selectNamed } from '../../src/pages/home/finder/selectFinderPlaces.ts';
import { selectPlaces } from '../../src/select/placeNames.ts';
import { describeUnknownCode, parsePostcode } from '../../src/select/postcode.ts';
import { shippedSite } from '../pages/shippedSite.ts';

const { index, names } = await shippedSite();
const places = selectFinderPlaces(index, (path) => path);
const named = selectNamed(index, names, (path) => path);
const first = (query: string) => findNamed(query, places, named).places[0];

test.each([
  ['CT9 1AA', { outward: 'CT9', whole: true }],
  ['ct91aa', { outward: 'CT9', whole: true }],
  ['CT10 1aa', { outward: 'CT10', whole: true }],
  ['ct101aa', { outward: 'CT10', whole: true }],
  ['CT9', { outward: 'CT9', whole: false }],
  ['CT9 1', { outward: 'CT9', whole: false }],
  ['SW1A 1AA', { outward: 'SW1A', whole: true }],
  ['NI 87', null],
  ['Dover', null],
  ['', null],
])('“%s” is read as a postcode, or not', (typed, expected) => {
  expect(parsePostcode(typed)).toEqual(expected);
});

test.each([
  ['Folkestone', 'trusts/shepway/', 'Shepway'],
  ['folkstone', 'trusts/shepway/', 'Shepway'],
  ['Herne Bay', 'trusts/canterbury/', 'Canterbury'],
  ['Sittingbourne', 'trusts/swale/', 'Swale'],
  ['sittingborne', 'trusts/swale/', 'Swale'],
  ['Gravesend', 'areas/gravesham/', 'Gravesham'],
  ['Paddock Wood', 'areas/cranbrook-and-paddock-wood/', ''],
  ['CT9 1AA', 'trusts/thanet/', 'Thanet'],
  ['DA12', 'areas/gravesham/', 'Gravesham'],
  ['Chatham', 'areas/places/#outside', 'Medway'],
  ['Dover', 'areas/dover/', ''],
])('“%s” leads to %s', (query, href, where) => {
  const found = first(query);
  expect(found?.href).toBe(href);
  expect(found?.says ?? '').toContain(where);
});

test('a town of a district with several LCSPs names them all and says that nobody says which', () => {
  const found = first('Folkestone');
  expect(found?.says).toBe(
    'in Shepway district. The papers held do not say in which of its LCSPs: Shepway 1, Shepway Rural',
  );
});

test('a postcode of several districts finds each of them', () => {
  const found = findNamed('DA3 1AA', places, named).places.map(({ href }) => href);
  expect(found).toEqual(['trusts/dartford/', 'areas/gravesham/', 'trusts/sevenoaks/']);
});

test('a postcode in no list is told of as such, outside Kent or not', () => {
  expect(findNamed('SW1A 1AA', places, named)).toEqual({
    places: [],
    unknown:
      'SW1A lies outside Kent, as far as the lists of postcodes held say: none of their codes begins with its letters.',
  });
  expect(findNamed('CT22 1AA', places, named).unknown).toContain('CT22 is in none of the lists');
  expect(describeUnknownCode({ outward: 'M1' }, ['ME1'])).toContain('outside Kent');
});

test('every name and postcode finds itself, and a name an area has is left to the area', () => {
  const areas = new Set(index.areas.map(({ name }) => name));
  for (const { names: own, codes } of selectPlaces(names, index.areas)) {
    for (const name of [...own, ...codes])
      expect(findNamed(name, places, named).places.map((place) => place.name)).toContain(name);
    expect(own.filter((name) => areas.has(name))).toEqual([]);
  }
});

test('every place and postcode has a source of names, and a second one where it says so', () => {
  const known = new Set(names.sources.map(({ id }) => id));
  const origins = [...names.places, ...names.postcodes.flatMap((code) => code.origins)];
  for (const { source, agreesWith } of origins) {
    expect(known).toContain(source);
    if (agreesWith !== '') expect(known).toContain(agreesWith);
  }
  for (const { name, basis, agreesWith } of names.places)
    expect([name, agreesWith !== '']).toEqual([name, basis === 'two sources']);
});

test('a place lies in a district or outside, never in both or in none', () => {
  for (const { name, district, outside } of names.places)
    expect([name, (district === null) !== (outside === '')]).toEqual([name, true]);
});

test('every postcode is read from a source that can be named; one that no such source gives is told of as in no list', () => {
  const known = new Map(names.sources.map((source) => [source.id, source]));
  const read = names.postcodes.flatMap(({ outward, origins }) => origins.map(({ source }) => ({ outward, source })));
  for (const { outward, source } of read) {
    expect(known.get(source)?.url, outward).toMatch(/^https:/);
    expect(known.get(source)?.publisher, outward).toMatch(/^(Wikipedia|Ideal Postcodes)$/);
  }
  const codes = names.postcodes.map(({ outward }) => outward);
  expect(codes).not.toContain('CT12');
  expect(describeUnknownCode({ outward: 'CT12' }, codes)).toBe(
    'CT12 is in none of the lists of postcodes held. Try the name of the town or village.',
  );
});

import { expect, test } from 'vitest';
import { countSlips, matchPlaces, parseWords, type FinderPlace } from '../../src/select/matchPlaces.ts';

const place = (name: string, context: string, kind: FinderPlace['kind'] = 'partnership'): FinderPlace => ({
  id: name,
  name,
  kind,
  context,
  href: './',
});

const places = [
  place('Canterbury City & Country', 'Canterbury district'),
  place('Cranbrook & Paddock Wood', 'Tunbridge Wells district'),
  place('Deal and Sandwich', 'Dover district'),
  place('Dover', 'Dover district'),
  place('Gravesham', 'Gravesham district'),
  place('Shepway 1', 'Shepway district'),
  place('Shepway Rural', 'Shepway district'),
  place('Thanet 1', 'Thanet district'),
  place('Thanet 2', 'Thanet district'),
  place('Tonbridge', 'Tonbridge and Malling district'),
  place('Tunbridge Wells', 'Tunbridge Wells district'),
  place('Dover trust', 'Deal and Sandwich, Dover', 'trust'),
];

const found = (query: string): readonly string[] => matchPlaces(query, places).map(({ name }) => name);

test.each([
  ['dover', 'Dover'],
  ['DOVER lcsp', 'Dover'],
  ['dovr', 'Dover'],
  ['gravsham', 'Gravesham'],
  ['shepway one', 'Shepway 1'],
  ['thanet 2', 'Thanet 2'],
  ['canterbury city and country', 'Canterbury City & Country'],
  ['cantebury', 'Canterbury City & Country'],
  ['sandwich', 'Deal and Sandwich'],
  ['sandwhich deal', 'Deal and Sandwich'],
  ['padock', 'Cranbrook & Paddock Wood'],
  ['tunbrige wells', 'Tunbridge Wells'],
  ['tonbrdige', 'Tonbridge'],
  ['trust dover', 'Dover trust'],
])('"%s" finds %s first', (query, name) => {
  expect(found(query)[0]).toBe(name);
});

test('a place found by its own name comes before one found by its district', () => {
  expect(found('dover').indexOf('Dover')).toBeLessThan(found('dover').indexOf('Deal and Sandwich'));
});

test.each(['', '  ', 'zzz', 'dover zzz', 'x'])('"%s" finds nothing', (query) => {
  expect(found(query)).toEqual([]);
});

test.each([
  ['Swanley & District', ['swanley', 'district']],
  ['  Shepway   One', ['shepway', '1']],
  ['Café', ['cafe']],
])('words of "%s"', (text, words) => {
  expect(parseWords(text)).toEqual(words);
});

test.each([
  ['dover', 'dover', 0],
  ['dovr', 'dover', 1],
  ['doevr', 'dover', 1],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
])('from "%s" to "%s" there are %i slips', (a, b, slips) => {
  expect(countSlips(a, b)).toBe(slips);
});

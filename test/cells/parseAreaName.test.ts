import { expect, test } from 'vitest';
import { indexAreas } from '../../pipeline/registers/areas.ts';
import type { AreaEntry } from '../../pipeline/registers/areas.ts';
import { areaId } from '../../pipeline/contract/ids.ts';
import { parseAreaName } from '../../pipeline/cells/parseAreaName.ts';
import { readContext } from '../bad-inputs/readContext.ts';

const lcsps = readContext().areas ?? indexAreas([]);
const district = (id: string, name: string): AreaEntry => ({
  id: areaId(id),
  name,
  type: 'district',
  parent: areaId('kent'),
  version: '2010',
  aliases: [],
  code: '',
});
const withDistricts = indexAreas([
  ...lcsps.areas,
  district('ashford-district', 'Ashford'),
  district('dover-district', 'Dover'),
  district('tonbridge-and-malling-district', 'Tonbridge and Malling'),
]);

const idOf = (text: string, register = lcsps) => parseAreaName(text, register).area?.id ?? null;
const wordsOf = (text: string, register = lcsps) =>
  parseAreaName(text, register).problems.map(
    ({ code, severity, what, mend }) => `${severity} ${code} ${what} - ${mend}`,
  );

test.each([
  ['Dover', 'dover'],
  ['Canterbury City & Country', 'canterbury-city-and-country'],
  ['canterbury-coastal', 'canterbury-coastal'],
  ['Kent', 'kent'],
])('%s is known', (text, id) => {
  expect(parseAreaName(text, lcsps)).toMatchObject({ area: { id }, problems: [] });
});

test('a name that an LCSP shares with a district means the LCSP; the district goes by its id', () => {
  expect(idOf('Dover', withDistricts)).toBe('dover');
  expect(idOf('dover-district', withDistricts)).toBe('dover-district');
  expect(wordsOf('dover-district', withDistricts)).toEqual([]);
});

test('a name only a district has is refused, with the LCSPs it could mean', () => {
  expect(idOf('Tonbridge and Malling', withDistricts)).toBeNull();
  expect(wordsOf('Tonbridge and Malling', withDistricts)).toEqual([
    'error G02 "Tonbridge and Malling" is a district, not an LCSP - write the LCSP that is meant (Malling or Tonbridge), or for the district write tonbridge-and-malling-district',
  ]);
  expect(wordsOf('Ashford', withDistricts)[0]).toContain('Ashford 1 or Ashford Rural');
});

test.each([
  ['', 'K04', 'area is blank'],
  ['  ', 'K04', 'area is blank'],
  ['dover', 'N01', 'write "Dover"'],
  ['Doverr', 'N01', 'write "Dover"'],
  ['Dover East', 'N01', 'write "Dover"'],
  ['Paris', 'N01', '24 areas'],
  ['__proto__', 'N01', 'unknown area'],
  ['constructor', 'N01', 'unknown area'],
  ['Dover 😀', 'N01', 'write "Dover"'],
  ['Ashford', 'N05', 'Ashford 1 or Ashford Rural'],
  ['Shepway Urban', 'N05', 'Shepway 1 or Shepway Rural'],
  ['Tonbridge and Malling', 'N05', 'Malling or Tonbridge'],
  ['Total', 'T09', 'is a total'],
  ['All areas', 'T09', 'is a total'],
  ['x'.repeat(121), 'N06', '121 characters'],
  ['=Dover', 'X01', 'formula'],
])('%j names no area: %s', (text, code, words) => {
  expect(idOf(text)).toBeNull();
  const found = wordsOf(text);
  expect(found.some((line) => line.includes(` ${code} `))).toBe(true);
  expect(found.join('\n')).toContain(words);
});

test.each([
  ['Dover ', 'dover', 'error N02'],
  ['Ashford  Rural', 'ashford-rural', 'error N02'],
  ['D\u043ever', 'dover', 'error E07'],
  ['Do\u200dver', 'dover', 'error E07'],
  ['Dover\u00a0', 'dover', 'error E07'],
  ['Swanley &amp; District', 'swanley-and-district', 'error N04'],
  ['Shepway One', 'shepway-1', 'warning N03'],
  ['Kent Total', 'kent', 'warning N03'],
])('%j is read as %s for its key, and reported: %s', (text, id, found) => {
  expect(idOf(text)).toBe(id);
  expect(wordsOf(text)[0]).toContain(found);
});

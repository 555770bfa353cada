import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codedAreas } from '../../pipeline/import/matchArea.ts';
import { checkSchoolList, type CheckedSchoolList } from '../../pipeline/import/schools/checkSchoolList.ts';
import { readLcspDistricts } from '../../pipeline/import/schools/lcspDistricts.ts';
import { schoolPlacer } from '../../pipeline/import/schools/placeSchool.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import type { RawTable } from '../../pipeline/read/rawTable.ts';
import { LIST_HEADER, listOf } from './schoolFile.ts';

const tableOf = (name: string, text: string): RawTable => parseTable(name, new TextEncoder().encode(text));
const shipped = (name: string): RawTable => tableOf(name, readFileSync(`data/${name}`, 'utf8'));
const areas = codedAreas(shipped('areas.csv'), { header: [], rows: [] });
const districts = readLcspDistricts(shipped('mapping.csv'), areas);

const checkText = (text: string, mapped = districts): CheckedSchoolList =>
  checkSchoolList(tableOf('data/lookups/schools.csv', text), { areas, districts: mapped, today: '2030-01-02' });
const check = (...lines: readonly string[]): CheckedSchoolList => checkText(listOf(...lines));
const messages = ({ findings }: CheckedSchoolList): string =>
  findings.map(({ severity, code, message }) => `${severity} ${code} ${message}`).join('\n');

test('a sound list is read: areas by id, name or code, open dates, several schools followed', () => {
  const { list, findings } = check(
    '900101,St Example’s,E07000108,Deal & Sandwich,,2018-08-31,stated,',
    '900102,Academy,dover-district,deal-and-sandwich,2018-09-01,,judgement,900101; 900103',
    '900104,Thanet’s,Thanet,,,,stated,',
  );
  expect(findings).toEqual([]);
  expect(list?.rows.map(({ district, lcsp, from, to }) => [district?.id, lcsp?.id ?? null, from, to])).toEqual([
    ['dover-district', 'deal-and-sandwich', '', '2018-08-31'],
    ['dover-district', 'deal-and-sandwich', '2018-09-01', ''],
    ['thanet-district', null, '', ''],
  ]);
  expect(list?.successors.get('900103')).toEqual(['900102']);
});

test.each([
  [
    'a district nobody knows, with the nearest',
    ['900101,A,Dovr,Dover,,,stated,'],
    'error I11 line 2, district - no district "Dovr" - if "Dover" is meant, write that; otherwise write its area_id or name',
  ],
  [
    'an LCSP nobody knows',
    ['900101,A,dover-district,Nowhere Land,,,stated,'],
    'error I11 line 2, lcsp - no LCSP "Nowhere Land" - write its area_id or name from data/areas.csv',
  ],
  [
    'a school nowhere',
    ['900101,A,,,,,stated,'],
    'error I11 line 2, district - the line says neither district nor LCSP',
  ],
  [
    'an LCSP placed by judgement outside its district',
    ['900101,A,thanet-district,Dover,,,judgement,'],
    'error I12 line 2, lcsp - Thanet is not the district data/mapping.csv puts Dover LCSP in (Dover) - mend the line; if',
  ],
  [
    'lines that hold on the same day',
    [
      '900101,A,dover-district,Dover,,2018-08-31,stated,',
      '900101,A,dover-district,Deal and Sandwich,2018-08-31,,stated,',
    ],
    'error I13 line 3, urn - school 900101: the line holds on days on which line 2 holds too - let the earlier end',
  ],
  [
    'a line said twice',
    ['900101,A,dover-district,Dover,,,stated,', '900101,A,dover-district,Dover,,,stated,'],
    'error I13 line 3, urn - school 900101: the line says again what line 2 says - take one out',
  ],
  [
    'dates that run backwards',
    ['900101,A,dover-district,Dover,2018-09-01,2018-08-31,stated,'],
    'error I13 line 2, valid_to - school 900101: the line ends on 2018-08-31, before it begins on 2018-09-01',
  ],
  [
    'schools that follow each other',
    ['900101,A,dover-district,Dover,,,stated,900102', '900102,B,dover-district,Dover,,,stated,900101'],
    'error I14 line 2, follows - school 900101 follows itself, at once or by way of others',
  ],
  ['a URN of five digits', ['90010,A,dover-district,Dover,,,stated,'], 'line 2, urn - '],
  ['a date that is none', ['900101,A,dover-district,Dover,01/09/2018,,stated,'], 'line 2, valid_from - '],
  ['a basis that is none', ['900101,A,dover-district,Dover,,,guessed,'], 'line 2, basis - '],
  ['a telephone number', ['900101,A 01303 123456,dover-district,Dover,,,stated,'], 'error R07 line 2, school - '],
])('%s is told with its place and how to mend it', (_, lines, expected) => {
  const checked = check(...lines);
  expect(messages(checked)).toContain(expected);
  expect(checked.list).toBeNull();
});

test('everything wrong with a list is told at once', () => {
  const { findings } = check('9001,A,Dovre,Dover,,,guessed,', '900101,B,,Nowhere Land,2018-09-01,2018-08-31,stated,');
  expect(new Set(findings.map(({ line, field }) => `${line} ${field}`))).toEqual(
    new Set(['2 urn', '2 district', '2 basis', '3 lcsp', '3 valid_to']),
  );
});

test('a stated line outweighs districts matched from names, and is told; a stated mapping is not outweighed', () => {
  const line = '900101,A,thanet-district,Dover,,,stated,';
  const { list, findings } = check(line);
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['notice I12']);
  expect(list?.rows.length).toBe(1);
  const stated = new Map([['dover', [{ district: 'dover-district', isStated: true }]]]);
  expect(checkText(listOf(line), { ...districts, byLcsp: stated }).list).toBeNull();
  const crossing = new Map([
    ['dover', ['dover-district', 'thanet-district'].map((district) => ({ district, isStated: true }))],
  ]);
  expect(checkText(listOf(line), { ...districts, byLcsp: crossing }).findings).toEqual([]);
});

test('a list with columns about people is refused by their names, and no cell of it is repeated', () => {
  const { findings, list } = checkText(
    `${LIST_HEADER},head_email,email\n900101,A,Dovre,Dover,,,stated,,a@b.example,\n`,
  );
  expect(list).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(['X08']);
  expect(findings[0]?.message).not.toContain('Dovre');
});

test.each([
  ['the line of the year', '900101', '2016/17', 'dover', false, null],
  ['that of most of its days', '900101', '2018/19', 'deal-and-sandwich', false, null],
  ['that of the school it became, by judgement', '900103', '2010/11', 'dover', true, null],
  ['that of the school it followed, by judgement', '900104', '2010/11', 'dover', true, null],
  ['none, outside its dates', '900105', '2010/11', null, false, 'outside its dates'],
  ['none, not in the list', '900199', '2010/11', null, false, 'not in the list'],
])('a school lies where its line says: %s', (_, urn, period, lcsp, isJudged, why) => {
  const { list } = check(
    '900101,A,dover-district,dover,,2018-10-31,stated,',
    '900101,A,dover-district,deal-and-sandwich,2018-11-01,,stated,',
    '900102,B,dover-district,dover,2015-09-01,,stated,900103',
    '900104,C,dover-district,dover,2015-09-01,,stated,900106',
    '900106,Before C,dover-district,dover,,2015-08-31,stated,',
    '900105,D,dover-district,dover,2015-09-01,,stated,',
  );
  if (list === null) throw new Error('invalid list');
  const place = schoolPlacer(list, 'academic')(urn, period);
  expect([place.lcsp?.id ?? null, place.isJudged, place.why]).toEqual([lcsp, isJudged, why]);
});

test('the invented list of the training edition is sound, and holds each case that can befall a school', () => {
  const { list, findings } = checkText(readFileSync('data/returns/examples/schools/schools.csv', 'utf8'));
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['notice I12']);
  const rows = list?.rows ?? [];
  expect(list?.namedLcsps.size).toBe(23);
  expect(rows.every(({ urn, school }) => urn.startsWith('9') && school.startsWith('Invented school'))).toBe(true);
  expect(rows.filter(({ follows }) => follows.length === 1).length).toBe(1);
  expect(rows.filter(({ follows }) => follows.length === 2).length).toBe(1);
  expect(rows.filter(({ to, urn }) => to !== '' && list?.successors.get(urn) === undefined).length).toBe(1);
  expect(rows.filter(({ basis }) => basis === 'judgement').length).toBe(2);
});

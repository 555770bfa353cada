import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { areaMatcher, codedAreas } from '../../pipeline/import/matchArea.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';

const tableOf = (path: string) => parseTable(path, readFileSync(path));
const areas = codedAreas(tableOf('data/areas.csv'), tableOf('data/lookups/area-names.csv'));
const match = areaMatcher(areas, new Map());

const said = (level: 'district' | 'county', code: string, name: string) => {
  const found = match(level, code, name);
  if (found.kind === 'ours') return `${found.area.id}${found.renamed ? ', renamed' : ''}`;
  return found.kind === 'question' ? `${found.problem.what} - ${found.problem.mend}` : found.kind;
};

test.each([
  ['the code first', 'district', 'E07000112', 'Shepway', 'shepway-district'],
  ['a later name under the same code', 'district', 'E07000112', 'Folkestone and Hythe', 'shepway-district'],
  ['a later name without a code', 'district', '', 'FOLKESTONE & HYTHE', 'shepway-district'],
  ['a name nobody knows under a code of ours', 'district', 'E07000108', 'Dover Town', 'dover-district, renamed'],
  ['the district of a name that an LCSP has too', 'district', '', 'Dover', 'dover-district'],
  ['an area that is not ours', 'county', 'E06000035', 'Medway', 'another'],
  ['the code of another level', 'county', 'E07000108', 'Dover', 'another'],
] as const)('%s', (_, level, code, name, expected) => {
  expect(said(level, code, name)).toBe(expected);
});

test('code and name of two areas are a question', () => {
  expect(said('district', 'E07000108', 'Thanet')).toBe(
    'the code E07000108 is that of district Dover (dover-district), the name "Thanet" that of district Thanet (thanet-district): which is meant? - say it with --area E07000108=AREA_ID, or mend data/areas.csv',
  );
});

test('a name of ours under a code we do not know is a question, as after a change of boundary', () => {
  expect(said('county', 'E10000999', 'Kent')).toMatch(
    /^"Kent" has the code E10000999 here, which the register does not know: is it the county Kent \(kent\) of data\/areas\.csv\?/,
  );
});

test('an answer ends the question', () => {
  const answered = areaMatcher(areas, new Map([['E10000999', 'kent']]));
  expect(answered('county', 'E10000999', 'Kent')).toMatchObject({ kind: 'ours', area: { id: 'kent' } });
});

test('neither code nor name is told', () => {
  expect(said('county', '', '')).toMatch(/^a row of the level county says neither code nor name/);
});

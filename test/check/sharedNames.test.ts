import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({ areas: table('data/areas.csv'), indicators: table('data/indicators.csv') });

/** Findings about names in a table with one row for each. */
function askedOf(names: readonly string[], asReturn = false): readonly string[] {
  const rows = names.map((name) => `${name},ni-087,2008/09,5.9,113,1915,,School census\n`);
  const text = `area,indicator,period,value,numerator,denominator,status,source\n${rows.join('')}`;
  const input = { file: 'a.csv', bytes: new TextEncoder().encode(text), registers, today: '2026-11-23', asReturn };
  return checkFile(input)
    .findings.filter(({ code, message }) => code === 'G02' && message.includes('an LCSP and a district'))
    .map(({ line, message }) => `${line} ${message.split(' - ').at(-1)}`);
}

test('a name of an LCSP and a district is asked about at its row where the other names are districts', () => {
  expect(askedOf(['Ashford', 'Dover', 'Thanet', 'Gravesham'])).toEqual([
    '3 write dover or dover-district',
    '5 write gravesham or gravesham-district',
  ]);
  expect(askedOf(['ashford-district', 'thanet-district', 'Tunbridge Wells'])).toEqual([
    '4 write tunbridge-wells or tunbridge-wells-district',
  ]);
});

test('it is asked about where a table has only such names', () => {
  expect(askedOf(['Dover', 'Gravesham', 'Tunbridge Wells'])).toHaveLength(3);
});

test.each([
  ['the advice was followed', ['ashford-district', 'dover-district', 'gravesham-district']],
  ['the LCSP is named by its id', ['ashford-district', 'thanet-district', 'dover']],
  ['most names are LCSPs', ['Dover', 'Malling', 'Tonbridge', 'ashford-district']],
  ['it stands alone', ['Dover']],
])('nothing is asked where %s', (_, names) => {
  expect(askedOf(names)).toEqual([]);
});

test('a return is of an LCSP and is not asked', () => {
  expect(askedOf(['Dover', 'Gravesham'], true)).toEqual([]);
});

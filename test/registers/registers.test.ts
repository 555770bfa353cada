import { expect, test } from 'vitest';
import { readDecimal } from '../../pipeline/cells/readDecimal.ts';
import { number } from '../../pipeline/package/columns.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { parseAreas } from '../../pipeline/registers/areas.ts';
import { parseIndicators } from '../../pipeline/registers/indicators.ts';

const table = (...lines: readonly string[]) =>
  parseTable('register.csv', new TextEncoder().encode(`${lines.join('\n')}\n`));

test('an area of no known type or without an id is left out of a register', () => {
  const { areas } = parseAreas(
    table(
      'area_id,name,type,parent,geography_version,aliases,code',
      'kent,Kent,county,,2008-09,,E10000016',
      'hythe,Hythe,parish,kent,2008-09,,',
      ',Deal,LCSP,kent,2008-09,,',
      'deal,Deal and Sandwich,LCSP,kent,2008-09,Deal & Sandwich; Deal,',
    ),
  );
  const version = '2008-09';
  expect(areas).toEqual([
    { id: 'kent', name: 'Kent', aliases: [], type: 'county', parent: null, version, code: 'E10000016' },
    {
      id: 'deal',
      name: 'Deal and Sandwich',
      aliases: ['Deal & Sandwich', 'Deal'],
      type: 'LCSP',
      parent: 'kent',
      version,
      code: '',
    },
  ]);
});

test('an indicator register that nobody has checked says nothing where its cells stand for nothing', () => {
  const indicators = parseIndicators(
    table('indicator_id,label,statistic,unit,multiplier,polarity,max', 'a,A,guess,per 7 pupils,1e3,up,0x64', ',B,,,,,'),
  );
  expect([...indicators.values()]).toEqual([
    {
      id: 'a',
      label: 'A',
      statistic: 'not stated',
      unit: 'per 7 pupils',
      multiplier: 1,
      polarity: 'none',
      decimals: 0,
      periodType: 'academic',
      min: null,
      max: null,
      countsChildren: true,
    },
  ]);
});

test.each([
  ...['0', '5.0', '-5.25', '12345678901234567', '9007199254740991', '9007199254740993', '0.1234567890123456789'],
  ...['', ' 5', '5 ', '05', '5.', '.5', '-0', '-0.00', '1e3', '0x10', '+5', '1,000', 'Infinity', 'NaN', '--5', '5.0.0'],
])('a declared column takes `%s` for a number if and only if a check does', (cell) => {
  const decimal = { value: 0, digits: 0 };
  expect(number.decode(cell)).toBe(readDecimal(cell, decimal) ? decimal.value : undefined);
});

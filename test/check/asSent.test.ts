import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { meantColumn } from '../../pipeline/cells/header/meantColumn.ts';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { RETURN_PACKAGE } from '../../pipeline/returns/returnSchema.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({
  areas: table('data/areas.csv'),
  areaNames: table('data/lookups/area-names.csv'),
  indicators: table('data/indicators.csv'),
  revisions: table('data/revisions.csv'),
});
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const SOUND = 'Dover,ni-087,2008/09,5.9,113,1915,,School census';

const check = (text: string, asReturn: boolean) =>
  checkFile({
    file: 'a.csv',
    bytes: new TextEncoder().encode(text),
    registers,
    today: '2026-11-23',
    asReturn,
    dataPackage: RETURN_PACKAGE,
  });

/** What is said of a file: place, severity, code and mend of each finding. */
const saidOf = (text: string, asReturn = true): readonly string[] =>
  check(text, asReturn).findings.map(
    ({ line, column, severity, code, message }) =>
      `${line}${column === null ? '' : `:${column}`} ${severity} ${code} ${message.split(' - ').at(-1)}`,
  );

const MARK = '; what the mark says is a status where it is one (p, e, b or u), else it belongs in the note';

const rowsOf = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

test.each([
  ['area,indicator,period,value [note 1],numerator,denominator,status,source', `write value alone${MARK}`],
  ['area,indicator,period,value*,numerator,denominator,status,source', `write value alone${MARK}`],
  ['area,indicator,period,Value (%),numerator,denominator,status,source', 'write value alone'],
  ['area,indicator,period,value (%) [note 1],numerator,denominator,status,source', `write value alone${MARK}`],
  ['area,indicator,period,value,Numerator¹,denominator,status,source', `write numerator alone${MARK}`],
  ['area,indicator,period,value,numerator,denominator (n),status,source', 'write denominator alone'],
  ['area,indicator,Returns[period],value,numerator,denominator,status,source', 'write period alone'],
  ['Area ,indicator,period,value,numerator,denominator,status,source', 'write area'],
])('of the header %s one thing is said, and a return is read all the same', (header, mend) => {
  const text = `${header}\n${SOUND}\n`;
  expect(saidOf(text).map((said) => said.replace(/^1:\d /, ''))).toEqual([`warning H04 ${mend}`]);
  const { accepted, parsed } = check(text, true);
  expect(accepted).toBe(true);
  expect(parsed).toMatchObject({ rows: [{ areaId: 'dover', value: 5.9, numerator: 113, denominator: 1915 }] });
  expect(check(text, false).accepted).toBe(false);
  expect(saidOf(text, false)).toHaveLength(1);
});

test.each(['value [note 1] (%)', 'Value in %', 'value percent', 'value_percent', 'value_pct', 'Value (in %)'])(
  'a column %s is read as value with its unit',
  (name) => {
    const text = `${HEADER.replace('value', name)}\n${SOUND}\n`;
    expect(saidOf(text)).toEqual(['1:4 warning H04 write value alone']);
    expect(check(text, true).parsed).toMatchObject({ rows: [{ value: 5.9 }] });
  },
);

test.each([
  ['Rate (%)', 'write "value" if that is meant'],
  ['Rate [note 1]', 'write "value" if that is meant'],
  ['pct', 'write "value" if that is meant'],
  ['%', 'write "value" if that is meant'],
  ['Rate [p]', 'write "value" if that is meant, and the status p in each row it is meant for'],
  ['shade', 'write "value" if that is meant; else add a column "value" too'],
])('the one column %s where value is missing is told as that, in one finding', (name, mend) => {
  expect(saidOf(`${HEADER.replace('value', name)}\n${SOUND}\n`)).toEqual([`1:4 error H04 ${mend}`]);
});

test('a percentage of a count is not taken for the count', () => {
  expect(meantColumn('numerator_pct', new Set(['numerator']))).toBeNull();
});

test('an only unknown column is never said to be left out where several are missing', () => {
  expect(
    saidOf('area,indicator,period,shade,denominator,status,source\n').filter((one) => one.includes('H04')),
  ).toEqual(['1:4 error H04 if it is one of the columns that are missing, give it that name: value or numerator']);
});

test('what another column says for certain is not proposed', () => {
  const said = saidOf(`${HEADER.replace('numerator', 'Value (%)').replace('value', 'figure')}\n`);
  expect(said.filter((one) => /^1.*error/.test(one))).toEqual([
    '1:4 error H04 write "numerator" if that is meant; else add a column "numerator" too',
  ]);
});

const YEARS_MEND =
  'give each year of an area a row of its own, under the column names area, indicator, period, value, numerator, denominator, status, source';

test.each([
  ['Area,Indicator,2007/08,2008/09', YEARS_MEND],
  ['LCSP,2007,2008,2009', YEARS_MEND],
  ['area,indicator,AY2007-08,AY2008-09,status,source', YEARS_MEND],
  ['area,indicator,value 2007/08,value 2008/09,status,source', YEARS_MEND],
  [
    'Area,Indicator,2007/08 [note 1],2008/09 [p],status,source',
    `${YEARS_MEND}; what its heading says (p) is the status of its rows`,
  ],
])('of years across (%s) one thing is said, whatever else is missing', (header, mend) => {
  const row = header.split(',').map((_, at) => (at === 0 ? 'Dover' : '5.9'));
  const text = `${header}\n${row.join(',')}\n`;
  expect(saidOf(text)).toEqual([`1 error H08 ${mend}`]);
  expect(check(text, true).parsed).toBeNull();
});

test('a table of the population sent as a return is told for what it is', () => {
  const asReturn = (text: string) =>
    checkFile({
      file: 'a.csv',
      bytes: new TextEncoder().encode(text),
      registers,
      today: '2026-11-23',
      asReturn: true,
      table: 'indicator',
      dataPackage: RETURN_PACKAGE,
    }).findings.map(({ code, message }) => `${code} ${message}`);
  const [said = '', ...others] = asReturn('Area,Age group,Count\nDover,Aged 0 to 19,100\n');
  expect(said).toMatch(/^H01 .* this is a table of the population by age, and no return - check it as a table/);
  expect(others).toEqual([]);
  expect(asReturn(`${HEADER},age_band,count\n`).join()).not.toMatch(/population by age/);
});

test('a first row of figures is not taken for years across', () => {
  expect(saidOf('Dover,ni-087,2008/09,5.9,,,,School census 2009\n')[0]).toMatch(/^1 error H01/);
});

test('two columns that are one are both named as they are spelt', () => {
  const text = `${HEADER.replace('value', 'Value (%),value')}\n`;
  expect(check(text, true).findings[0]?.message).toContain(
    'columns "Value (%)" and "value" are both value (columns 4 and 5)',
  );
});

test.each([
  ['value [p]', 'write value alone, and the status p in each row it is meant for'],
  ['Value (provisional)', 'write value alone, and the status p in each row it is meant for'],
  ['value [provisional data]', 'write value alone, and the status p in each row it is meant for'],
  ['value (%) [e]', 'write value alone, and the status e in each row it is meant for'],
  ['Value [c]', 'write value alone, and the status c in each row it is meant for, its figures left out'],
])('a status in the name of a column (%s) is no note mark, and is never dropped', (name, mend) => {
  const text = `${HEADER.replace('value', name)}\nDover,ni-087,2008/09,"1,234",113,1915,,School census\n`;
  const said = saidOf(text).filter((one) => one.startsWith('1:'));
  expect(said).toEqual([`1:4 error H04 ${mend}`]);
});

test('what a status in the header withholds is not repeated', () => {
  const text = `${HEADER.replace('value', 'value [c]')}\nDover,ni-087,2008/09,"1,234","1,130",1915,,School census\n`;
  expect(
    check(text, true)
      .findings.map(({ message }) => message)
      .join(),
  ).not.toMatch(/1,?234|1,?130/);
});

test('a plural in brackets is no status', () => {
  expect(meantColumn('area(s)', new Set(['area']))).toBeNull();
});

test('two columns of one name are never both taken for it, however they are dressed', () => {
  const text = 'area,indicator,period,value,value (%),numerator,denominator,status,source\n';
  expect(saidOf(`${text}Dover,ni-087,2008/09,5.9,6.9,113,1915,,School census\n`)).toEqual([
    '1:5 error H03 keep one of the two, and write value alone',
  ]);
});

test('nobody is told to delete a column: another name is told which column it may be', () => {
  const text = `area_code,indicator,Time period,value,Count,denominator,status,source,shade\nE07000108,ni-087,2008/09,5.9,113,1915,,School census,x\n`;
  const said = saidOf(text, false);
  expect(said.slice(0, 3)).toEqual([
    '1:1 error H04 write "area" if that is meant',
    '1:3 error H04 write "period" if that is meant',
    '1:5 error H04 write "numerator" if that is meant',
  ]);
  expect(said.join()).toMatch(/leave it out of this copy, unless it is one of the columns under another name/);
  expect(said.join()).not.toMatch(/delete|H02/);
});

test('of a row that is a total, a heading or a note one thing is said', () => {
  const text = rowsOf(SOUND, 'Total,,,5.9,113,1915,,', 'Source: School census,,,,,,,', 'Secondary schools,,,,,,,');
  expect(saidOf(text).map((said) => said.slice(0, 12))).toEqual(
    ['3:1 error T09', '4 error P06 ', '5 error P06 '].map((said) => said.slice(0, 12)),
  );
  expect(check(text, true).parsed).toMatchObject({ rows: [{ areaId: 'dover' }, {}] });
});

test('a row of which more than one cell is filled is judged as a row', () => {
  expect(saidOf(rowsOf('Dover,ni-087,,,,,,')).map((said) => said.split(' ')[2])).toEqual(['D01', 'R01', 'S01']);
});

test('a symbol beside the status that leaves no room for it is one fault', () => {
  expect(saidOf(rowsOf('Dover,ni-087,2008/09,[x],,,x,School census'))).toEqual([
    '2:4 error S05 leave the cell empty and write status x',
  ]);
  expect(saidOf(rowsOf('Dover,ni-087,2008/09,NA,,,x,School census')).map((said) => said.slice(0, 13))).toEqual([
    '2:4 error S04',
  ]);
});

test.each(['5.9,[c],1915', '[c],113,1915', ',113,c', '5.9,*,'])(
  'a symbol in the row %s of status c is one fault with the numbers beside it',
  (numbers) => {
    expect(saidOf(rowsOf(`Dover,ni-087,2008/09,${numbers},c,School census`)).map((said) => said.slice(4))).toEqual([
      'error S02 empty value, numerator and denominator, or take the status away if the figure may be published',
    ]);
  },
);

test('a symbol that says another thing than the status of its row is told beside it', () => {
  expect(saidOf(rowsOf('Dover,ni-087,2008/09,5.9,[c],,x,School census')).map((said) => said.slice(0, 13))).toEqual([
    '2:5 error S05',
    '2:4 error S02',
  ]);
});

test('a status r in a return is answered with what its sender can do', () => {
  expect(saidOf(rowsOf('Dover,ni-087,2008/09,5.9,113,1915,r,School census'))).toEqual([
    '2:7 error S03 leave the status blank, and write in the note what the figure was and why it changed: whoever keeps the tables logs it',
  ]);
});

test.each(['[r]', 'revised'])('a status %s in a return is one fault: it is never told to be written r', (status) => {
  const said = saidOf(rowsOf(`Dover,ni-087,2008/09,5.9,113,1915,${status},School census`));
  expect(said.map((one) => one.split(',')[0])).toEqual(['2:7 error S03 leave the status blank']);
});

test.each(['R', '6.6 revised'])('%s in a return is told with what its sender can do', (text) => {
  const [value, status] = text === '6.6 revised' ? [text, ''] : ['6.6', text];
  const [said = ''] = saidOf(rowsOf(`Dover,ni-087,2008/09,${value},,,${status},School census`)).filter((one) =>
    / S0[46] /.test(one),
  );
  expect(said).toMatch(/write .*r( if that is meant)?; in a return leave the status blank/);
});

test('a word of the charts is read as the status it means, with a warning', () => {
  const text = rowsOf(
    'Dover,ni-087,2008/09,5.9,113,1915,actual,School census',
    'Dover,ni-087,2007/08,6.4,122,1906,provisional,School census',
  );
  expect(saidOf(text)).toEqual(['2:7 warning S06 leave it blank', '3:7 warning S06 write p']);
  expect(check(text, true).parsed).toMatchObject({ rows: [{ status: '' }, { status: 'p' }] });
});

test.each([
  ['Folkestone and Hythe', 'N01', 'write shepway-district if that is meant'],
  ['Folkestone & Hythe District Council', 'N01', 'write shepway-district if that is meant'],
  ['Ashford Borough Council', 'G02', 'or for the district write ashford-district'],
  ['Dover District Council', 'G02', 'write the LCSP that is meant (Dover), or for the district write dover-district'],
  ['tonbridge-malling', 'G02', 'or for the district write tonbridge-and-malling-district'],
  ['Tonbridge & Malling', 'G02', 'or for the district write tonbridge-and-malling-district'],
  ['Kent County Council', 'N01', 'write "Kent" if that is meant'],
  ['KCC', 'N01', 'write "Kent" if that is meant'],
])('an area written %s is told what it may be (%s)', (name, code, mend) => {
  const [said = ''] = saidOf(rowsOf(`${name},ni-087,2008/09,5.9,113,1915,,School census`), false);
  expect(said).toContain(`error ${code} `);
  expect(said.endsWith(mend), said).toBe(true);
});

test('a name that an area has had at another time is told with its dates', () => {
  const { findings } = check(rowsOf('Folkestone and Hythe,ni-087,2008/09,5.9,113,1915,,School census'), false);
  expect(findings[0]?.message).toContain('the name since 2018-04-01 of what stands there as Shepway');
});

test('a count that a program wrote with a decimal is told as the whole number it is', () => {
  expect(saidOf(rowsOf('Dover,ni-087,2008/09,5.9,113.0,1915,,School census'))).toEqual(['2:5 error V15 write 113']);
});

test('a comma in a count is asked about, and in a value is a decimal comma', () => {
  expect(saidOf(rowsOf('Dover,ni-087,2008/09,"5,9","1,22",1915,,School census'))).toEqual([
    '2:4 error V03 write 5.9 if that is meant',
    '2:5 error V03 look which number is meant at its source, and write that: 122 if the comma alone is a slip',
  ]);
});

test('one decimal is not said to be several', () => {
  const { findings } = check(rowsOf('Dover,ni-073,2008/09,74.5,,,,School census'), false);
  expect(findings.map(({ message }) => message).join()).toContain('"74.5" has 1 decimal; the register says 0');
});

test('the short label of a measure leads to its id', () => {
  expect(saidOf(rowsOf('Dover,"Half days missed, primary",2008/09,5.11,56124,1098625,,School census'))).toEqual([
    '2:2 error K05 write half-days-primary if that is meant',
  ]);
});

test.each([
  ['0 - 19', '0-19'],
  ['Aged 0 to 19', '0-19'],
  ['8–13 yrs', '8-13'],
])('the age band %s is told to be written %s', (band, meant) => {
  const text = `area,age_band,count\nDover,${band},100\n`;
  expect(saidOf(text, false)[0]).toBe(`2:2 error V11 write the two ages with a hyphen and nothing else, here ${meant}`);
});

test('counts whose columns the header does not name are missed in the header alone', () => {
  const text =
    'area,indicator,period,value,Count,denominator,status,source\nDover,ni-087,2008/09,5.9,,,,School census\n';
  expect(saidOf(text)).toEqual(['1:5 error H04 write "numerator" if that is meant']);
});

test('of a note under a table of children one thing is said too', () => {
  const text = `${readFileSync('data/population.csv', 'utf8')}Source: the plan,,,,,,,,\n`;
  const note = text.split('\n').length - 1;
  const { findings } = check(text, false);
  expect(findings.filter(({ line }) => line === note).map(({ code }) => code)).toEqual(['P06']);
});

test.each([
  ['29UE', 'it is written as codes of national statistics were until 2010'],
  ['886', 'it is written as the Department for Education numbers authorities'],
])('%s is told as a code of another list, with one that is read', (code, why) => {
  const [found] = check(rowsOf(SOUND.replace('Dover', code)), false).findings;
  expect(found?.code).toBe('N01');
  expect(found?.message).toContain(`area "${code}" is not in the register; ${why}`);
  expect(found?.message).toMatch(/ - write the area's name, or its code of nine characters, such as E\d{8}$/);
});

/** Tables without a status, each with the column of numbers that a cell stands in. */
const WITHOUT_STATUS: readonly (readonly [string, (cell: string) => string])[] = [
  ['area,age_band,count', (cell) => `Dover,0-19,${cell}`],
  ['area,age_band,count,percent_of_0_19', (cell) => `Dover,0-19,12,${cell}`],
  ['area,indicator,period,target,direction,source', (cell) => `Dover,ni-087,2008/09,${cell},at most,plan`],
  ['area,indicator,period,target,direction,source', (cell) => `Dover,ni-087,2008/09 ${cell},5,at most,plan`],
  ['child,parent,geography_version,valid_from,valid_to,weight', (cell) => `dover,dover-1,2008-09,2008-09-01,,${cell}`],
  ['area,age_band,count [p]', () => 'Dover,0-19,12'],
  ['area,age_band,count*', () => 'Dover,0-19,12'],
  ['area,indicator,period,target [c],direction,source', () => 'Dover,ni-087,2008/09,5,at most,plan'],
];
const SAID = [
  '[c]',
  'c',
  '..',
  '*',
  '-',
  '12*',
  '12 [c]',
  '12 [p]',
  '12 (r)',
  'n/a',
  'NA',
  '<5',
  ' ',
  '#N/A',
  '12p',
  '~',
];

test.each(WITHOUT_STATUS)('nobody is told to write a status or a note in a table of %s', (header, rowOf) => {
  const text = `${[header, ...SAID.map(rowOf)].join('\n')}\n`;
  const { findings } = check(text, false);
  const mends = findings.map(({ message }) => message.split(' - ').at(-1) ?? '');
  expect(mends.length).toBeGreaterThan(0);
  expect(mends.filter((mend) => /status|\bnote\b/.test(mend.replace('this table has no status', '')))).toEqual([]);
  // A count of children has no blank: what is told to be left empty would be refused again.
  if (header.endsWith('count')) expect(mends.filter((mend) => mend.startsWith('leave the cell empty'))).toEqual([]);
});

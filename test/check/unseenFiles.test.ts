import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import type { DataPackage } from '../../pipeline/check/table/schema.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({
  areas: table('data/areas.csv'),
  ageBands: table('data/age-bands.csv'),
  indicators: table('data/indicators.csv'),
});
const today = '2026-11-30';
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';

/** What a sender is told of a return, or of a table where `isReturn` is false, each as its code, place and words. */
function said(lines: readonly string[], isReturn = true): readonly string[] {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return checkFile({ file: 'a.csv', bytes, registers, today, asReturn: isReturn }).findings.map(
    ({ code, message }) => `${code} ${message}`,
  );
}

const ofRow = (row: string): readonly string[] => said([HEADER, row]);

test('the per cent sign of a rate is told by itself beside those of percentages', () => {
  const rows = ['ni-087,2008/09,6.2%', 'half-days-primary,2008/09,5.2%', 'half-days-secondary,2008/09,7.2%'];
  const found = said([HEADER, ...[...rows, 'ni-114,2008/09,0.15%'].map((row) => `Dover,${row},,,,census`)]);
  expect(found.at(-1)).toContain('0.15% is 1.5 per 1000 pupils');
});

test('three noughts behind the point of a count are thousands or none', () => {
  expect(ofRow('Dover,half-days-primary,2008/09,5.2,52.000,1000000,,census')[0]).toMatch(
    /^V15 line 2, numerator - "52\.000" .* write that: 52000 or 52$/,
  );
});

test.each([
  ['ni-087,2008/09,6.2,2500,155', 'write numerator 155 and denominator 2500: the value 6.2 is theirs'],
  ['ni-114,2008/09,10,2000,20', 'write numerator 20 and denominator 2000: the value 10 is theirs'],
  ['ni-087,2008/09,6.3,2500,155', 'a part cannot exceed its whole: are the two swapped?'],
])('counts the wrong way round in %s are told once', (row, mend) => {
  const found = ofRow(`Dover,${row},,census`);
  expect(found.map((one) => [one.slice(0, 3), one.split(' - ').at(-1)])).toEqual([['V17', mend]]);
});

test('of a measure whose unit the register does not state no value is worked out', () => {
  expect(ofRow('Dover,ni-112,2008,40,20,500,,census')).toEqual([]);
  expect(ofRow('Dover,ni-112,2008/09,40,20,500,,census')).toEqual([
    'D04 line 2, period - period "2008/09" is a school or financial year but ni-112 is by calendar year - use calendar ' +
      'years only; the type comes from the register, not from the label',
  ]);
});

// 7391 stands for a number that may not be told.
const WITHHELD = [
  'c,7391.0,2500',
  '[c],7391k,2500',
  'suppressed,7391.5,2500',
  '*,-7391,2500',
  '6.4 [c],7391,2500',
].concat(['<5,7391,1000', '~,"7,391",2500', 'x,x,7391', '5.1,7391,c', 'c,7391,1000']);

test.each(WITHHELD)('a cell that withholds, in %s, hides the numbers beside it and says what to empty', (figures) => {
  for (const isReturn of [true, false]) {
    const found = said([HEADER, `Dover,ni-117,2008/09,${figures},,census`], isReturn);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^S0[45] .* - leave value, numerator and denominator empty and write status/);
    expect(found[0]).not.toMatch(/7,?391/);
  }
});

test('emptied as it is told the row is taken, and a word that says no more than "not there" empties its cell alone', () => {
  expect(ofRow('Dover,ni-117,2008/09,,,,c,census')).toEqual([]);
  expect(ofRow('Dover,ni-117,2008/09,5,n/a,n/a,,census')).toHaveLength(1);
  expect(ofRow('Dover,ni-117,2008/09,5,n/a,n/a,,census')[0]).toContain('leave these cells empty');
});

test.each([
  ['Dover Local Children’s Services Partnership', 'N01', 'write "Dover" if that is meant'],
  ['dover  lcsp ', 'N01', 'write "Dover" if that is meant'],
  ['Dover\u00a0', 'E07', 'write "Dover"'],
])('of the area %j one mend is told', (area, code, mend) => {
  const found = ofRow(`${area},ni-117,2008/09,5,100,2000,,census`);
  expect(found.map((one) => [one.slice(0, 3), one.split(' - ').at(-1)])).toEqual([[code, mend]]);
});

test.each([
  ['Thanet 1 LCSP', 'Thanet 1'],
  ['Thanet One', 'Thanet 1'],
  ['Maidstone II', 'Maidstone 2'],
  ['Ashford (Rural)', 'Ashford Rural'],
  ['Rural Shepway LCSP', 'Shepway Rural'],
  ["Tunbridge Wells Local Children's Services Partnership", 'Tunbridge Wells'],
  ['Sandwich', 'Deal and Sandwich'],
])('%j is proposed as the one LCSP it can be', (area, name) => {
  expect(ofRow(`${area},ni-117,2008/09,5,100,2000,,census`)[0]).toContain(
    `N01 line 2, area - unknown area "${area}" - write "${name}" if`,
  );
});

test.each(['Shepway LCSP', 'Canterbury City', 'Dartford E', 'Thanet', 'Dover District'])(
  'of %j, which may be several, none is chosen',
  (area) => {
    expect(ofRow(`${area},ni-117,2008/09,5,100,2000,,census`)[0]).toMatch(/^(N05|G02) /);
  },
);

test.each([
  ['NEET', 'write ni-117 if that is meant'],
  ['Perm excl', 'write ni-114 if that is meant'],
  ['Fixed term exclusions', 'write fixed-exclusions if that is meant'],
  ['Primary absence', 'write one of persistent-absence-10-primary or half-days-primary'],
  ['Secondary PA', 'write one of ni-087 or persistent-absence-10-secondary'],
  ['Unauthorised absence', 'write an id of the register of measures, or have it added there first'],
])('the measure %j is answered with every one it can be', (indicator, mend) => {
  expect(ofRow(`Dover,${indicator},2008/09,5,100,2000,,census`)[0]?.split(' - ').at(-1)).toBe(mend);
});

test.each([
  [
    'CHARSET="ANSI";\nAXIS-VERSION="2000";\nTITLE="NEET";\nDATA=\n5.1;',
    'a PX file (PC-Axis)',
    'as CSV from where it comes',
  ],
  ['{"version":"2.0","class":"dataset","value":[5.1]}', 'JSON-stat, which is JSON', 'as CSV from where it comes'],
  ['[{"area":"Dover","value":6.2}]', 'JSON', 'send the table itself as CSV'],
  [
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    'an Excel workbook of 2003, in XML',
    'use Save As > CSV UTF-8',
  ],
])('%j is refused as what it is', (text, found, advice) => {
  const told = said([text]);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`E06 a.csv - the file is ${found}, not a CSV - `);
  expect(told[0]).toContain(advice);
});

test.each([
  ['area,indicator,period,target,direction,source', 'Kent,ni-087,2010/11,5.8,at most,plan', 'targets'],
  ['child,parent,geography_version,valid_from,valid_to', 'dover,kent,2008-09,2008-09-01,', 'which area lies in which'],
  [
    'area_id,indicator,period,figure,status,text,post,date,note',
    'dover,ni-087,2008/09,6.2,,Fell.,Manager,2009-10-12,',
    'comments on figures',
  ],
  ['area,age_band,count', 'Dover,0-7,5000', 'the population by age'],
])('a table sent as a return is told for what it is: %s', (header, row, what) => {
  const input = { file: 'a.csv', bytes: new TextEncoder().encode(`${header}\n${row}\n`), registers, today };
  const { findings } = checkFile({ ...input, asReturn: true, table: 'indicator' });
  expect(findings.map(({ message }) => message.split(' - ')[1])).toEqual([`this is a table of ${what}, and no return`]);
  expect(checkFile(input).findings.filter(({ code }) => code === 'H01')).toEqual([]);
});

test('a return that lacks columns stays one', () => {
  const lines = ['area,indicator,period,text,source', 'Dover,ni-087,2008/09,6.2,census'];
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { findings } = checkFile({ file: 'a.csv', bytes, registers, today, asReturn: true, table: 'indicator' });
  expect(findings.map(({ code }) => code)).toContain('H02');
});

test('a target that is only written in another way has one mend', () => {
  const ofTarget = (target: string): readonly string[] =>
    said(['area,indicator,period,target,direction,source', `Kent,ni-087,2010/11,${target},at most,plan`], false).filter(
      (one) => one.includes(', target - '),
    );
  expect(ofTarget('5.8%').map((one) => one.split(' - ').at(-1))).toEqual(['write 5.8']);
  expect(ofTarget('TBC').map((one) => one.slice(0, 3))).toEqual(['A05']);
  expect(ofTarget('<=5.8').map((one) => one.slice(0, 3))).toEqual(['A05']);
});

test.each(['Kent (all LCSPs)', 'All Kent', 'All LCSPs', 'County'])('%j is a total', (area) => {
  expect(ofRow(`${area},ni-117,2008/09,5,100,2000,,census`).map((one) => one.slice(0, 3))).toEqual(['T09']);
});

test.each([
  ['7391', '', ['S02 error as_printed']],
  ['*', 'withheld: 7391 of them', ['S02 warning note']],
  ['<5', 'withheld', []],
  ['[c]', 'seven of them', ['S02 warning note']],
])('what is published beside a withheld figure tells no number: %s, %s', (printed, note, expected) => {
  const row = `kent,ni-114,2008/09,,,,c,plan,${printed},${note}`;
  const bytes = new TextEncoder().encode(`${HEADER},as_printed,note\n${row}\n`);
  const dataPackage = {
    resources: [
      {
        name: 'x',
        path: 'x.csv',
        schema: { fields: [...HEADER.split(','), 'as_printed', 'note'].map((name) => ({ name, type: 'string' })) },
      },
    ],
  };
  const { findings } = checkFile({ file: 'a.csv', bytes, registers, today, dataPackage: dataPackage as DataPackage });
  const found = findings.filter(({ code }) => code === 'S02');
  expect(found.map(({ code, severity, field }) => `${code} ${severity} ${field}`)).toEqual(expected);
  for (const { message } of found) expect(message).not.toMatch(/7391|seven/);
});

test('age bands that stand across are told in one finding, and its rows are then a table of the population', () => {
  const across = ['LCSP,0-7,Aged 8 to 13,14–19 yrs', 'Dover,5000,4000,4000'];
  for (const isReturn of [true, false])
    expect(said(across, isReturn)).toEqual([
      'H08 line 1 - each age band is a column: "0-7", "Aged 8 to 13" and "14–19 yrs" - give each band of an area a row of its ' +
        'own, under the column names area, age_band, count; it is then a table of the population, and no return',
    ]);
  expect(said(['area,age_band,count', 'Dover,0-7,5000'], false).filter((one) => /^[HKV]/.test(one))).toEqual([]);
});

test('measures that stand across are told to be rows, and a line without a name of an area is not', () => {
  const advice = 'where each measure is a column, give each figure of an area a row of its own';
  const wide = ['LCSP,Year,PA %,PA no,NEET %', 'Dover,2008/09,6.2,155,5.1'];
  expect(said(wide)[0]).toContain(advice);
  expect(said(wide, false)[0]).toContain(advice);
  expect(said(['Row Labels,PA %,PA no,NEET %', 'Dover,6.2,155,5.1'])[0]).not.toContain(advice);
});

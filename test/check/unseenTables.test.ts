import { expect, test } from 'vitest';
import { HEADER, said } from './said.ts';

const ofRow = (row: string): readonly string[] => said([HEADER, row]);
const codesOf = (found: readonly string[]): readonly string[] => found.map((one) => one.slice(0, 3));
const mendOf = (found: readonly string[]): string | undefined => found[0]?.split(' - ').at(-1);

test.each([
  ['half-days-primary,2008/09,94.64,946400,1000000', 'write 5.36,'],
  ['half-days-secondary,2008/09,92.21,,', 'write 7.79,'],
  ['ni-117,2008/09,94.9,1898,2000', 'write 5.1,'],
])('the other part of a percentage, in %s, is not taken for the measure', (row, mend) => {
  const found = ofRow(`Dover,${row},,census`).filter((one) => !one.startsWith('S08'));
  expect(codesOf(found)).toEqual(['V24']);
  expect(mendOf(found)).toContain(mend);
});

test.each(['half-days-primary,2008/09,55,550,1000', 'ni-117,2008/09,95,19,20', 'ni-075,2008/09,94.0,940,1000'])(
  'a large percentage that may be so, in %s, is taken',
  (row) => expect(codesOf(ofRow(`Dover,${row},,census`))).not.toContain('V24'),
);

test.each([
  ['ni-117,2010/11,0.059', ['V24'], 'write 5.9 if that is meant'],
  ['ni-117,2010/11,59', ['V24'], 'write 5.9 if that is meant'],
  ['ni-117,2010/11,4.1', [], ''],
  ['ni-087,2010/11,570', ['A05', 'A03'], 'above 100'],
])('the target %s is set beside the figures held', (row, codes, words) => {
  const found = said(['area,indicator,period,target,direction,source', `Kent,${row},at most,plan`], false).filter(
    (one) => one.includes(', target - '),
  );
  expect(codesOf(found)).toEqual(codes);
  expect(found.join()).toContain(words);
});

// Three children, whose rate of 7,391 gives their number away.
test.each([
  ['0.5,3,7391', 'V20 line 2, value - the value is not the ratio of its counts (a count is small'],
  ['0.41,7391,3', 'V17 line 2, numerator - ni-114: the numerator is larger than the denominator (a count is small'],
])('of a small count, in %s, no number is repeated', (figures, words) => {
  for (const isReturn of [true, false]) {
    const found = said([HEADER, `Dover,ni-114,2008/09,${figures},,census`], isReturn);
    expect(found[0]).toContain(words);
    expect(found.join()).not.toMatch(/7,?391|\b3 |0\.41/);
  }
});

test('two rows of one figure are told without their values where a count of either is small', () => {
  const rows = ['0.41,3,7391', '1.2,9,7500'].map((figures) => `Dover,ni-114,2008/09,${figures},,census`);
  const [found] = said([HEADER, ...rows]).filter((one) => one.startsWith('K01'));
  expect(found).toBe('K01 line 3 - duplicate of line 2 (Dover, ni-114, 2008/09) - keep one of the two rows');
});

test.each([
  ['2008-09-01T00:00:00.000Z', 'D01', 'write 2008/09 if that is meant'],
  ['YE Aug 2009', 'D01', 'write 2008/09 if that is meant'],
  ['"=""2008/09"""', 'D01', 'write 2008/09 if that is meant'],
  ['2008&#47;09', 'D01', 'write 2008/09 if that is meant'],
  ['FY2007/08', 'D04', 'use academic years only; the type comes from the register, not from the label'],
  ['CY2008', 'D04', 'use academic years only; the type comes from the register, not from the label'],
])('the period %s of a school-year measure has one mend', (period, code, mend) => {
  const found = ofRow(`Dover,ni-087,${period},5,100,2000,,census`);
  expect([codesOf(found), mendOf(found)]).toEqual([[code], mend]);
});

test.each([
  ['5.9&nbsp;', 'write 5.9 if that is meant'],
  ['5.9<sup>1</sup>', 'write 5.9 if that is meant'],
  ['5·9', 'write 5.9 if that is meant'],
  ['5.9pp', 'write 5.9 if that is meant'],
  ['5.9(2)', 'write 5.9 if (2) is the number of a note, and the note in the note column'],
  ['c. 5.9', 'write 5.9, and status e if it is an estimate'],
  ['"=""5.9"""', 'write 5.9'],
  ['=118/2000', 'write the number that the formula gives, and no formula'],
  ['5.9e+00', 'write the number at its source: 5.9 if no digit is lost'],
  ['Loading...', 'open the sheet, wait until it shows every number, and save or download it again'],
  ['#ERROR!', 'mend the formula in the workbook and save again'],
  ['u', 'write the number here and status u; where there is none to be had leave the cell empty and write status x'],
])('of the value %s the mend fits what it is', (value, mend) => {
  const found = ofRow(`Dover,ni-087,2008/09,${value},118,2000,,census`);
  expect([found.length, mendOf(found)]).toEqual([1, mend]);
});

test.each([
  ['53.6k', 'write 53600 if that is meant, or the number as counted where it was rounded'],
  ['7.5 thousand', 'write 7500 if that is meant, or the number as counted where it was rounded'],
])('of the count %s the mend fits what it is', (count, mend) => {
  expect(mendOf(ofRow(`Dover,half-days-primary,2008/09,5,${count},1000000,,census`))).toBe(mend);
});

test('words for nothing in a column of numbers are told where they stand, and of the column nothing is said', () => {
  const rows = ['nan,nan,nan', '<NA>,<NA>,<NA>', '5,100,2000'].map(
    (row, year) => `Dover,ni-087,200${year}/0${year + 1},${row},,census`,
  );
  expect(codesOf(said([HEADER, ...rows]))).toEqual(['S04', 'S04']);
});

const COLUMNS = 'area, indicator, period, value, numerator, denominator, status, source';

test('a table on its side, and one with areas across, are told once', () => {
  for (const isReturn of [true, false]) {
    expect(said(['area,Dover,Dover', 'indicator,ni-087,ni-117', 'period,2008/09,2008/09'], isReturn)).toEqual([
      `H08 line 1 - the table lies on its side: the names of its columns stand below one another - turn it (copy, then Paste Special > Transpose), so that line 1 holds ${COLUMNS} and each figure has a row`,
    ]);
    expect(said(['indicator,period,Dover,Malling,Tonbridge', 'ni-087,2008/09,5.9,6.1,5.5'], isReturn)).toEqual([
      `H08 line 1 - each area is a column: "Dover", "Malling" and "Tonbridge" - give each figure of an area a row of its own, under the column names ${COLUMNS}`,
    ]);
  }
  expect(said(['dover,kent,2008-09,2008-09-01,'], false).join()).not.toContain('each area is a column');
});

test('two tables side by side are one finding', () => {
  const row = 'Dover,ni-087,2008/09,5,100,2000,,census';
  expect(said([`${HEADER},,${HEADER}`, `${row},,${row}`])).toEqual([
    'H03 line 1 - from column 10 on the column names begin again: two tables stand side by side - put the rows of the second below those of the first, under the one header',
  ]);
});

test('a column that a pivot table added up is proposed, and one of means is not', () => {
  const header = 'area,indicator,period,Sum of value,First numerator,denominator,status,source';
  const found = said([header, 'Dover,ni-087,2008/09,5,100,2000,,census']);
  expect(found.map((one) => one.split(' - ').at(-1))).toEqual([
    'write "value" if that is meant',
    'write "numerator" if that is meant',
  ]);
  const [mean] = said([HEADER.replace('numerator', 'Average of numerator'), 'Dover,ni-087,2008/09,5,100,2000,,census']);
  expect(mean).toContain('else add a column "numerator" too');
});

test('comments on figures with other names of their columns are told what to write', () => {
  const header = 'Area,Measure,Year,Figure,Status,Comment,Post,Date,Note';
  const found = said([header, 'Dover,ni-087,2008/09,6.2,,Fewer.,Manager,2009-10-12,'], false);
  const mends = found.filter((one) => one.startsWith('H04')).map((one) => one.split(' - ').at(-1));
  expect(mends.map((mend) => mend?.replaceAll('"', '').replace(' if that is meant', ''))).toEqual([
    'write area_id',
    'write indicator',
    'write period',
    'write figure, status, post, date, note',
    'write text',
  ]);
  const least = said(['area,indicator,period,text,post,date', 'Dover,ni-087,2008/09,Fewer.,Manager,2009-10-12'], false);
  expect(least.join()).toContain('unknown column "area" - write "area_id" if that is meant');
  expect(least.join()).not.toContain('recommendation_id');
});

test.each([
  ['Student,Reg Form,Attendance %', true],
  ['Adno,Registration Group,Absence', true],
  ['area,pupil,count', false],
  ['Pupils,Attendance', false],
])('whether %s is of single pupils', (header, isPersonal) => {
  expect(said([header, 'x,y,1'])[0]?.startsWith('X08')).toBe(isPersonal);
});

test('where no line is a header nothing is said of how wide its rows are', () => {
  const rows = [
    '"Children in Low Income Families"',
    '',
    '"Year","2008/09"',
    '',
    '"LA","0-4","5-10"',
    '"Ashford",1200,1300',
  ];
  expect(codesOf(said(rows, false))).toEqual(['H01', 'H01']);
});

test.each([
  ['$FL2@(#) SPSS DATA FILE', 'an SPSS data file'],
  ['<stata_dta><header>', 'a Stata data file'],
  ["INSERT INTO returns (area) VALUES ('Dover');", 'commands for a database (SQL)'],
])('%j is refused as what it is', (text, kind) => {
  const found = said([text]);
  expect(codesOf(found)).toEqual(['E06']);
  expect(found[0]).toContain(`the file is ${kind}, not a CSV`);
});

test('columns that stand below each other by spaces are told as that', () => {
  const lines = ['area      indicator  period   value', 'Dover     ni-087     2008/09  5.9'];
  expect(said(lines)).toEqual([
    'P09 line 1 - cells are separated by a run of spaces, not by a comma - save the table as CSV with commas',
  ]);
});

const DISTRICTS = [
  'Ashford',
  'Canterbury',
  'Dartford',
  'Maidstone',
  'Sevenoaks',
  'Dover',
  'Malling',
  'Tonbridge',
  'Thanet 1',
];

test('many districts in the place of LCSPs are one finding with its count', () => {
  const rows = DISTRICTS.map((area) => `${area},half-days-primary,2008/09,5.36,53600,1000000,,census`);
  for (const isReturn of [true, false]) {
    const found = said([HEADER, ...rows], isReturn);
    expect(found.filter((one) => one.includes('is a district'))).toEqual([
      'G02 line 2, area - "Ashford" is a district, not an LCSP (and 4 more like it: lines 3 to 6) - for districts write ' +
        'their ids, here ashford-district; where LCSPs are meant write the one of each row',
    ]);
  }
});

test.each([
  ['ni-999', 'write an id of the register of measures, or have it added there first'],
  ['ni-070', 'write an id of the register of measures, or have it added there first'],
  ['nj-087', 'write ni-087 if that is meant'],
])('of the measure %s only what is near is proposed', (indicator, mend) => {
  expect(mendOf(ofRow(`Dover,${indicator},2008/09,5,100,2000,,census`))).toBe(mend);
});

test.each([
  [
    '..',
    '102,2000',
    'write 5.1, which the counts give; where there is no figure empty the counts as well, and give status x',
  ],
  [
    'n/a',
    '102,2000',
    'write 5.1, which the counts give; where there is no figure empty the counts as well, and give status x or z: x not available, z not applicable',
  ],
  [
    '',
    '102,2000',
    'write 5.1, which the counts give; where there is no figure empty the counts as well, and give a status',
  ],
  [
    '',
    '3,7391',
    'write the value that the counts give; where there is no figure empty the counts as well, and give a status',
  ],
  [
    '..',
    '3,7391',
    'write the value that the counts give; where there is no figure empty the counts as well, and give status x',
  ],
  ['..', '2000,102', 'leave the cell empty and write status x'],
])('a value %j beside the counts %s has one mend that holds', (value, counts, mend) => {
  const [first] = ofRow(`Dover,ni-117,2008/09,${value},${counts},,census`);
  expect(first?.split(' - ').at(-1)).toBe(mend);
});

test.each([
  ['----,---------,------,-----,---------,-----------,------,------', '"----, ---------, '],
  [',,,%,pupils,pupils,,', '("%, pupils, pupils")'],
])('the line %s below the column names is told once', (line, words) => {
  const found = said([HEADER, line, 'Dover,ni-087,2008/09,5,100,2000,,census']);
  expect(codesOf(found)).toEqual(['P06']);
  expect(found[0]).toContain(words);
  expect(mendOf(found)).toBe('leave it out of this copy');
});

test('a row whose names were lost is no line of units', () => {
  expect(codesOf(said([HEADER, ',,,c,c,c,,census', ',,,,,,c,census']))).not.toContain('P06');
});

test('a mark of bytes before a name is told once, with the name', () => {
  const found = said([
    HEADER,
    'Dover,ni-087,2007/08,5,100,2000,,census',
    '\ufeffDover,ni-087,2008/09,5,100,2000,,census',
  ]);
  expect([codesOf(found), mendOf(found)]).toEqual([['E07'], 'write "Dover"']);
});

test('a status in round brackets is that status, and a number in its place is a row that has moved', () => {
  expect(mendOf(ofRow('Dover,ni-087,2008/09,5,100,2000,(p),census'))).toBe('write p if that is meant');
  const moved = said([`${HEADER},note`, 'Dover,ni-087,2008/09,5.9,113,1,915,,census']);
  expect(moved.find((one) => one.startsWith('S06'))).toMatch(/status holds a number: the cells of the row have moved/);
});

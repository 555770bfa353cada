import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import { judgeReturn } from '../../pipeline/returns/judgeReturn.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({
  areas: table('data/areas.csv'),
  ageBands: table('data/age-bands.csv'),
  indicators: table('data/indicators.csv'),
});
const today = '2026-11-30';
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const bytesOf = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

const messagesOf = (...lines: readonly string[]): readonly string[] =>
  checkFile({ file: 'a.csv', bytes: bytesOf(...lines), registers, today }).findings.map(
    ({ code, message }) => `${code} ${message}`,
  );

const rowOf = (area: string, period: string): string => `${area},ni-087,${period},5.9,113,1915,,School census`;

test('a row of a district in a return is told once, at its row', async () => {
  const bytes = bytesOf(HEADER, rowOf('Dover', '2007/08'), rowOf('dover-district', '2008/09'));
  const { rows, findings } = await checkReturnFile({ file: 'a.csv', bytes, registers, today }, { loadWorkbookReader });
  const judged = judgeReturn('a.csv', rows, { areas: registers.areas, registered: null, examples: 'refused' });
  expect([...findings, ...judged].map(({ code, line }) => [code, line])).toEqual([['G02', 3]]);
});

test('a table that changes from LCSPs to a district is told so, and not of its two levels besides', () => {
  const said = messagesOf(HEADER, rowOf('Thanet 1', '2007/08'), rowOf('thanet-district', '2008/09'));
  expect(said.map((one) => one.slice(0, 3))).toEqual(['G09']);
  const mixed = messagesOf(HEADER, rowOf('Thanet 1', '2007/08'), rowOf('thanet-district', '2007/08'));
  expect(mixed.map((one) => one.slice(0, 3))).toEqual(['K06']);
});

test('a name of which it is asked whether a district is meant is no second level', () => {
  const districts = ['ashford-district', 'thanet-district'].map((area) => rowOf(area, '2008/09'));
  const said = messagesOf(HEADER, ...districts, rowOf('Dover', '2008/09'));
  expect(said.map((one) => one.slice(0, 3))).toEqual(['G02']);
});

test.each([
  [
    '0-4 yrs',
    'K05',
    'unknown age band "0-4 yrs" (0-4, as it would be written) - write one of 0-19, 0-7, 8-13, 14-19 or',
  ],
  ['0-4', 'K05', 'unknown age band "0-4" - write one of 0-19, 0-7, 8-13, 14-19 or 10-17'],
  [
    '8-13 yrs',
    'V11',
    '"8-13 yrs" is not written as age bands are - write the two ages with a hyphen and nothing else, here 8-13',
  ],
])('of the age band %s one thing is said', (band, code, words) => {
  const said = messagesOf('area,age_band,count', `Dover,${band},100`).filter((one) => one.includes('age_band'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`${code} line 2, age_band - ${words}`);
});

test('one word in the value and the counts of a row is one finding, and two words are two', () => {
  const source = 'School census';
  expect(messagesOf(HEADER, `Dover,ni-087,2008/09,[x],[x],[x],,${source}`)).toEqual([
    'S05 line 2, value - "[x]" is a status, as tables of government mark it today, and stands in a number cell, and so in ' +
      'numerator and denominator - leave these cells empty and write status x',
  ]);
  const both = messagesOf(HEADER, `Dover,ni-087,2008/09,[x],[x],NA,,${source}`);
  expect(both.map((one) => one.slice(0, 3))).toEqual(['S05', 'S04']);
});

test('a line that is no header is told as that, and not of its blank cells besides', () => {
  const said = messagesOf(rowOf('Dover', '2007/08'), rowOf('Dover', '2008/09'));
  expect(said.map((one) => one.slice(0, 3))).toEqual(['H01']);
});

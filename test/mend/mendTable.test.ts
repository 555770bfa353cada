import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { sortFindings } from '../../pipeline/findings/report.ts';
import { cutRecords, formatRecords } from '../../pipeline/mend/cutRecords.ts';
import { mendTable } from '../../pipeline/mend/mendTable.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { RETURN_PACKAGE } from '../../pipeline/returns/returnSchema.ts';
import { bytesIn } from './bytesIn.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({ areas: table('data/areas.csv'), indicators: table('data/indicators.csv') });
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const tableOf = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

const mend = (text: string | Uint8Array, isTidied = false) =>
  mendTable('a.csv', typeof text === 'string' ? encode(text) : text, { registers, isTidied });

const rowsOf = (bytes: Uint8Array) => {
  const input = { file: 'a.csv', bytes, registers, today: '2026-11-30', asReturn: true, dataPackage: RETURN_PACKAGE };
  const { parsed, accepted } = checkFile(input);
  return { accepted, rows: parsed?.table === 'indicator' ? parsed.rows : [] };
};

// As somebody wrote it, and as it should have been written.
const AS_SENT = tableOf(
  'Dover,ni-087,Academic year 2008 to 2009,5.9 [p],113.0,"1,915",,School census',
  'Dover,ni-087,2007-2008,6.4,122,"1,906",u,School census',
);
const AS_MENDED = tableOf(
  'Dover,ni-087,2008/09,5.9,113,1915,p,School census',
  'Dover,ni-087,2007/08,6.4,122,1906,u,School census',
);

test.each([
  ['as it is', encode(AS_SENT)],
  ['in UTF-16', bytesIn('utf-16le', AS_SENT)],
  ['in UTF-16, big-endian', bytesIn('utf-16be', AS_SENT)],
  ['with lines that end in CR', encode(AS_SENT.replaceAll('\n', '\r'))],
  ['with tabs', encode(AS_SENT.replaceAll(/,(?!\d{3}")/g, '\t'))],
  ['with semicolons', bytesIn('utf-16le', AS_SENT.replaceAll(/,(?!\d{3}")/g, ';'))],
])('a table %s becomes the table it would be if it were mended by hand', (_, bytes) => {
  const mended = mend(bytes);
  expect(decode(mended?.csv)).toBe(AS_MENDED);
  expect(rowsOf(mended?.csv ?? bytes)).toEqual(rowsOf(encode(AS_MENDED)));
  expect(rowsOf(encode(AS_MENDED)).accepted).toBe(true);
});

test('each mend is a notice at its place that says what was read, and none is more than a notice', () => {
  const said = sortFindings(mend(AS_SENT)?.findings ?? []).map(({ line, column, severity, code }) => [
    line,
    column,
    severity,
    code,
  ]);
  expect(said).toEqual([
    [2, 3, 'notice', 'D01'],
    [2, 4, 'notice', 'S04'],
    [2, 5, 'notice', 'V15'],
    [2, 6, 'notice', 'V02'],
    [3, 3, 'notice', 'D01'],
    [3, 6, 'notice', 'V02'],
  ]);
});

test.each([
  ['a status that hides the figure', 'Dover,ni-087,2008/09,,"1,942","2,942",c,School census'],
  ['a status nobody knows', 'Dover,ni-087,2008/09,,"1,942","2,942",zz,School census'],
  ['a mark that hides it', 'Dover,ni-087,2008/09,6.6 [c],"1,942","2,942",,School census'],
  ['a symbol in its place', 'Dover,ni-087,2008/09,*,"1,942","2,942",,School census'],
])('beside %s no number is mended or repeated', (_, row) => {
  const mended = mend(tableOf(row));
  expect(decode(mended?.csv)).toBe(tableOf(row));
  expect(mended?.findings).toEqual([]);
});

test('a status that says another thing than the mark is left to a person, one that says the same stands', () => {
  const text = tableOf(
    'Dover,ni-087,2008/09,6.6 [u],,,p,School census',
    'Dover,ni-087,2007/08,6.6 [p],,,provisional,School census',
  );
  expect(decode(mend(text)?.csv)).toBe(text.replace('6.6 [p]', '6.6'));
});

test('lines keep their numbers, whatever stands in quotes', () => {
  const text = tableOf('Dover,ni-087,AY2008-09,5.9,113,1915,,"a\nb"', 'Dover,ni-087,AY2007-08,6.4,122,1906,,c');
  expect(mend(text)?.findings.map(({ line }) => line)).toEqual([2, 4]);
});

test.each([
  ['a quote in the middle of a cell', tableOf('Dover,ni-087,AY2008-09,5.9,113,1915,,the "final" one')],
  ['tabs on some lines only', `${tableOf('Dover,ni-087,AY2008-09,5.9,113,1915,,a').replaceAll(',', '\t')}Dover\n`],
  ['a table of nobody known', 'a,b\n1,2\n'],
  ['letters of another encoding', bytesIn('windows-1252', tableOf('Dover,ni-087,AY2008-09,5.9,113,1915,,Café'))],
])('with %s nothing is mended', (_, text) => {
  expect(mend(text)).toBeNull();
});

test('a table that is to be written anew has its names and statuses as the registers have them', () => {
  const text =
    'Area,indicator,period,value [note 1],numerator,denominator,status,source\nDover ,ni-087,2008/09,5.9,113,1915,actual,School census\n';
  const mended = mend(text, true);
  expect(decode(mended?.csv)).toBe(tableOf('Dover,ni-087,2008/09,5.9,113,1915,,School census'));
  expect(mended?.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'warning H04',
    'warning H04',
    'notice N02',
    'notice S06',
  ]);
  expect(decode(mend(text)?.csv)).toBe(text.replace('Dover ', 'Dover'));
});

test.each([
  ['value [p]', '5.9 ', '5.9', '"1,915"', '1915'],
  ['Value [c]', '', '', '"1,915"', '"1,915"'],
])('a column named %s keeps its name, so that its status is not lost', (name, value, left, count, written) => {
  const headed = HEADER.replace('value', name);
  const mended = mend(`${headed}\nDover,ni-087,2008/09,${value},113,${count},,School census\n`, true);
  expect(decode(mended?.csv)).toBe(`${headed}\nDover,ni-087,2008/09,${left},113,${written},,School census\n`);
});

test('of two columns that are meant by one name neither is renamed', () => {
  const text = 'area,indicator,period,value,value (%),numerator,denominator,status,source\n';
  expect(decode(mend(text, true)?.csv)).toBe(text);
});

test('records that are cut and written again are the same records', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', '1', '’') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = formatRecords(rows.map((cells) => ({ line: 0, cells })));
      expect(cutRecords(text, ',')?.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

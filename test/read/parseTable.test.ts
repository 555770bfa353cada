import { expect, test } from 'vitest';
import type { ByteSource } from '../../pipeline/read/decodeChunks.ts';
import { LIMITS } from '../../pipeline/read/limits.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { sortFindings } from '../../pipeline/findings/report.ts';
import { bytesOf, HEAD, piecesBelowHead, piecesOf } from './bytesOf.ts';

const parse = (text: string) => parseTable('a.csv', bytesOf(text));
const rowsOf = (text: string) => parse(text).rows.map(({ line, cells }) => [line, ...cells]);
const codesOf = (text: string) =>
  parse(text).findings.map(({ code, line }) => `${code}${line === null ? '' : ` ${line}`}`);

test.each([
  [
    'plain rows',
    'a,b\n1,2\n3,4\n',
    [
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  ],
  ['no final line end', 'a,b\n1,2', [[2, '1', '2']]],
  ['CRLF', 'a,b\r\n1,2\r\n', [[2, '1', '2']]],
  [
    'CR',
    'a,b\r1,2\r3,4\r',
    [
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  ],
  ['a byte order mark at the start', '\ufeffa,b\n1,2\n', [[2, '1', '2']]],
  ['a comma in quotes', 'a,b\n"x, y",2\n', [[2, 'x, y', '2']]],
  ['doubled quotes', 'a,b\n"the ""final"" plan",2\n', [[2, 'the "final" plan', '2']]],
  [
    'empty quotes',
    'a,b\n"",2\n1,""\n',
    [
      [2, '', '2'],
      [3, '1', ''],
    ],
  ],
  ['a quoted last cell without line end', 'a,b\n1,"2"', [[2, '1', '2']]],
  [
    'line breaks in quotes count as lines',
    'a,b\n"x\ny\r\nz",2\n3,4\n',
    [
      [2, 'x\ny\r\nz', '2'],
      [5, '3', '4'],
    ],
  ],
  ['a blank row is passed over', 'a,b\n\n1,2\n', [[3, '1', '2']]],
  [
    'one column',
    'a\n1\n2\n',
    [
      [2, '1'],
      [3, '2'],
    ],
  ],
  ['leading zeros and spaces stay', 'a,b\n007, x \n', [[2, '007', ' x ']]],
])('reads %s', (_, text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test.each([
  ['an empty file', '', ['P01']],
  ['a file of blank lines', '\n \n\n', ['P01']],
  ['a header and nothing else', 'a,b\n', ['P02']],
  ['a short row', 'a,b\n1\n', ['P06 2']],
  ['a long row', 'a,b\n1,2,3\n', ['P06 2']],
  ['blank rows', 'a,b\n1,2\n,\n\n', ['P08 3', 'P08 4']],
  ['mixed line ends', 'a,b\r\n1,2\n', ['P04']],
  ['one CR among many LF', 'a,b\n1,2\r3,4\n', ['P04']],
  ['semicolons', 'a;b\n1;2\n', ['P09 1']],
  ['tabs', 'a\tb\n1\t2\n', ['P09 1']],
  ['semicolons with decimal commas below', 'a;b\n1,5;2\n', ['P09 1']],
  ['a quote never closed', 'a,b\n"x,2\n3,4\n', ['P05 2']],
  ['a quote never closed, after a line break in quotes', 'a,b\n"x\ny",2\n"z,3\n', ['P05 4']],
  ['a quote in the middle', 'a,b\nx"y",2\n', ['P05 2']],
  ['text after a quote', 'a,b\n"x"y,2\n3,4\n', ['P05 2']],
  ['a title above the header', 'Title\na,b\n1,2\n', ['H01 1']],
  ['a title padded with commas', 'Title,\na,b\n1,2\n', ['H01 1']],
  ['a separator line', 'sep=,\na,b\n1,2\n', ['H01 1']],
  ['a blank first line', '\na,b\n1,2\n', ['H01 1']],
  ['the header repeated', 'a,b\n1,2\na,b\n', ['H05 3']],
  ['a mark in the middle', 'a,b\n\ufeff1,2\n', ['E02 2']],
  ['two marks at the start', '\ufeff\ufeffa,b\n1,2\n', ['E02 1']],
  ['a NUL', 'a,b\n1,\u0000\n', ['E05 2']],
  ['a direction change', 'a,b\n1,x\u202ey\n', ['X03 2']],
  ['a lost character', 'a,b\n1,x\ufffd\n', ['E04 2']],
  ['letters read in the wrong encoding', 'a,b\n1,Â£5\n', ['E04 2']],
  ['merge markers', 'a,b\n<<<<<<< HEAD\n1,2\n=======\n1,3\n>>>>>>> other\n', ['P10 2', 'P10 4', 'P10 6']],
  ['a pointer of git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n', ['P10 1']],
  ['a key', 'a,b\n1,AKIAABCDEFGHIJKLMNOP\n', ['X07 2']],
  ['empty columns at the end', 'a,b,,\n1,2,,\n', ['P07']],
  ['a column at the end that has cells and no name', 'a,b,\n1,2,3\n', ['H06 1']],
  ['JSON', '{"a": 1}', ['E06']],
  ['a web page', '<!doctype html><title>x</title>', ['E06']],
])('reports %s', (_, text, codes) => {
  expect(codesOf(text)).toEqual(codes);
});

test.each([
  ['UTF-16 with a mark', [0xff, 0xfe, 0x61, 0, 0x2c, 0], 'E01'],
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'E01'],
  ['UTF-16 without a mark', [...'a,b\n1,2\n'].flatMap((letter) => [letter.charCodeAt(0), 0]), 'E01'],
  ['a zip archive', [0x50, 0x4b, 3, 4, 0, 0], 'E06'],
  ['gzip', [0x1f, 0x8b, 8, 0], 'E06'],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'E06'],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d], 'E06'],
])('refuses %s', (_, bytes, code) => {
  expect(parseTable('a.csv', Uint8Array.from(bytes)).findings.map((finding) => finding.code)).toEqual([code]);
});

test.each([
  ['in the first row', [...bytesOf('a,b\n1,'), 0xa3, ...bytesOf('5\n')], 2],
  ['after a line break in quotes', [...bytesOf('a,b\n"x\ny",2\n3,'), 0x93, 0x0a], 4],
  ['cut off at the end', [...bytesOf('a,b\n1,2\n3,'), 0xe2, 0x82], 3],
])('places a bad byte %s', (_, bytes, line) => {
  const whole = Uint8Array.from(bytes);
  for (const source of [whole, piecesOf(whole, 1), piecesOf(whole, 3)]) {
    expect(parseTable('a.csv', source).findings).toMatchObject([{ code: 'E03', line }]);
  }
});

// Findings in the order of the file: which block a finding comes from depends on the pieces.
const readSorted = (source: ByteSource) => {
  const table = parseTable('a.csv', source);
  return { ...table, findings: sortFindings(table.findings) };
};

test('a file read in pieces of any size gives the same table', () => {
  const text = '3,b\r\n"é, ""x""\r\ny",2\r\n\r\n3,€4\rz,"q"\n"x"y,z\nlast,"one"';
  const whole = readSorted(bytesOf(HEAD + text));
  expect(whole.rows.length).toBe(1105);
  for (let size = 1; size < 40; size += 1) {
    expect(readSorted(piecesBelowHead(bytesOf(text), size))).toEqual(whole);
  }
});

test('a bad byte far below the head of a file read in pieces has its line', () => {
  const bytes = Uint8Array.from([...bytesOf('5,6\n7,"x\ny"\n8,'), 0xe2, 0x28, 0x0a]);
  for (let size = 1; size < 9; size += 1) {
    expect(parseTable('a.csv', piecesBelowHead(bytes, size)).findings).toMatchObject([{ code: 'E03', line: 1105 }]);
  }
});

test('limits stop a file that is too large, too long, too wide or too deep', () => {
  const limits = { ...LIMITS, bytes: 100, cell: 10, columns: 2, rows: 4 };
  const codes = (text: string) => parseTable('a.csv', bytesOf(text), limits).findings.map(({ code }) => code);
  expect(codes(`a\n${'1\n'.repeat(60)}`)).toEqual(['P11']);
  expect(codes('a,b,c\n1,2,3\n')).toEqual(['P11']);
  expect(codes(`a,b\n1,${'x'.repeat(11)}\n`)).toEqual(['P11']);
  expect(codes('a\n1\n2\n3\n4\n')).toEqual(['P11']);
  expect(codes('a\n1\n2\n3\n')).toEqual([]);
  const pieces = piecesOf(bytesOf(`a\n${'1\n'.repeat(60)}`), 7);
  expect(parseTable('a.csv', pieces, limits).findings.map(({ code }) => code)).toContain('P11');
});

test('a cell of exactly 32,767 characters is taken for one cut by Excel', () => {
  expect(codesOf(`a,b\n1,${'x'.repeat(32_767)}\n`)).toEqual(['F05 2', 'P11 2']);
});

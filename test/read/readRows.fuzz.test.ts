import { parse as parseByOthers } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { TABLE_KINDS } from '../../pipeline/check/table/tables.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { readContext } from '../bad-inputs/readContext.ts';
import { bytesOf, HEAD, piecesBelowHead } from './bytesOf.ts';

const registers = readContext();
const structural = fc.constantFrom(
  'a',
  'b',
  '"',
  '""',
  ',',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '1',
  '\ufeff',
  'é',
  '\u0000',
  '=',
);
const text = fc.array(structural, { maxLength: 60 }).map((parts) => parts.join(''));
const isSound = (table: ReturnType<typeof parseTable>): boolean =>
  table.findings.every(({ severity }) => severity !== 'error');

test('no bytes whatever make the checks fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...TABLE_KINDS, undefined), (bytes, table) => {
      const checked = checkFile({ file: 'x.csv', bytes, table, registers, today: '2025-11-01', complete: true });
      expect(checked.findings.every(({ message }) => message.length < 1000)).toBe(true);
    }),
    { numRuns: 500, seed: 2009 },
  );
});

test('no text whatever makes the checks fail, nor reads differently in pieces', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (content, size) => {
      const whole = parseTable('x.csv', bytesOf(HEAD + content));
      const inPieces = parseTable('x.csv', piecesBelowHead(bytesOf(content), size));
      expect(inPieces.rows).toEqual(whole.rows);
      expect(inPieces.header).toEqual(whole.header);
    }),
    { numRuns: 1000, seed: 2009 },
  );
});

const cell = fc
  .array(fc.constantFrom('a', 'B', '"', ',', '\n', '\r\n', ' ', '7', '£', 'é', ';'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const quote = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

test('what is written by RFC 4180 is read back as it was, with its lines', () => {
  const tables = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(tables, fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
      const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
      const header = filled[0]?.map((_, index) => `column_${index}`) ?? ['a', 'b'];
      const content = [header, ...filled].map((row) => row.map(quote).join(',')).join(lineEnd);
      const table = parseTable('x.csv', bytesOf(content));
      expect(table.rows.map(({ cells }) => cells)).toEqual(filled);
      const lines = content.split(/\r\n|\n/);
      for (const { line, cells } of table.rows) {
        expect(lines[line - 1]?.startsWith(quote(cells[0] ?? '').split(/\r\n|\n/)[0] ?? '')).toBe(true);
      }
    }),
    { numRuns: 500, seed: 2009 },
  );
});

test('a file read without an error holds what another strict parser reads in it', () => {
  let accepted = 0;
  fc.assert(
    fc.property(text, (content) => {
      const table = parseTable('x.csv', bytesOf(`a,b\n${content}`));
      if (!isSound(table)) return;
      accepted += 1;
      const records = parseByOthers(`a,b\n${content}`.replaceAll('\u0000', ''), {
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
      }) as string[][];
      const filled = records.slice(1).filter((row) => row.some((value) => value.trim() !== ''));
      expect(table.rows.map(({ cells }) => cells)).toEqual(filled);
    }),
    { numRuns: 3000, seed: 2009 },
  );
  expect(accepted).toBeGreaterThan(50);
});

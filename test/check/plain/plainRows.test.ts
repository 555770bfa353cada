import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal } from '../../../pipeline/cells/readDecimal.ts';
import { checkFile } from '../../../pipeline/check/checkFile.ts';
import type { NumberColumn } from '../../../pipeline/check/table/observationReader.ts';
import { createCellBook } from '../../../pipeline/check/plain/cellBook.ts';
import { addEntry, findEntry, matchLikely, noteEntry } from '../../../pipeline/check/plain/cellBook.ts';
import { readPlainNumber } from '../../../pipeline/check/plain/readPlainNumber.ts';
import { formatFindings } from '../../../pipeline/findings/report.ts';
import { bytesOf } from '../../read/bytesOf.ts';
import { HEAD, registers, row } from './oddRows.ts';

function* piecesOf(content: string, size: number): Generator<Uint8Array> {
  const bytes = bytesOf(content);
  yield bytes.slice(0, HEAD.length);
  for (let start = HEAD.length; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}

const checkPieces = (content: string, size: number) =>
  checkFile({ file: 'x.csv', bytes: piecesOf(content, size), table: 'indicator', registers, today: '2025-11-01' });

const outcome = (content: string, size: number) => {
  const { accepted, rows, findings, parsed } = checkPieces(content, size);
  return {
    accepted,
    rows,
    findings: formatFindings(findings),
    parsed: parsed?.table === 'indicator' ? parsed.rows : [],
  };
};

test('an indicator that a row read as text brought in reads the periods of the rows after it in its own way', () => {
  const years = 'Dover,ni-087,2005/06,7.2,216,3000,,a plan\n';
  const content = `${HEAD}${years}dover ,ni-112,2006,40,,,,a plan\nDover,ni-112,2005/06,41,,,,a plan\n`;
  const { findings } = outcome(content, 10_000);
  expect(findings).toContain('D04 line 109');
  expect(findings).toBe(outcome(content, 1).findings);
});

test('rows read from their bytes come out as rows read from text', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 90 }),
      fc.boolean(),
      (rows, lineEnd, size, endsInLine) => {
        const content = HEAD + rows.join(lineEnd) + (endsInLine ? lineEnd : '');
        // In pieces of a byte hardly any row is whole, so that all are read as text.
        expect(outcome(content, 10_000)).toEqual(outcome(content, 1));
        expect(outcome(content, size)).toEqual(outcome(content, 1));
      },
    ),
    { numRuns: 400, seed: 2009 },
  );
});

const freshColumn = (): NumberColumn => ({
  position: 0,
  field: 'value',
  decimal: { value: 0, digits: 0 },
  isBlank: false,
  isSound: false,
});

test('a number cell is the same from bytes as from text, where bytes are enough', () => {
  const text = fc.stringMatching(/^-?[0-9]{0,9}\.?[0-9]{0,8}$/);
  fc.assert(
    fc.property(text, (cell) => {
      const column = freshColumn();
      const end = readPlainNumber(bytesOf(`${cell},`), 0, column);
      const expected = { value: 0, digits: 0 };
      if (end < 0 || column.isBlank) return cell === '' || end < 0;
      expect(readDecimal(cell, expected)).toBe(true);
      expect(column.decimal).toEqual(expected);
      return end === cell.length;
    }),
    { numRuns: 5000, seed: 2009 },
  );
});

test('the numbers of a plain table need no text', () => {
  const column = freshColumn();
  for (const cell of ['0', '5.0', '-7.15', '12345678901234', '99999.999999999', '"3.5"', '']) {
    expect([cell, readPlainNumber(bytesOf(`${cell}\n`), 0, column)]).toEqual([cell, cell.length]);
  }
});

test('a column remembers thousands of texts, and begins anew when it is full', () => {
  const book = createCellBook();
  for (let index = 0; index < 40_000; index += 1) {
    const raw = bytesOf(`cell-${index},`);
    const cell = { start: 0, end: raw.length - 1 };
    expect(findEntry(book, raw, cell)).toBe(-1);
    const entry = addEntry(book, raw.subarray(0, cell.end), `cell-${index}`);
    noteEntry(book, entry);
    expect(findEntry(book, raw, cell)).toBe(entry);
    expect(matchLikely(book, raw, 0)).toBe(entry);
    expect(book.texts[entry]).toBe(`cell-${index}`);
  }
  expect(book.size).toBeLessThan(20_000);
});

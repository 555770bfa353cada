import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { formatReturn, soundCells } from '../../src/check/formatReturn.ts';
import { readContext } from '../bad-inputs/readContext.ts';
import { bytesOf } from '../read/bytesOf.ts';

const registers = readContext();
const check = (bytes: Uint8Array) =>
  checkReturnFile({ file: 'x.csv', bytes, registers, today: '2025-11-01' }, { loadWorkbookReader });

const HEADER = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'];

// Cells that belong, cells that nearly do, and cells meant to hurt.
const CELLS = {
  area: [
    'Dover',
    'Malling',
    'Thanet 1',
    'Dover ',
    'dover',
    'Doverr',
    'Ashford',
    'Kent',
    '',
    '__proto__',
    '=Dover',
    'D\u202eover',
  ],
  indicator: ['ni-087', 'ni-114', 'half-days-primary', 'NI 87', 'constructor', '', 'ni-087\u200b'],
  period: ['2007/08', '2008/09', '2008-09', '2007/09', '2099/00', '', '2008/09 academic year'],
  value: ['7.1', '0', '0.0', '7.14', '100', '', '7,1', '7.1%', '1e3', '..', '-0', '–3', '107', 'NaN', '7.1²', ' '],
  numerator: ['213', '0', '3', '', '213.5', '-5', '3,000', '9999999', 'c'],
  denominator: ['3000', '0', '4', '', '3000.0', '1_000', '30'],
  status: ['', 'c', 'p', 'x', 'u', 'q', 'C', '[c]', 'low'],
  source: ['School census', '', '=1+1', '"quoted"', 'a, b', 'two\nlines', '<script>', '\u0000', 'é', 'x'.repeat(200)],
} as const;

const row = fc.tuple(
  ...(['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'] as const).map((name) =>
    // The first cell of each list belongs; most cells do, so that some files are accepted.
    fc.oneof({ weight: 12, arbitrary: fc.constant<string>(CELLS[name][0]) }, fc.constantFrom<string>(...CELLS[name])),
  ),
);

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lineOf = (cells: readonly string[]): string => cells.map(quote).join(',');

/** Slips of whole files: line ends, marks, separators, cuts, lines that do not belong. */
const slip = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text,
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace('\n', '\r\n'),
  (text) => text.trimEnd(),
  (text) => `${text}\n,,,,,,,\n\n`,
  (text) => `Title\n${text}`,
  (text) => text.replaceAll(',', ';'),
  (text) => text.slice(0, -7),
  (text) => text.replace('area', 'Area'),
  (text) => text + text,
  (text) => text.replaceAll('"', ''),
  (text) => `${text}Notes: a, b\n`,
);

const table = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 5 }), slip)
  .map(([rows, change]) => change(`${[HEADER, ...rows].map(lineOf).join('\n')}\n`));

test('whatever slips a return holds, each is told at a line of the file, and an accepted one reads back as it was', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(table, async (text) => {
      const { findings, rows } = await check(bytesOf(text));
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { line, message } of findings) {
        if (line !== null) expect(line >= 1 && line <= lines).toBe(true);
        expect(message.split(' - ').length).toBeGreaterThanOrEqual(3);
        expect(message).not.toMatch(/\p{Cc}|undefined|\[object/u);
      }
      if (findings.some(({ severity }) => severity === 'error')) return;
      accepted += 1;
      const again = await check(bytesOf(formatReturn(rows.map((one) => soundCells(one, registers.areas)))));
      expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      // A row may stand on another line now; all else is the same.
      const figures = (one: (typeof rows)[number]) => ({ ...one, line: 0 });
      expect(again.rows.map(figures)).toEqual(rows.map(figures));
    }),
    { numRuns: 2000, seed: 2009 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test('a return with changed bytes is read or refused, and never breaks the check', async () => {
  const sound = bytesOf(`${HEADER.join(',')}\nDover,ni-087,2007/08,7.1,213,3000,,School census\n`);
  const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = sound.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const { findings } = await check(bytes);
      expect(findings.every(({ message }) => message.length < 1000)).toBe(true);
    }),
    { numRuns: 2000, seed: 2009 },
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkFile } from '../../../pipeline/check/checkFile.ts';
import { readAhead } from '../../../pipeline/check/plain/ahead.ts';
import type { Ahead, AheadTask } from '../../../pipeline/check/plain/aheadTask.ts';
import { diskEffects } from '../../../pipeline/disk/diskEffects.ts';
import { openShelf } from '../../../pipeline/disk/openShelf.ts';
import { startSideThread } from '../../../pipeline/disk/sideThread.ts';
import type { SideThread } from '../../../pipeline/effects.ts';
import { formatFindings } from '../../../pipeline/findings/report.ts';
import { checkLarge } from '../../../pipeline/intake/checkLarge.ts';
import { piecesByGate } from '../../../pipeline/intake/besideReader.ts';
import { findProgram } from '../../../pipeline/program.mjs';
import { bytesOf } from '../../read/bytesOf.ts';
import { HEAD, HEADER, registers, row } from './oddRows.ts';

const folder = mkdtempSync(join(tmpdir(), 'ahead-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS = { file: 'x.csv', table: 'indicator', registers, today: '2025-11-01', skipRows: true } as const;

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}

const outcome = ({ accepted, rows, findings }: ReturnType<typeof checkFile>) => ({
  accepted,
  rows,
  findings: formatFindings(findings),
});

/** The same text with the rows behind a place read ahead; `size` is that of the pieces of both readers. */
function checkFrom(bytes: Uint8Array, from: number, size: number) {
  let asked: AheadTask | null = null;
  let ahead = 0;
  const reader: Ahead = {
    gate: { from, reached: () => 0 },
    begin: (task) => (asked = task),
    take: () => {
      if (asked === null) return null;
      const isAscii = (piece: Uint8Array): boolean => piece.every((byte) => byte < 128);
      const read = readAhead(asked, cut(bytes.subarray(from), size), {
        isAscii,
        shelf: openShelf(),
        onPiece: () => {},
      });
      ahead = read.run.rows;
      return read;
    },
  };
  const readChunks = (_: string, start = 0) => cut(bytes.subarray(start), size);
  const pieces = { [Symbol.iterator]: () => piecesByGate({ readChunks }, 'x.csv', reader.gate) };
  return { ...outcome(checkFile({ ...OPTIONS, bytes: pieces, ahead: reader })), ahead };
}

test('rows read ahead are found to be what they are when one reader reads all', () => {
  let most = 0;
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.nat(),
      fc.integer({ min: 30, max: 5000 }),
      (rows, lineEnd, place, size) => {
        const plain = 'Thanet 1,ni-114,2008/09,7.5,,,,a plan';
        const bytes = bytesOf(HEAD + [...rows, plain, plain, ...rows, plain, plain].join(lineEnd) + lineEnd);
        const whole = outcome(checkFile({ ...OPTIONS, bytes }));
        const from = bytes.indexOf(10, HEAD.length + (place % (bytes.length - HEAD.length))) + 1;
        const { ahead, ...found } = checkFrom(bytes, from, size);
        most = Math.max(most, ahead);
        expect(found).toEqual(whole);
      },
    ),
    { numRuns: 300, seed: 2010 },
  );
  expect(most).toBeGreaterThan(1);
});

test('a place within a quoted cell is passed by, and all is read by one', () => {
  const quoted = 'Dover,ni-087,2006/07,7.1,213,3000,,"a plan\nDover,ni-087,2007/08,7.1,213,3000,,a plan\nand more"\n';
  const bytes = bytesOf(`${HEAD}${quoted}Dover,ni-087,2008/09,7.1,213,3000,,a plan\n`);
  const from = HEAD.length + quoted.indexOf('\n') + 1;
  const { ahead, ...found } = checkFrom(bytes, from, 10_000);
  expect(ahead).toBe(0);
  expect(found).toEqual(outcome(checkFile({ ...OPTIONS, bytes })));
});

const FEW = { ...registers, indicators: null };

/** Rows of many measures with a slip in each half, one of which leaves rows behind it to the first reader. */
function writeTable(path: string): void {
  const lines = [HEADER];
  for (let index = 0; index < 120_000; index += 1) {
    const year = 2000 + (index % 9);
    const value = index === 40_000 || index === 100_000 ? 'many' : String(index % 97);
    lines.push(
      `${index % 2 === 0 ? 'Dover' : 'Ashford 1'},m-${index % 61},${year}/0${(year + 1) % 10},${value},,,,a plan`,
    );
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}

test('a second thread of the program reads the second half, and what is found is the same', async () => {
  const path = join(folder, 'table.csv');
  writeTable(path);
  const program = await findProgram();
  if (program === null) throw new Error('the program could not be compiled');
  let taken = 0;
  const startBeside = <Task, Result>(script: string): SideThread<Task, Result> => {
    const thread = startSideThread<Task, Result>(join(program.folder, script));
    const take = (): Result | null => {
      const result = thread.take();
      // The answer of the thread that reads ahead, which this test starts and no other.
      taken = (result as { run: { rows: number } } | null)?.run.rows ?? 0;
      return result;
    };
    return { ...thread, take };
  };
  const options = { ...OPTIONS, file: path, registers: FEW };
  const alone = await checkLarge({ ...diskEffects, startBeside: () => null }, options, false);
  const beside = await checkLarge({ ...diskEffects, startBeside }, options, false);
  expect(taken).toBeGreaterThan(20_000);
  expect(taken).toBeLessThan(40_000);
  expect(beside).toEqual(alone);
  expect(alone.findings.length).toBeGreaterThan(3);
});

test('where the second thread fails, the first reads all', async () => {
  const path = join(folder, 'short.csv');
  writeFileSync(path, `${HEAD}Dover,ni-087,2006/07,7.1,213,3000,,a plan\n`);
  const script = join(folder, 'fails.mjs');
  writeFileSync(script, "throw new Error('no');\n");
  const options = { ...OPTIONS, file: path };
  const alone = await checkLarge({ ...diskEffects, startBeside: () => null }, options, false);
  // A thread that throws sends nothing; whoever waits for it stops waiting.
  const beside = await checkLarge({ ...diskEffects, startBeside: () => startSideThread(script, 50) }, options, false);
  expect(beside).toEqual(alone);
});

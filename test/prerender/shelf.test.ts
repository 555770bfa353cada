import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dot } from '@observablehq/plot';
import { afterAll, afterEach, expect, test } from 'vitest';
import { paintSvg } from '../../src/prerender/docx/paintSvg.ts';
import { keepDrawings, makeFrom, openShelf, readDrawings } from '../../src/prerender/rendering/shelf.ts';
import { drawChart } from '../../src/figure/drawChart.ts';
import type { ChartModule } from '../../src/theme/chart.ts';
import { serverDocument } from '../charts/testChart.tsx';

interface Row {
  readonly x: number;
}

const folder = mkdtempSync(join(tmpdir(), 'shelf-'));
const kept = { folder, program: 'program 1' };
const BOOK = 'drawings-of-the-test';

afterEach(() => makeFrom(null));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let drawn = 0;

/** A chart of its own each time, as in a process that begins. */
const chartOf = (): ChartModule<Row> => ({
  id: 'plain',
  needs: 'numbers',
  title: () => 'A title',
  plot: (rows) => {
    drawn += 1;
    return { marks: [dot(rows, { x: 'x' })] };
  },
  table: () => ({ caption: '', columns: [], rows: [] }),
  notDrawn: () => '',
  describe: () => 'One sentence.',
  marks: () => [],
});

/** Draws and paints as one command does; gives what it made and how often something was drawn for it. */
function command(xs: readonly number[], program = kept.program) {
  drawn = 0;
  const before = readDrawings({ folder, program }, BOOK);
  const shelf = openShelf(before);
  makeFrom(shelf);
  const chart = chartOf();
  const made = xs.map((x) => {
    const svg = drawChart({ chart, rows: [{ x }], id: 'one', width: 360, document: serverDocument });
    const { png, width, height } = paintSvg(svg);
    return { svg, png: Buffer.from(png).toString('hex'), width, height };
  });
  keepDrawings({ folder, program }, BOOK, { kept: before, uses: [shelf.use] });
  makeFrom(null);
  return { made, drawn, found: shelf.use.used.size, added: shelf.use.added.size };
}

test('a chart of the same rows is drawn once for all commands of one program, to the byte', () => {
  const first = command([1, 2]);
  expect(first).toMatchObject({ drawn: 2, found: 0 });
  const again = command([1, 2]);
  expect(again).toMatchObject({ drawn: 0, added: 0 });
  expect(again.made).toEqual(first.made);
  expect(command([1, 3])).toMatchObject({ drawn: 1 });
});

test('what the last command had no use for is let go', () => {
  command([1, 2, 3]);
  const all = statSync(join(folder, `${BOOK}.book`)).size;
  command([2]);
  expect(statSync(join(folder, `${BOOK}.book`)).size).toBeLessThan(all);
  expect(command([1]).drawn).toBe(1);
});

test('another state of the program draws everything anew', () => {
  command([5]);
  expect(command([5], 'program 2').drawn).toBe(1);
});

test('a shelf takes only so many bytes: what is longer read than drawn is drawn again', () => {
  const shelf = openShelf(new Map());
  for (let piece = 0; piece < 70; piece += 1) shelf.add('drawing', `rows ${piece}`, new Uint8Array(1_000_000));
  expect(shelf.use.added.size).toBe(16);
});

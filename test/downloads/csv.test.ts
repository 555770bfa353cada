import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { formatCsv } from '../../pipeline/publish/downloads/formatCsv.ts';
import type { MemoryFolder } from '../releases/memoryFolder.ts';
import { jsonOf, OUT, pathsEnding, publishedOnce } from './published.ts';

/** The CSVs that are tables to take away; templates of returns are forms. */
const downloadsOf = (folder: MemoryFolder) =>
  pathsEnding(folder, '.csv').filter((path) => path.startsWith(`${OUT}/downloads/`));

test.each([
  ['=1+1', "'=1+1\n"],
  ['+44 7', "'+44 7\n"],
  ['-cmd', "'-cmd\n"],
  ['@sum', "'@sum\n"],
  ['\tx', "'\tx\n"],
  ['-3', '-3\n'],
  ['-3.50', '-3.50\n'],
  ['Deal, and "Sandwich"', '"Deal, and ""Sandwich"""\n'],
  ['two\nlines', '"two\nlines"\n'],
  [0, '0\n'],
  [null, '\n'],
  [5.338329, '5.338329\n'],
])('the cell %j is written %j', (cell, written) => {
  expect(formatCsv(['a'], [[cell]])).toBe(`a\n${written}`);
});

test('no cell of any CSV begins like a formula, but for plain negative numbers', async () => {
  const folder = await publishedOnce();
  const paths = pathsEnding(folder, '.csv');
  expect(paths.length).toBeGreaterThan(90);
  for (const path of paths) {
    const cells = Papa.parse<string[]>(folder.textOf(path)).data.flat();
    expect(
      cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell)),
      path,
    ).toEqual([]);
  }
});

test('two parsers read the same rows from every CSV, and its JSON holds them too', async () => {
  const folder = await publishedOnce();
  for (const path of downloadsOf(folder)) {
    const text = folder.textOf(path);
    const [header = [], ...rows] = parse(text, { skip_empty_lines: false }) as string[][];
    expect(Papa.parse<string[]>(text.trimEnd()).data, path).toEqual([header, ...rows]);
    const json = jsonOf(folder, path.replace(/csv$/, 'json'));
    expect(json.columns.map((column: { name: string }) => column.name)).toEqual(header);
    const numeric = json.columns.map((column: { type: string }) => /^(number|integer)$/.test(column.type));
    const typed = rows.map((row) =>
      row.map((cell, index) => (cell === '' ? null : numeric[index] ? Number(cell) : cell.replace(/^'(?=[=+@-])/, ''))),
    );
    expect(
      json.rows.map((row: object) => Object.values(row)),
      path,
    ).toEqual(typed);
  }
});

test('every CSV is UTF-8 without a byte order mark, with line feeds and an end of line at its end', async () => {
  const folder = await publishedOnce();
  for (const path of pathsEnding(folder, '.csv')) {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(folder.files.get(path));
    expect([text.startsWith('\uFEFF'), text.includes('\r'), text.endsWith('\n')], path).toEqual([false, false, true]);
  }
});

test('every CSV is described for the web beside it, column by column', async () => {
  const folder = await publishedOnce();
  for (const path of downloadsOf(folder)) {
    const described = jsonOf(folder, `${path}-metadata.json`);
    const header = folder.textOf(path).split('\n')[0]?.split(',');
    expect(described['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    expect(path.endsWith(`/${described.url}`)).toBe(true);
    expect(
      described.tableSchema.columns.map((column: { name: string }) => column.name),
      path,
    ).toEqual(header);
  }
});

import { parse } from 'csv-parse/sync';
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { formatShownCsv } from '../../../src/browser/saveChart/saveParts.ts';
import { formatShownWorkbook } from '../../../src/browser/saveChart/formatShownWorkbook.ts';
import type { ChartTable } from '../../../src/theme/chart.ts';

const table: ChartTable = {
  caption: 'Half days missed: “Dover”, 2008/09, per cent',
  columns: [
    { label: 'Period', numeric: false },
    { label: 'Dover district', numeric: true },
    { label: 'Number', numeric: true },
  ],
  rows: [
    [{ text: '2008/09' }, { text: '5.17', sort: 5.1699, note: 'outturn' }, { text: '13,154', sort: 13154 }],
    [{ text: '=1+1, "odd"' }, { text: 'withheld (c)', sort: '' }, { text: '−0.4', sort: -0.4 }],
  ],
};
const origin = { source: 'Plan, 2009/10', release: '1.0.0', address: 'https://example.org/explore/?a=b&c=d' };

test('a CSV has every cell of the table as shown, with what it is and from where in each row', () => {
  const rows: readonly (readonly string[])[] = parse(formatShownCsv(table, origin));
  const ends = [table.caption, origin.source, origin.release, origin.address];
  expect(rows).toEqual([
    ['Period', 'Dover district', 'Dover district: note', 'Number', 'Table', 'Source', 'Release', 'Address'],
    ['2008/09', '5.17', 'outturn', '13154', ...ends],
    [`'=1+1, "odd"`, 'withheld (c)', '', '-0.4', ...ends],
  ]);
});

test('a workbook has the same figures as numbers, words as words, and nothing a program takes for a formula', () => {
  const bytes = formatShownWorkbook(table, 'In 2008/09: 5.17 & more.', origin);
  const parts = unzipSync(bytes);
  const figures = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect([...figures.matchAll(/<v>([^<]*)<\/v>/g)].map((match) => match[1])).toEqual(['5.17', '13154', '-0.4']);
  expect(figures).toContain('=1+1, &quot;odd&quot;</t>');
  expect(figures).not.toContain('<f>');
  const about = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  for (const words of ['5.17 &amp; more.', 'Plan, 2009/10', '1.0.0', 'a=b&amp;c=d']) expect(about).toContain(words);
  expect(formatShownWorkbook(table, 'In 2008/09: 5.17 & more.', origin)).toEqual(bytes);
});

import type { ChartTable } from '../../theme/chart.ts';
import { selectShownTable, type TableOrigin } from './shownTable.ts';

/** Words a spreadsheet would take for a formula begin with an apostrophe instead; a number may begin with a minus. */
const guard = (text: string): string => (/^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text);

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const formatRow = (cells: readonly string[]): string => cells.map((cell) => quote(guard(cell))).join(',');

/** A chart's table as CSV (RFC 4180, UTF-8): what is shown, and in each row what it is, from where and of which release. */
export function formatShownCsv(table: ChartTable, { source, release, address }: TableOrigin): string {
  const { columns, rows } = selectShownTable(table);
  const lines = [
    [...columns, 'Table', 'Source', 'Release', 'Address'],
    ...rows.map((cells) => [...cells, table.caption, source, release, address]),
  ];
  return `${lines.map(formatRow).join('\r\n')}\r\n`;
}

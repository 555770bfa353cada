import type { ObservationRow } from '../../pipeline/check/table/observationTable.ts';
import type { AreaRegister } from '../../pipeline/registers/areas.ts';
import { RETURN_COLUMNS } from '../../pipeline/returns/returnSchema.ts';

/** A cell that a spreadsheet would run as a formula; a plain negative number is none (OWASP, CSV injection). */
const FORMULA = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/;

function formatCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The number with the decimals it was written with: 5 with one decimal is `5.0`. */
function decimalText(value: number, digits: number): string {
  const [whole = '', decimals = ''] = String(value).split('.');
  return digits === 0 ? String(value) : `${whole}.${decimals.padEnd(digits, '0')}`;
}

const countText = (count: number | null): string => (count === null ? '' : String(count));

/** A sound row as its cells. */
export const soundCells = (row: ObservationRow, areas: AreaRegister | null): readonly string[] => [
  areas?.byId.get(row.areaId)?.name ?? row.areaId,
  row.indicatorId,
  row.period,
  row.value === null ? '' : decimalText(row.value, row.digits),
  countText(row.numerator),
  countText(row.denominator),
  row.status,
  row.source,
];

/** Rows of cells as a return: header, line feeds, quotes where needed, nothing a spreadsheet would run. */
export const formatReturn = (rows: readonly (readonly string[])[]): string =>
  [RETURN_COLUMNS, ...rows].map((cells) => `${cells.map(formatCell).join(',')}\n`).join('');

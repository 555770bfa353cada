import { WHOLE_FILE } from '../../findings/finding.ts';
import { collectFindings, type FindingCollector } from '../../findings/collectFindings.ts';
import type { RawTable } from '../rawTable.ts';
import { checkLayout } from './checkLayout.ts';
import { chooseSheet } from './chooseSheet.ts';
import { findTableHeader, splitRows } from './findTable.ts';
import { isForm } from './formSheets.ts';
import { openWorkbook } from './openWorkbook.ts';
import type { Workbook } from './sheet.ts';
import { readTableRows, type TableText } from './readTableRows.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbookLimits.ts';

/**
 * `wantedColumns` are the names by which the sheet and its header row are known; `computed` the columns that a form of ours
 * works out by formulas of its own, of which nobody is told.
 */
export type WorkbookOptions = {
  wantedColumns: readonly string[];
  computed?: readonly string[];
  limits?: WorkbookLimits;
};

/**
 * The table, and where it stood: its sheet, and the sheet row of its header (both empty when refused). `isForm` says that
 * it stands in a form of ours.
 */
export type WorkbookTable = RawTable & TableText & { sheet: string; headerLine: number; isForm: boolean };

type FoundTable = TableText & { sheet: string; headerLine: number; isForm: boolean };

const NOTHING: FoundTable = { header: [], rows: [], unread: [], sheet: '', headerLine: 0, isForm: false };

/**
 * Reads a workbook (.xlsx, ECMA-376, or .ods, ODF 1.3) as the table a CSV of it would be: each cell by its stored value, as
 * plain text, so that the same checks judge it. `line` is the sheet's row. What a workbook may hold and a CSV cannot is told or refused
 * (checks W01-W19); a refused file has an empty header. Pure: no disk, no network, no clock; the same in a browser.
 * Load it only where a workbook was sent: it brings an unzipper and an XML reader with it.
 */
export async function parseWorkbook(
  file: string,
  bytes: Uint8Array,
  { wantedColumns, computed = [], limits = WORKBOOK_LIMITS }: WorkbookOptions,
): Promise<WorkbookTable> {
  const collector = collectFindings(file);
  const workbook = openWorkbook(bytes, limits, collector);
  const table = workbook === null ? NOTHING : readReturn(workbook, { wantedColumns, computed, limits, collector });
  return { file, ...table, findings: collector.list() };
}

type Reading = {
  wantedColumns: readonly string[];
  computed: readonly string[];
  limits: WorkbookLimits;
  collector: FindingCollector;
};

function readReturn(workbook: Workbook, { wantedColumns, computed, limits, collector }: Reading): FoundTable {
  const entry = chooseSheet(workbook, wantedColumns, collector);
  if (entry === null) return NOTHING;
  const { sheet, refusal } = workbook.readSheet(entry.part, { rows: Infinity, cells: limits.cells });
  const header = findTableHeader(sheet.rows, wantedColumns);
  if (refusal !== null) collector.add(refusal, WHOLE_FILE);
  if (refusal !== null || header === null) return NOTHING;
  const layout = { name: entry.name, sheet, header, rows: splitRows(sheet.rows, header) };
  for (const { found, line } of checkLayout(layout)) collector.add(found, { ...WHOLE_FILE, line });
  const isOurs = isForm(workbook.sheets);
  const table = readTableRows(layout, workbook, { collector, form: isOurs ? { computed } : null });
  return { ...table, sheet: entry.name, headerLine: header.row.line, isForm: isOurs };
}

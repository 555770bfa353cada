import { findPersonalColumns, isPersonalHeader } from '../../cells/findPersonalColumns.ts';
import { collectFindings, type FindingCollector } from '../../findings/collectFindings.ts';
import { problem, WHOLE_FILE } from '../../findings/finding.ts';
import type { OpenedFile, OpenedRow, OpenedSheet } from '../../open/openedFile.ts';
import { cellName, findRuns, sheetName } from './cellName.ts';
import { spellRuns } from './checkLayout.ts';
import { HEADER_WITHIN } from './findTable.ts';
import { openCell } from './openCell.ts';
import { openWorkbook } from './openWorkbook.ts';
import type { Workbook, Sheet, SheetRow } from './sheet.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbookLimits.ts';

/**
 * Opens a workbook whole: every visible sheet with all its rows, titles and notes among them, each cell as the reader of returns
 * reads it. What that refuses in a return, where a publisher's sheet may have it (dates, marks, errors), is read as it stands and
 * said (W14-W19); hidden sheets are named and not read (W09), hidden rows named and read (W10). A workbook about single
 * people is refused (X08).
 */
export function openSheets(file: string, bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): OpenedFile {
  const collector = collectFindings(file);
  const kept = { ...WORKBOOK_LIMITS, cells: Math.min(limits.cells ?? Infinity, WORKBOOK_LIMITS.cells) };
  const workbook = openWorkbook(bytes, kept, collector);
  const sheets = workbook === null ? null : readSheets(workbook, { limits: kept, collector });
  if (workbook === null || sheets === null) return { parts: [], findings: collector.list() };
  if (sheets.length === 0) collector.add(problem('P01', {}), WHOLE_FILE);
  const parts = sheets.length === 0 ? [] : [{ kind: 'sheets' as const, name: file, format: workbook.format, sheets }];
  return { parts, findings: collector.list() };
}

type Reading = { limits: WorkbookLimits; collector: FindingCollector };

function readSheets(workbook: Workbook, reading: Reading): OpenedSheet[] | null {
  const { limits, collector } = reading;
  const sheets: OpenedSheet[] = [];
  const hidden: string[] = [];
  // Texts a row of empty cells would cost are counted like any others.
  const budget = { cells: limits.cells };
  for (const { name, part, isHidden } of workbook.sheets) {
    const { sheet, refusal } = workbook.readSheet(part, { rows: Infinity, cells: limits.cells });
    if (refusal !== null) {
      collector.add(refusal, WHOLE_FILE);
      return null;
    }
    if (isAboutPeople(sheet, collector)) return null;
    if (sheet.rows.length === 0) continue;
    if (isHidden) {
      hidden.push(sheetName(name));
      continue;
    }
    budget.cells -= sheet.rows.reduce((sum, { cells }) => sum + (cells.at(-1)?.column ?? 0), 0);
    if (budget.cells < 0) {
      collector.add(problem('W03', { kind: 'cells', limit: limits.cells }), WHOLE_FILE);
      return null;
    }
    tellHiddenRows(name, sheet, collector);
    sheets.push({ name, rows: readRows(workbook, { name, sheet }, collector), merges: sheet.merges });
  }
  if (hidden.length > 0) collector.add(problem('W09', { sheets: hidden, hasReturn: false }), WHOLE_FILE);
  return sheets;
}

function isAboutPeople(sheet: Sheet, collector: FindingCollector): boolean {
  const heads = sheet.rows.slice(0, HEADER_WITHIN).map(({ cells }) => cells.map(({ text }) => text));
  const people = heads.find(isPersonalHeader);
  if (people !== undefined) collector.add(problem('X08', { names: findPersonalColumns(people) }), WHOLE_FILE);
  return people !== undefined;
}

function tellHiddenRows(name: string, sheet: Sheet, collector: FindingCollector): void {
  const lines = sheet.rows.filter(({ isHidden }) => isHidden).map(({ line }) => line);
  if (lines.length === 0) return;
  const names = spellRuns(findRuns(lines), String);
  collector.add(problem('W10', { sheet: sheetName(name), kind: 'rows', names, areas: [] }), WHOLE_FILE);
}

type Named = { name: string; sheet: Sheet };

function readRows(workbook: Workbook, { name, sheet }: Named, collector: FindingCollector): OpenedRow[] {
  const columns = columnNames(sheet.rows);
  return sheet.rows.map((row) => {
    const cells = Array.from({ length: row.cells.at(-1)?.column ?? 0 }, () => '');
    for (const cell of row.cells) {
      const place = { column: cell.column, line: row.line };
      const style = workbook.styles[cell.style] ?? { format: 'General', isStruck: false };
      const column = columns.get(cell.column) ?? '';
      const context = { name: cellName(name, place), column, style, is1904: workbook.is1904, isWithheld: false };
      const { text, problems } = openCell(cell, context);
      cells[cell.column - 1] = text;
      collector.addAll(problems, { line: row.line, column: cell.column, field: null });
    }
    return { line: row.line, cells };
  });
}

// The row with most texts among the first is taken for the header: by its names a date is known for a period or an age.
function columnNames(rows: readonly SheetRow[]): ReadonlyMap<number, string> {
  let best: readonly (readonly [number, string])[] = [];
  for (const { cells } of rows.slice(0, HEADER_WITHIN)) {
    const texts = cells.flatMap(({ column, kind, text }) =>
      kind === 'text' && text.trim() !== '' ? [[column, text.trim()] as const] : [],
    );
    if (texts.length > best.length) best = texts;
  }
  return new Map(best);
}

import { problem, type Problem } from '../../findings/finding.ts';
import { cellName, columnName, findRuns, rangeName, sheetName, type CellRange } from './cellName.ts';
import type { TableHeader, TableRows } from './findTable.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** What stands where in the chosen sheet. */
export type Layout = { name: string; sheet: Sheet; header: TableHeader; rows: TableRows };

/** A problem and the sheet row it is told at; null for the whole file. */
export type LayoutProblem = { found: Problem; line: number | null };

/** Checks how the table stands in its sheet: titles, notes, cells beside it, merged and hidden ones (checks W10-W13). */
export function checkLayout(layout: Layout): LayoutProblem[] {
  return [
    ...checkMerges(layout),
    ...checkHidden(layout),
    ...checkSurroundings(layout),
    ...checkBeside(layout),
    ...checkFar(layout),
  ];
}

// A merge over the table leaves cells empty that look filled; one over a title or note harms nothing.
function checkMerges({ name, sheet, header, rows }: Layout): LayoutProblem[] {
  const lastLine = rows.body.at(-1)?.line ?? header.row.line;
  const covers = ({ first, last }: CellRange): boolean => {
    const width = Math.min(last.column, header.last) - Math.max(first.column, header.first) + 1;
    const height = Math.min(last.line, lastLine) - Math.max(first.line, header.row.line) + 1;
    return width > 0 && height > 0 && width * height > 1;
  };
  return sheet.merges
    .filter(covers)
    .map((range) => ({ found: problem('W11', { range: rangeName(name, range) }), line: range.first.line }));
}

function checkHidden({ name, sheet, header, rows }: Layout): LayoutProblem[] {
  const lines = rows.body.filter((row) => row.isHidden).map((row) => row.line);
  const columns = columnsWithData(header, rows.body).filter((column) =>
    sheet.hiddenColumns.some(([first, last]) => column >= first && column <= last),
  );
  const found: LayoutProblem[] = [];
  if (lines.length > 0) {
    found.push({
      found: problem('W10', {
        sheet: sheetName(name),
        kind: 'rows',
        names: spellRuns(findRuns(lines), String),
        areas: areasOnlyHidden(header, rows.body),
      }),
      line: null,
    });
  }
  if (columns.length > 0) {
    found.push({
      found: problem('W10', {
        sheet: sheetName(name),
        kind: 'columns',
        names: spellRuns(findRuns(columns), columnName),
        areas: [],
      }),
      line: null,
    });
  }
  return found;
}

// A filter often hides the rows of all other areas: they would be sent with the rest.
function areasOnlyHidden({ row: header }: TableHeader, body: readonly SheetRow[]): readonly string[] {
  const column = header.cells.find(({ text }) => text.trim().toLowerCase() === 'area')?.column;
  const areasOf = (isHidden: boolean): readonly string[] =>
    body
      .filter((row) => row.isHidden === isHidden)
      .map((row) => row.cells.find((cell) => cell.column === column)?.text.trim() ?? '');
  const shown = new Set(areasOf(false));
  return [...new Set(areasOf(true))].filter((area) => area !== '' && !shown.has(area));
}

/** Rows or columns in runs, each spelt as the sheet names it: `3 to 5`, `C`. */
export const spellRuns = (runs: readonly [number, number][], spell: (number: number) => string): string[] =>
  runs.map(([first, last]) => (first === last ? spell(first) : `${spell(first)} to ${spell(last)}`));

function columnsWithData({ first, last }: TableHeader, body: readonly SheetRow[]): number[] {
  const filled = new Set(body.flatMap((row) => row.cells.map((cell) => cell.column)));
  return [...filled].filter((column) => column >= first && column <= last).sort((a, b) => a - b);
}

function checkSurroundings({ name, rows }: Layout): LayoutProblem[] {
  const tell = (found: readonly SheetRow[], where: 'above' | 'below'): LayoutProblem[] => {
    const [first] = found;
    const last = found.at(-1);
    if (first === undefined || last === undefined) return [];
    const place = `of sheet ${sheetName(name)}`;
    const text = first === last ? `row ${first.line} ${place}` : `rows ${first.line} to ${last.line} ${place}`;
    return [{ found: problem('W12', { rows: text, count: found.length, where }), line: first.line }];
  };
  return [...tell(rows.titles, 'above'), ...tell(rows.notes, 'below')];
}

function checkBeside({ name, header, rows }: Layout): LayoutProblem[] {
  const beside = [header.row, ...rows.body].flatMap(({ line, cells }) =>
    cells
      .filter(({ column, text }) => (column < header.first || column > header.last) && text.trim() !== '')
      .map(({ column }) => ({ column, line })),
  );
  const [first] = beside;
  if (first === undefined) return [];
  return [{ found: problem('W13', { cells: cellName(name, first), count: beside.length }), line: first.line }];
}

function checkFar({ name, header, rows: { body, far } }: Layout): LayoutProblem[] {
  const [row] = far;
  const [cell] = row?.cells ?? [];
  if (row === undefined || cell === undefined) return [];
  const above = body.at(-1)?.line ?? header.row.line;
  const cells = cellName(name, { column: cell.column, line: row.line });
  const found = problem('W13', { cells, count: far.flatMap((one) => one.cells).length, blank: row.line - above - 1 });
  return [{ found, line: row.line }];
}

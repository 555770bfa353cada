import type { SheetCell } from './sheet.ts';
import { dateOf, readCell, type CellContext, type CellReading } from './readCell.ts';

/**
 * A cell of a publisher's sheet as text: read as a cell of a return is, but what that refuses is read as it stands and told as a
 * warning: a date as ISO text, named for what was probably typed; a spreadsheet error by its sign; a text without the footnote mark
 * raised behind it. Formulas, and numbers shown rounded, are what published sheets are made of and are not told.
 */
export function openCell(cell: SheetCell, context: CellContext): CellReading {
  const { text, problems } = readCell(cell, context);
  const refusal = problems.find(({ severity }) => severity === 'error');
  if (refusal === undefined) return { text, problems: problems.filter(({ severity }) => severity === 'warning') };
  const date = dateOf(cell, context);
  // A date that nobody can have mistyped is what the publisher meant.
  if (date !== null && date.typed.length === 0) return { text: date.iso, problems: [] };
  return { text: date?.iso ?? withoutMark(cell), problems: [{ ...refusal, severity: 'warning' }] };
}

function withoutMark({ text, rich }: SheetCell): string {
  const raised = rich?.raised ?? '';
  return raised.trim() !== '' && text.endsWith(raised) ? text.slice(0, -raised.length).trimEnd() : text;
}

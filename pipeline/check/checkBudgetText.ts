import { textOf, type DataTable } from '../package/textTables.ts';
import { placeFinding, problem, type Finding } from '../findings/finding.ts';

/** Column of the budget table the text's amounts are of, and of the text that gives them. */
const AMOUNT = 'controllable_2009_10';
const IN_TEXT = 'amount_thousand';

/**
 * Compares each label of the budget table, as printed, with what the text beside it gives for that activity (T08). A row
 * of the text names the line it is about by our reading; where the label stands against another amount rows have shifted.
 */
export function checkBudgetText(budget: DataTable | undefined, text: DataTable | undefined): readonly Finding[] {
  if (budget === undefined || text === undefined) return [];
  const lineAsRead = new Map(budget.rows.map((row) => [textOf(row, 'activity_as_read'), textOf(row, 'line_no')]));
  return budget.rows.flatMap((row) => {
    const label = textOf(row, 'activity_as_printed');
    const line = lineAsRead.get(label);
    const said = text.rows.find((one) => line !== undefined && textOf(one, 'budget_line_no') === line);
    const [first, second] = [textOf(row, AMOUNT), said === undefined ? '' : textOf(said, IN_TEXT)];
    if (first === '' || second === '' || Number(first) === Number(second)) return [];
    const found = problem('T08', { label, first, firstPlace: 'the table', second, secondPlace: 'the text' });
    const column = budget.columns.indexOf(AMOUNT) + 1;
    return [placeFinding(budget.file, { line: row.line, column, field: AMOUNT }, found)];
  });
}

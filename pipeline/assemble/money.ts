import type { BudgetLine, MtpLine, NarrativeAmount, StaffingLine, VariationLine } from '../contract/money.ts';
import { noteText, type TextTreatment, type ProvenanceBook } from './provenance.ts';
import { numberOf, requiredNumberOf, rowsOf, textOf, type DataRow, type DataTables } from './tables.ts';

const CHECK = 'reconciled with the printed totals: see the receipts';

/** Columns of amounts and posts in the order they are printed. */
const AMOUNTS = [
  'expenditure_2008_09',
  'fte_2008_09',
  'fte_2009_10',
  'employee_costs',
  'running_costs',
  'contracts_projects',
  'gross_expenditure',
  'external_income',
  'internal_income',
  'controllable_2009_10',
  'amount_thousand',
  'value',
] as const;

/** What was copied, cell by cell, so that every amount of a row finds itself in the row's entry. */
function sayCopied(row: DataRow): TextTreatment {
  const cells = AMOUNTS.filter((column) => row.cells[column] !== undefined).map((column) => textOf(row, column));
  return { did: `copied: ${cells.map((cell) => (cell === '' ? 'blank' : cell)).join('; ')}`, check: CHECK };
}

/** The business plan's money and staffing, £ thousand and full-time equivalents. */
export interface MoneyParts {
  readonly budget: readonly BudgetLine[];
  readonly narrative: readonly NarrativeAmount[];
  readonly variation: readonly VariationLine[];
  readonly mtp: readonly MtpLine[];
  readonly staffing: readonly StaffingLine[];
}

export function assembleMoney(tables: DataTables, book: ProvenanceBook): MoneyParts {
  const note = (row: DataRow, printedIn: string) => noteText(book, row, { ...sayCopied(row), printedIn });
  const activities = rowsOf(tables, 'budget').map((row) => assembleBudgetLine(row, note(row, 'activity_as_printed')));
  const totals = rowsOf(tables, 'budget-totals').map((row) => assembleBudgetLine(row, note(row, 'label')));
  return {
    budget: [...activities, ...totals],
    narrative: rowsOf(tables, 'narrative').map((row) => ({
      activity: textOf(row, 'activity'),
      amountAsPrinted: textOf(row, 'amount_as_printed'),
      amount: numberOf(row, 'amount_thousand'),
      accountablePost: textOf(row, 'accountable_post'),
      does: textOf(row, 'does'),
      anticipated: textOf(row, 'anticipated') === 'yes',
      tableAmount: tableAmountOf(textOf(row, 'budget_line_no'), activities),
      provenance: note(row, 'amount_as_printed'),
    })),
    variation: rowsOf(tables, 'variation').map((row) => ({
      group: textOf(row, 'group'),
      label: textOf(row, 'label'),
      amount: requiredNumberOf(row, 'amount_thousand'),
      provenance: note(row, 'label'),
    })),
    mtp: rowsOf(tables, 'mtp').map((row) => ({
      amount: requiredNumberOf(row, 'amount_thousand'),
      label: textOf(row, 'label'),
      justification: textOf(row, 'justification'),
      partOf: textOf(row, 'part_of'),
      provenance: note(row, 'label'),
    })),
    staffing: rowsOf(tables, 'staffing').map((row) => ({
      label: textOf(row, 'label'),
      year: textOf(row, 'year'),
      value: numberOf(row, 'value'),
      asPrinted: textOf(row, 'as_printed'),
      provenance: note(row, 'as_printed'),
    })),
  };
}

function assembleBudgetLine(row: DataRow, provenance: BudgetLine['provenance']): BudgetLine {
  const kind = textOf(row, 'kind');
  const printed = textOf(row, 'activity_as_printed') || textOf(row, 'label');
  return {
    lineNumber: numberOf(row, 'line_no') ?? 0,
    kind: kind === 'total' || kind === 'memorandum' || kind === 'grand total' ? kind : 'activity',
    asPrinted: printed,
    asRead: textOf(row, 'activity_as_read') || printed,
    expenditure2008: numberOf(row, 'expenditure_2008_09'),
    fte2008: numberOf(row, 'fte_2008_09'),
    fte2009: numberOf(row, 'fte_2009_10'),
    employeeCosts: numberOf(row, 'employee_costs'),
    runningCosts: numberOf(row, 'running_costs'),
    contractsProjects: numberOf(row, 'contracts_projects'),
    grossExpenditure: numberOf(row, 'gross_expenditure'),
    externalIncome: numberOf(row, 'external_income'),
    internalIncome: numberOf(row, 'internal_income'),
    controllable2009: numberOf(row, 'controllable_2009_10'),
    provenance,
  };
}

/** The table's controllable amount for a narrative's service, joined by the budget line our reading gives it. */
function tableAmountOf(line: string, budget: readonly BudgetLine[]): number | null {
  return budget.find((row) => line !== '' && row.lineNumber === Number(line))?.controllable2009 ?? null;
}

import type { BudgetLine } from '../contract/money.ts';
import type { WrittenNumber } from '../package/columns.ts';
import { BUDGET_AMOUNTS } from '../package/moneyTables.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { noteProvenance, type CitedRow, type ProvenanceBook } from './provenance.ts';
import type { MoneyParts } from './facts.ts';

const CHECK = 'reconciled with the printed totals: see the receipts';

// The keys of the declaration; `Object.keys` widens them to string.
const BUDGET_COLUMNS = Object.keys(BUDGET_AMOUNTS) as (keyof typeof BUDGET_AMOUNTS)[];

type BudgetAmounts = Pick<RowIn<'budget'>, (typeof BUDGET_COLUMNS)[number]>;

/** What was copied, cell by cell, so that every amount of a row finds itself in the row's entry. */
const sayCopied = (...amounts: readonly (WrittenNumber | null)[]): string =>
  `copied: ${amounts.map((amount) => amount?.text ?? 'blank').join('; ')}`;

const sayBudgetCopied = (row: BudgetAmounts): string => sayCopied(...BUDGET_COLUMNS.map((column) => row[column]));

export function assembleMoney(tables: TypedPackage, book: ProvenanceBook): MoneyParts {
  const note = (row: CitedRow, did: string, asPrinted: string) =>
    noteProvenance(book, row, { did, check: CHECK, asPrinted });
  const activities = tables.budget.map((row) =>
    assembleBudgetLine(row, {
      lineNumber: row.line_no,
      kind: 'activity',
      asPrinted: row.activity_as_printed,
      asRead: row.activity_as_read,
      provenance: note(row, sayBudgetCopied(row), row.activity_as_printed),
    }),
  );
  const totals = tables['budget-totals'].map((row) =>
    assembleBudgetLine(row, {
      lineNumber: 0,
      kind: row.kind,
      asPrinted: row.label,
      asRead: row.label,
      provenance: note(row, sayBudgetCopied(row), row.label),
    }),
  );
  return {
    budget: [...activities, ...totals],
    narrative: tables.narrative.map((row) => ({
      activity: row.activity,
      amountAsPrinted: row.amount_as_printed,
      amount: row.amount_thousand?.value ?? null,
      accountablePost: row.accountable_post,
      does: row.does,
      anticipated: row.anticipated,
      tableAmount: tableAmountOf(row.budget_line_no, activities),
      provenance: note(row, sayCopied(row.amount_thousand), row.amount_as_printed),
    })),
    variation: tables.variation.map((row) => ({
      group: row.group,
      label: row.label,
      amount: row.amount_thousand.value,
      provenance: note(row, sayCopied(row.amount_thousand), row.label),
    })),
    mtp: tables.mtp.map((row) => ({
      amount: row.amount_thousand.value,
      label: row.label,
      justification: row.justification,
      partOf: row.part_of,
      provenance: note(row, sayCopied(row.amount_thousand), row.label),
    })),
    staffing: tables.staffing.map((row) => ({
      label: row.label,
      year: row.year,
      value: row.value?.value ?? null,
      asPrinted: row.as_printed,
      provenance: note(row, sayCopied(row.value), row.as_printed),
    })),
  };
}

type BudgetHead = Pick<BudgetLine, 'lineNumber' | 'kind' | 'asPrinted' | 'asRead' | 'provenance'>;

function assembleBudgetLine(row: BudgetAmounts, { provenance, ...head }: BudgetHead): BudgetLine {
  return {
    ...head,
    expenditure2008: row.expenditure_2008_09?.value ?? null,
    fte2008: row.fte_2008_09?.value ?? null,
    fte2009: row.fte_2009_10?.value ?? null,
    employeeCosts: row.employee_costs?.value ?? null,
    runningCosts: row.running_costs?.value ?? null,
    contractsProjects: row.contracts_projects?.value ?? null,
    grossExpenditure: row.gross_expenditure?.value ?? null,
    externalIncome: row.external_income?.value ?? null,
    internalIncome: row.internal_income?.value ?? null,
    controllable2009: row.controllable_2009_10?.value ?? null,
    provenance,
  };
}

/** The table's controllable amount for a narrative's service, joined by the budget line our reading gives it. */
function tableAmountOf(line: number | null, budget: readonly BudgetLine[]): number | null {
  return budget.find((row) => row.lineNumber === line)?.controllable2009 ?? null;
}

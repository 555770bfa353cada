import type { BudgetLine } from '../../contract/money.ts';
import type { MoneyParts } from '../facts.ts';
import type { Reconciliation } from './receipts.ts';

/** Columns of the budget table that carry numbers. */
const COLUMNS = [
  ['expenditure2008', 'Controllable expenditure 2008-09', '£ thousand'],
  ['fte2008', 'FTE 2008-09', 'FTE'],
  ['fte2009', 'FTE 2009-10', 'FTE'],
  ['employeeCosts', 'Employee costs 2009-10', '£ thousand'],
  ['runningCosts', 'Running costs 2009-10', '£ thousand'],
  ['grossExpenditure', 'Gross expenditure 2009-10', '£ thousand'],
  ['externalIncome', 'External income 2009-10', '£ thousand'],
  ['internalIncome', 'Internal income 2009-10', '£ thousand'],
  ['controllable2009', 'Controllable expenditure 2009-10', '£ thousand'],
] as const;

/** Column totals, row sums, overheads, the variation statement, MTP parts and the narrative, each with both sides. */
export function reconcileMoney(money: MoneyParts): readonly Reconciliation[] {
  return [
    ...reconcileColumns(money.budget),
    ...money.budget.filter((line) => line.kind === 'activity').flatMap(reconcileRow),
    ...reconcileGrandTotal(money.budget),
    ...reconcileVariation(money),
    ...reconcileMtp(money),
    ...reconcileNarrative(money),
    ...reconcileStaffing(money),
  ];
}

function reconcileColumns(budget: readonly BudgetLine[]): readonly Reconciliation[] {
  const total = budget.find((line) => line.kind === 'total');
  if (total === undefined) return [];
  const activities = budget.filter((line) => line.kind === 'activity');
  return COLUMNS.map(([column, label, unit]) => ({
    group: 'money',
    what: `${label}: the activities add to the printed total`,
    left: { label: `sum of ${activities.length} activities`, value: sum(activities.map((line) => line[column])) },
    right: { label: total.asPrinted, value: total[column] ?? 0 },
    digits: 1,
    unit,
  }));
}

function reconcileRow(line: BudgetLine): readonly Reconciliation[] {
  return [
    {
      group: 'money',
      what: `${line.asRead}: employee, running and contract costs add to gross`,
      left: { label: 'sum of costs', value: sum([line.employeeCosts, line.runningCosts, line.contractsProjects]) },
      right: { label: 'gross as printed', value: line.grossExpenditure ?? 0 },
      digits: 1,
      unit: '£ thousand',
    },
    {
      group: 'money',
      what: `${line.asRead}: gross less income is controllable`,
      left: {
        label: 'gross and income',
        value: sum([line.grossExpenditure, line.externalIncome, line.internalIncome]),
      },
      right: { label: 'controllable as printed', value: line.controllable2009 ?? 0 },
      digits: 1,
      unit: '£ thousand',
    },
  ];
}

function reconcileGrandTotal(budget: readonly BudgetLine[]): readonly Reconciliation[] {
  const grand = budget.find((line) => line.kind === 'grand total');
  const parts = budget.filter((line) => line.kind === 'total' || line.kind === 'memorandum');
  if (grand === undefined) return [];
  const years = [
    ['expenditure2008', '2008-09'],
    ['controllable2009', '2009-10'],
  ] as const;
  return years.map(([column, year]) => ({
    group: 'money',
    what: `${grand.asPrinted} ${year}: controllable total and memorandum items`,
    left: { label: 'controllable and overheads', value: sum(parts.map((line) => line[column])) },
    right: { label: grand.asPrinted, value: grand[column] ?? 0 },
    digits: 1,
    unit: '£ thousand',
  }));
}

/** The statement's first line is the opening budget and its last the closing one. */
function reconcileVariation(money: MoneyParts): readonly Reconciliation[] {
  const opening = money.variation.at(0);
  const closing = money.variation.at(-1);
  const total = money.budget.find((line) => line.kind === 'total');
  if (opening === undefined || closing === undefined || total === undefined) return [];
  return [
    {
      group: 'money',
      what: 'Variation statement: opening budget and changes add to the closing budget',
      left: { label: 'sum of the lines', value: sum(money.variation.slice(0, -1).map((line) => line.amount)) },
      right: { label: closing.label, value: closing.amount },
      digits: 0,
      unit: '£ thousand',
    },
    {
      group: 'money',
      what: 'Variation statement: opening budget against the budget table',
      left: { label: `${total.asPrinted} 2008-09`, value: total.expenditure2008 ?? 0 },
      right: { label: opening.label, value: opening.amount },
      digits: 0,
      unit: '£ thousand',
      rounded: true,
    },
    {
      group: 'money',
      what: 'Variation statement: closing budget against the budget table',
      left: { label: `${total.asPrinted} 2009-10`, value: total.controllable2009 ?? 0 },
      right: { label: closing.label, value: closing.amount },
      digits: 0,
      unit: '£ thousand',
      rounded: true,
    },
  ];
}

function reconcileMtp(money: MoneyParts): readonly Reconciliation[] {
  const wholes = money.mtp.filter((line) => money.mtp.some((other) => other.partOf === line.label));
  return wholes.map((whole) => ({
    group: 'money',
    what: `Medium term plan: ${whole.label}`,
    left: {
      label: 'sum of its parts',
      value: sum(money.mtp.filter((line) => line.partOf === whole.label).map((line) => line.amount)),
    },
    right: { label: 'as printed', value: whole.amount },
    digits: 0,
    unit: '£ thousand',
  }));
}

function reconcileNarrative(money: MoneyParts): readonly Reconciliation[] {
  return money.narrative.flatMap((line) =>
    line.amount === null || line.tableAmount === null
      ? []
      : [
          {
            group: 'money' as const,
            what: `${line.activity}: the text against the table as read`,
            left: { label: 'amount in the text', value: line.amount },
            right: { label: 'controllable 2009-10 in the table', value: line.tableAmount },
            digits: 1,
            unit: '£ thousand',
          },
        ],
  );
}

function reconcileStaffing(money: MoneyParts): readonly Reconciliation[] {
  const total = money.budget.find((line) => line.kind === 'total');
  const printed = money.staffing.filter((line) => line.value !== null);
  return printed.flatMap((line) => {
    const table = line.year.startsWith('2008') ? total?.fte2008 : total?.fte2009;
    if (table === undefined || table === null || line.value === null) return [];
    return [
      {
        group: 'money' as const,
        what: `Staffing ${line.year}: ${line.label} against the budget table`,
        left: { label: 'staffing table', value: line.value },
        right: { label: 'budget table', value: table },
        digits: 1,
        unit: 'FTE',
      },
    ];
  });
}

/** Blanks of the table count as nothing in a sum; they stay blank where they are shown. */
function sum(values: readonly (number | null)[]): number {
  return values.reduce((total: number, value) => total + (value ?? 0), 0);
}

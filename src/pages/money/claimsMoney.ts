import type { MoneyFile } from '../../../pipeline/contract/files.ts';
import type { BudgetLine, StaffingLine } from '../../../pipeline/contract/money.ts';
import {
  selectBudgetTotal,
  selectLabelSlip,
  selectNarrative,
  formatFte,
  formatMillionPounds,
  formatThousandPoundsInWords,
} from './budget.ts';
import type { Claim } from '../../words/claim.ts';
import { formatCount, formatCountOf } from '../../format/numbers.ts';

const money = (amount: number | null): string => (amount === null ? 'no amount' : formatMillionPounds(amount));
const fte = (value: number | null): string => (value === null ? 'no figure' : `${formatFte(value)} FTE`);

/** The two years' controllable totals, side by side. */
export function describeTotals(total: BudgetLine): Claim {
  return {
    rule: 'quoted',
    text: `The plan prints a controllable total of ${money(total.expenditure2008)} for 2008-09 and ${money(total.controllable2009)} for 2009-10, for all Local Children’s Services Partnerships in Kent together. Before income it is ${money(total.grossExpenditure)} (${formatThousandPoundsInWords(total.grossExpenditure ?? 0)}), with which the plan’s summary opens.`,
    cites: [total.provenance],
  };
}

/** How much of the later year's money the plan only expected to be passed on: the rise is not what was spent. */
export function describeAnticipated({ narrative }: MoneyFile, total: BudgetLine): readonly Claim[] {
  const open = narrative.filter(({ anticipated }) => anticipated);
  const amount = open.reduce((sum, { amount: each }) => sum + (each ?? 0), 0);
  if (amount === 0 || total.controllable2009 === null) return [];
  const half = amount > total.controllable2009 / 2 ? 'more than half, ' : '';
  return [
    {
      rule: 'share',
      text: `Of the later total ${half}${formatMillionPounds(amount)}, for ${formatCountOf(open.length, 'service')}, was only “anticipated” to be passed to the partnerships during the year.`,
      cites: [total.provenance, ...open.map(({ provenance }) => provenance)],
    },
  ];
}

/** The two years' staffing and the plan’s own explanation of the step between them. */
export function describeStaffing(total: BudgetLine, explanation: StaffingLine | undefined): Claim {
  const why = explanation === undefined ? '' : ` The plan’s explanation: “${explanation.asPrinted}”`;
  return {
    rule: 'quoted',
    text: `Staffing is printed as ${fte(total.fte2008)} for 2008-09 and ${fte(total.fte2009)} for 2009-10.${why}`,
    cites: [total.provenance, ...(explanation === undefined ? [] : [explanation.provenance])],
  };
}

/** How many sums were made and how many of them agree. */
export function describeReceipts(file: MoneyFile): Claim {
  const differing = file.receipts.filter((receipt) => receipt.result === 'differs').length;
  const verdict =
    differing === 0
      ? 'All of them agree.'
      : `${formatCount(differing)} of them ${differing === 1 ? 'does' : 'do'} not agree: see the last part of this page.`;
  return {
    rule: 'receipt',
    text: `We added up the columns and rows of figures, and set the amounts in the text beside them: ${formatCountOf(file.receipts.length, 'check')}. ${verdict}`,
  };
}

/** The label slip in one careful sentence: only what the text held shows. */
export function describeLabelSlip(file: MoneyFile): Claim {
  const lines = selectLabelSlip(file).length;
  return {
    rule: 'count',
    text: `In the text held, ${formatCountOf(lines, 'line')} of the budget table ${lines === 1 ? 'carries a label that does' : 'carry labels that do'} not fit the amount beside ${lines === 1 ? 'it' : 'them'}. This may be the fault of the way the text was taken from the document, not the council’s.`,
  };
}

/** How many narrative amounts equal the table’s. */
export function describeNarrative(file: MoneyFile): Claim {
  const compared = selectNarrative(file).filter((row) => row.difference !== null);
  const equal = compared.filter((row) => row.difference === 0).length;
  const without = file.narrative.length - compared.length;
  const rest = without === 0 ? '' : ` ${formatCountOf(without, 'service has', 'services have')} no amount to compare.`;
  return {
    rule: 'count',
    text: `Of ${formatCountOf(compared.length, 'amount')} the plan gives in its text, ${formatCount(equal)} ${equal === 1 ? 'equals' : 'equal'} the table’s, as we read its labels.${rest}`,
  };
}

/** The page's first sentences. */
export const describeMoney = (file: MoneyFile): readonly Claim[] => {
  const total = selectBudgetTotal(file);
  return total === undefined ? [] : [describeTotals(total), ...describeAnticipated(file, total)];
};

import { formatNumber } from '../../format/numbers.ts';
import type { MoneyFile } from '../../../pipeline/contract/files.ts';
import type { BudgetLine, NarrativeAmount, StaffingLine, VariationLine } from '../../../pipeline/contract/money.ts';
import type { BudgetByActivityRow } from '../../charts/budgetByActivity/budgetByActivity.ts';

/** Decimals the budget table prints: tenths of a thousand pounds. */
const DIGITS = 1;

/** An amount of the budget tables for a cell under a heading that carries the unit: `19,686.5`. In £ thousand. */
export const formatThousandPounds = (amount: number): string => formatNumber(amount, { digits: DIGITS });

/** The same amount in a sentence: `£19,686.5 thousand`; a minus sign stands before the pound. */
export function formatThousandPoundsInWords(amount: number): string {
  const size = `£${formatNumber(Math.abs(amount), { digits: DIGITS })} thousand`;
  return amount < 0 ? `minus ${size}` : size;
}

/** The same amount where tenths of a million say enough: `£50.2 million`. */
export const formatMillionPounds = (amount: number): string => {
  const size = `£${formatNumber(Math.abs(amount) / 1000, { digits: DIGITS })} million`;
  return amount < 0 ? `minus ${size}` : size;
};

/** Whole amounts, for tables printed without decimals: `16,790`. In £ thousand. */
export const formatWholeThousandPounds = (amount: number): string => formatNumber(amount, { digits: 0 });

/** Full-time equivalents, to the tenth the plan prints: `776.9`. */
export const formatFte = (fte: number): string => formatNumber(fte, { digits: DIGITS });

/** Lines of activity, without totals. */
const selectActivities = (money: MoneyFile): readonly BudgetLine[] =>
  money.budget.filter((line) => line.kind === 'activity');

/** The printed total of the activities; undefined when the table holds none. */
export const selectBudgetTotal = (money: MoneyFile): BudgetLine | undefined =>
  money.budget.find((line) => line.kind === 'total');

/** Lines whose amounts we read as another activity's than the label beside them. */
export const selectLabelSlip = (money: MoneyFile): readonly BudgetLine[] =>
  selectActivities(money).filter((line) => line.asRead !== line.asPrinted);

/** A narrative amount set beside the table's. Amounts in £ thousand. */
export interface NarrativeComparison {
  readonly narrative: NarrativeAmount;
  /** Narrative less table; null when either is missing. */
  readonly difference: number | null;
}

/** Compares in tenths of a thousand pounds, the table's own precision, so that binary fractions cannot show. */
const difference = (left: number, right: number): number => (Math.round(left * 10) - Math.round(right * 10)) / 10;

export const selectNarrative = (money: MoneyFile): readonly NarrativeComparison[] =>
  money.narrative.map((narrative) => ({
    narrative,
    difference:
      narrative.amount === null || narrative.tableAmount === null
        ? null
        : difference(narrative.amount, narrative.tableAmount),
  }));

/** A line whose label slipped, with the service whose amount in the text equals the amount beside it. */
export interface SlippedLine {
  readonly line: BudgetLine;
  readonly narrative: NarrativeAmount | undefined;
}

/** The slipped lines beside the plan's words: the evidence for reading the labels differently. */
export const selectSlippedLines = (money: MoneyFile): readonly SlippedLine[] =>
  selectLabelSlip(money).map((line) => ({
    line,
    narrative: money.narrative.find((row) => row.amount !== null && row.amount === line.controllable2009),
  }));

/** Variation lines in the printed groups, in the printed order. */
export function selectVariationGroups(
  money: MoneyFile,
): readonly { readonly group: string; readonly lines: readonly VariationLine[] }[] {
  const groups = [...new Set(money.variation.map((line) => line.group))];
  return groups.map((group) => ({ group, lines: money.variation.filter((line) => line.group === group) }));
}

/** Staffing rows by label, one cell a year; a line of words is left to `selectStaffingExplanation`. */
export function selectStaffing(
  money: MoneyFile,
): readonly { readonly label: string; readonly cells: readonly StaffingLine[] }[] {
  const lines = money.staffing.filter((line) => !isInWords(line));
  const labels = [...new Set(lines.map((line) => line.label))];
  return labels.map((label) => ({ label, cells: lines.filter((line) => line.label === label) }));
}

/** True for a line of the staffing table that holds words instead of a number. */
const isInWords = (line: StaffingLine): boolean => line.value === null && line.asPrinted !== '';

/** The plan's printed explanation of the staffing figures; undefined when the table holds none. */
export const selectStaffingExplanation = (money: MoneyFile): StaffingLine | undefined => money.staffing.find(isInWords);

const NOTE = 'our reading of the label';

function rowsOf(line: BudgetLine): readonly BudgetByActivityRow[] {
  const shared = {
    activity: line.asRead,
    place: 'Kent, all Local Children’s Services Partnerships',
    measure: 'Controllable expenditure',
    note: line.asRead === line.asPrinted ? '' : NOTE,
    provenance: line.provenance,
  };
  return [
    { ...shared, year: '2008-09', amount: line.expenditure2008 },
    { ...shared, year: '2009-10', amount: line.controllable2009 },
  ];
}

/** Two rows an activity, largest 2009-10 amount first: sorted by meaning, not by the table’s order. */
export const selectBudgetChart = (money: MoneyFile): readonly BudgetByActivityRow[] =>
  selectActivities(money)
    .toSorted((a, b) => (b.controllable2009 ?? 0) - (a.controllable2009 ?? 0))
    .flatMap(rowsOf);

import type { MoneyFile } from '../../../pipeline/contract/files.ts';
import type { BudgetLine } from '../../../pipeline/contract/money.ts';
import type { BudgetByActivityRow } from '../../charts/budgetByActivity/budgetByActivity.ts';
import { selectActivities } from './moneyBudget.ts';

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

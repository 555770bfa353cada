import { Cite } from '../../components/Citations.tsx';
import { formatFte, formatThousandPounds } from './formatThousandPounds.ts';
import type { BudgetLine } from '../../../pipeline/contract/money.ts';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';

/** What stands where the text held prints nothing: a reader must not take it for 0. */
const BLANK = 'blank';

const pounds = (amount: number | null): string => (amount === null ? BLANK : formatThousandPounds(amount));
const staff = (fte: number | null): string => (fte === null ? BLANK : formatFte(fte));

const COLUMNS: readonly DataColumn[] = [
  { label: 'Activity' },
  { label: '2008-09 controllable (£ thousand)', numeric: true },
  { label: '2008-09 FTE', numeric: true },
  { label: '2009-10 FTE', numeric: true },
  { label: 'Employee costs (£ thousand)', numeric: true },
  { label: 'Running costs (£ thousand)', numeric: true },
  { label: 'Contracts and projects (£ thousand)', numeric: true },
  { label: 'Gross expenditure (£ thousand)', numeric: true },
  { label: 'External income (£ thousand)', numeric: true },
  { label: 'Internal income (£ thousand)', numeric: true },
  { label: '2009-10 controllable (£ thousand)', numeric: true },
];

function activity(line: BudgetLine) {
  return (
    <>
      {line.asRead}
      {'\u00a0'}
      <Cite id={line.provenance} />
      {line.asRead === line.asPrinted ? null : (
        <span className="as-held">label in the text held: {line.asPrinted}</span>
      )}
    </>
  );
}

const cells = (line: BudgetLine) => [
  activity(line),
  pounds(line.expenditure2008),
  staff(line.fte2008),
  staff(line.fte2009),
  pounds(line.employeeCosts),
  pounds(line.runningCosts),
  pounds(line.contractsProjects),
  pounds(line.grossExpenditure),
  pounds(line.externalIncome),
  pounds(line.internalIncome),
  pounds(line.controllable2009),
];

/** The budget table whole, in the printed order, with totals set off. */
export function BudgetTable({ lines }: { lines: readonly BudgetLine[] }) {
  return (
    <DataTable
      caption="Budget and staffing by activity, all LCSPs in Kent together, 2008-09 and 2009-10"
      shape="wide"
      columns={COLUMNS}
      rows={lines.map((line) => ({
        key: line.provenance,
        id: `line-${line.provenance}`,
        cells: cells(line),
        setOff: line.kind !== 'activity',
      }))}
    />
  );
}

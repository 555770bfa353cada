import { Cite, Cites } from '../../components/Citations.tsx';
import {
  formatFte,
  formatThousandPounds,
  formatWholeThousandPounds,
  selectNarrative,
  selectStaffing,
  selectVariationGroups,
  selectSlippedLines,
  type NarrativeComparison,
  type SlippedLine,
} from './budget.ts';
import type { BudgetLine, MtpLine, StaffingLine } from '../../../pipeline/contract/money.ts';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { formatBlank } from '../../format/dates.ts';
import type { MoneyFile } from '../../../pipeline/contract/files.ts';

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

const narrativeCells = ({ narrative, difference }: NarrativeComparison) => [
  narrative.activity,
  <>
    {formatBlank(narrative.amountAsPrinted, 'no amount printed')}
    {'\u00a0'}
    <Cite id={narrative.provenance} />
  </>,
  narrative.tableAmount === null ? 'none' : formatThousandPounds(narrative.tableAmount),
  difference === null ? 'not compared' : formatThousandPounds(difference),
  formatBlank(narrative.accountablePost),
  formatBlank(narrative.does),
];

/** What the plan says in its text of each service, beside the table’s amount for the same service as we read it. */
export function NarrativeTable({ money }: { money: MoneyFile }) {
  return (
    <DataTable
      caption="Each service’s amount in the plan’s words and in its table, 2009-10"
      shape="wide"
      columns={[
        { label: 'Service' },
        { label: 'In words', numeric: true },
        { label: 'In the table (£ thousand)', numeric: true },
        { label: 'Difference (£ thousand)', numeric: true },
        { label: 'Accountable post' },
        { label: 'What it does, in our words' },
      ]}
      rows={selectNarrative(money).map((row) => ({ key: row.narrative.provenance, cells: narrativeCells(row) }))}
    />
  );
}

/** The plan’s own bridge from one year's budget to the next. */
export function VariationTable({ money }: { money: MoneyFile }) {
  return (
    <DataTable
      caption="LCSP variation statement: from the 2008/09 budget to the provisional 2009/10 budget, excluding overheads"
      columns={[{ label: 'Line' }, { label: 'Printed under' }, { label: 'Amount (£ thousand)', numeric: true }]}
      rows={selectVariationGroups(money).flatMap(({ group, lines }) =>
        lines.map((line) => ({
          key: line.provenance,
          cells: [
            <>
              {line.label}
              {'\u00a0'}
              <Cite id={line.provenance} />
            </>,
            formatBlank(group, 'no heading'),
            formatWholeThousandPounds(line.amount),
          ],
        })),
      )}
    />
  );
}

const partOf = (line: MtpLine): string => (line.partOf === '' ? '' : ` (part of: ${line.partOf})`);

/** Pressures and savings of the medium term plan. */
export function MtpTable({ money }: { money: MoneyFile }) {
  return (
    <DataTable
      caption="Pressures and savings of the medium term plan (MTP), 2009-10"
      columns={[
        { label: 'Pressure or saving' },
        { label: 'Amount (£ thousand)', numeric: true },
        { label: 'Reason, as printed' },
      ]}
      rows={money.mtp.map((line) => ({
        key: line.provenance,
        cells: [
          <>
            {line.label}
            {partOf(line)}
            {'\u00a0'}
            <Cite id={line.provenance} />
          </>,
          formatWholeThousandPounds(line.amount),
          formatBlank(line.justification, 'no reason printed'),
        ],
      }))}
    />
  );
}

const staffCell = (cell: StaffingLine | undefined) =>
  cell === undefined
    ? 'not in the table'
    : cell.value === null
      ? formatBlank(cell.asPrinted, 'blank')
      : formatFte(cell.value);

/** The staffing table as printed, blanks and all. */
export function StaffingTable({ money }: { money: MoneyFile }) {
  const years = [...new Set(money.staffing.map((line) => line.year))];
  const rows = selectStaffing(money);
  return (
    <DataTable
      caption="Staffing as printed, full-time equivalents (FTE)"
      columns={[{ label: 'Staff' }, ...years.map((year) => ({ label: year, numeric: true }))]}
      rows={rows.map(({ label, cells }) => ({
        key: label,
        cells: [
          <>
            {label}
            {'\u00a0'}
            <Cites ids={cells.map((cell) => cell.provenance)} />
          </>,
          ...years.map((year) => staffCell(cells.find((cell) => cell.year === year))),
        ],
      }))}
    />
  );
}

const slippedCells = ({ line, narrative }: SlippedLine) => [
  <>
    {line.asPrinted}
    {'\u00a0'}
    <Cite id={line.provenance} />
  </>,
  line.controllable2009 === null ? 'blank' : formatThousandPounds(line.controllable2009),
  line.asRead,
  narrative === undefined ? (
    'no amount in the text equals it'
  ) : (
    <>
      {narrative.activity}: {narrative.amountAsPrinted}
      {'\u00a0'}
      <Cite id={narrative.provenance} />
    </>
  ),
];

/** Labels that do not fit: as held, as we read them, and the plan’s own words as evidence. */
export function SlipTable({ money }: { money: MoneyFile }) {
  return (
    <DataTable
      caption="Lines whose label we read differently, 2009-10"
      columns={[
        { label: 'Label in the text held' },
        { label: 'Amount beside it (£ thousand)', numeric: true },
        { label: 'Label as we read it' },
        { label: 'Evidence: the same amount in the plan’s words' },
      ]}
      rows={selectSlippedLines(money).map((slipped) => ({
        key: slipped.line.provenance,
        cells: slippedCells(slipped),
      }))}
    />
  );
}

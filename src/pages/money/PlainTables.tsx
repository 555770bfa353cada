import { Cite, Cites } from '../../components/Citations.tsx';
import { formatBlank } from '../../format/dates.ts';
import { formatFte, formatThousandPounds, formatWholeThousandPounds } from './formatThousandPounds.ts';
import { selectNarrative, selectStaffing, selectVariationGroups, type NarrativeComparison } from './moneyBudget.ts';
import type { MoneyFile } from '../../../pipeline/contract/files.ts';
import type { MtpLine, StaffingLine } from '../../../pipeline/contract/money.ts';
import { DataTable } from '../../components/DataTable.tsx';

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

import type { MoneyFile } from '../../../pipeline/contract/files.ts';
import { Cite } from '../../components/Cite.tsx';
import { formatThousandPounds } from './formatThousandPounds.ts';
import { selectSlippedLines, type SlippedLine } from './moneyBudget.ts';
import { DataTable } from '../../components/DataTable.tsx';

const cells = ({ line, narrative }: SlippedLine) => [
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
      rows={selectSlippedLines(money).map((slipped) => ({ key: slipped.line.provenance, cells: cells(slipped) }))}
    />
  );
}

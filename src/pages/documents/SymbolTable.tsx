import { MISSING_REASONS } from '../../../pipeline/contract/reasons.ts';
import { describeReason, formatReason, formatStatus, SYMBOLS } from '../../format/statuses.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** Every symbol of the status column, whether or not a figure wears it today. */
export function SymbolTable() {
  return (
    <DataTable
      caption="Symbols of the status column: one symbol a figure, blank for a plain actual"
      columns={[
        { label: 'Symbol', brief: true },
        { label: 'Word', brief: true },
        { label: 'Meaning' },
        { label: 'Number beside it?', brief: true },
      ]}
      rows={Object.values(SYMBOLS).map((entry) => ({
        key: entry.symbol,
        cells: [
          entry.symbol,
          formatStatus(entry.symbol),
          entry.meaning,
          entry.hasNumber ? 'yes' : 'no number anywhere',
        ],
      }))}
    />
  );
}

/** Every reason that can stand where there is no number. */
export function ReasonTable() {
  return (
    <DataTable
      caption="Reasons a figure is missing: never 0 and never blank"
      columns={[{ label: 'Reason, as the files name it' }, { label: 'What stands in the cell' }, { label: 'Meaning' }]}
      rows={MISSING_REASONS.map((reason) => ({
        key: reason,
        cells: [reason, formatReason(reason), describeReason(reason)],
      }))}
    />
  );
}

import type { Action } from '../../../pipeline/contract/plan.ts';
import { Cite } from '../../components/Cite.tsx';
import { formatPrintedDate } from '../../format/formatBlank.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** What the plan says one key action is to deliver, and by when. */
export function DeliverableTable({ action }: { action: Action }) {
  return (
    <DataTable
      caption={`Key action ${action.number}: what it is to deliver, and by when`}
      columns={[{ label: 'Deliverable or outcome planned, as printed' }, { label: 'Target date, as printed' }]}
      rows={action.deliverables.map((deliverable) => ({
        key: deliverable.provenance,
        cells: [
          <>
            {deliverable.text}
            {'\u00a0'}
            <Cite id={deliverable.provenance} />
          </>,
          formatPrintedDate(deliverable.targetDate),
        ],
      }))}
    />
  );
}

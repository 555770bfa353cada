import type { Receipt } from '../../../pipeline/contract/provenance.ts';
import { Link } from '../../components/Link.tsx';
import { formatList, formatNumber } from '../../format/numbers.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** Decimals to show a side with: its own beyond the printed ones, at most two more, so that a rounding can be seen. */
function sideDigits(value: number, printed: number): number {
  const finest = formatNumber(value, { digits: printed + 2 });
  const extra = [0, 1].find(
    (more) =>
      Number(finest.replaceAll(/[^\d.]/g, '')) ===
      Number(formatNumber(value, { digits: printed + more }).replaceAll(/[^\d.]/g, '')),
  );
  return printed + (extra ?? 2);
}

function side(label: string, value: number, digits: number) {
  return (
    <>
      <span className="receipt-number">{formatNumber(value, { digits: sideDigits(value, digits) })}</span>
      <span className="small-note">{label}</span>
    </>
  );
}

function result(receipt: Receipt) {
  return (
    <>
      <strong>{receipt.result}</strong>
      {receipt.note === '' ? null : <span className="small-note">{receipt.note}</span>}
    </>
  );
}

interface Props {
  readonly caption: string;
  readonly receipts: readonly Receipt[];
  /** False where the same receipt stands on the page a second time: an id may stand once. */
  readonly anchored?: boolean;
}

/** Reconciliations with both sides, the difference and what we make of it. */
export function ReceiptTable({ caption, receipts, anchored = true }: Props) {
  return (
    <>
      <p className="govuk-body receipt-source">
        Both sides are worked out from {formatList([...new Set(receipts.flatMap((receipt) => receipt.from))])}, where
        every row names its document, section and line: see <Link to="data/">the data</Link>.
      </p>
      <DataTable
        caption={caption}
        shape="wide"
        columns={[
          { label: 'What was checked' },
          { label: 'Unit', brief: true },
          { label: 'One side', numeric: true },
          { label: 'Other side', numeric: true },
          { label: 'Difference', numeric: true },
          { label: 'Result' },
        ]}
        rows={receipts.map((receipt) => ({
          key: receipt.id,
          ...(anchored ? { id: `receipt-${receipt.id}` } : {}),
          cells: [
            receipt.what,
            receipt.unit,
            side(receipt.leftLabel, receipt.left, receipt.digits),
            side(receipt.rightLabel, receipt.right, receipt.digits),
            formatNumber(receipt.difference, { digits: sideDigits(receipt.difference, receipt.digits) }),
            result(receipt),
          ],
        }))}
      />
    </>
  );
}

import type { ChecksFile } from '../../../pipeline/contract/files.ts';
import type { Receipt } from '../../../pipeline/contract/provenance.ts';
import { Link } from '../../components/Link.tsx';
import { formatList, formatNumber } from '../../format/numbers.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { SourceDifference } from '../../select/checks.ts';

/** Reconciliations of one subject. */
export interface ReceiptGroup {
  readonly group: Receipt['group'];
  readonly receipts: readonly Receipt[];
}

/** Receipts by subject, in the order the file holds them. */
export function selectReceiptGroups(checks: ChecksFile): readonly ReceiptGroup[] {
  const groups = [...new Set(checks.receipts.map((receipt) => receipt.group))];
  return groups.map((group) => ({ group, receipts: checks.receipts.filter((receipt) => receipt.group === group) }));
}

export const selectDiffering = (checks: ChecksFile): readonly Receipt[] =>
  checks.receipts.filter((receipt) => receipt.result === 'differs');

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

const shown = (value: number | null, digits: number, indicator: Indicator): string =>
  value === null ? 'none' : formatNumber(value, { digits, unit: indicator.unit });

const reading = ({ bridge, target }: SourceDifference): string =>
  bridge.passed
    ? 'They agree to the coarser rounding, so the later source may be set against the plan’s target.'
    : `They do not measure quite the same, so both are shown and the target gets no verdict. ${target.verdict.reason}`;

/** The same indicator and period in two sources, with our reading. */
export function DifferenceTable({ differences, county }: { differences: readonly SourceDifference[]; county: Area }) {
  return (
    <DataTable
      caption={`The plan and the Department for Education on the same indicator and period, ${county.name}`}
      shape="wide"
      columns={[
        { label: 'Indicator' },
        { label: 'Period', brief: true },
        { label: 'The plan', numeric: true },
        { label: 'The later source', numeric: true },
        { label: 'Bridge test', brief: true },
        { label: 'Our reading' },
      ]}
      rows={differences.map((difference) => {
        const { indicator, bridge } = difference;
        return {
          key: indicator.id,
          cells: [
            <Link key="indicator" to={`indicators/${indicator.id}/`}>
              {indicator.shortLabel}
            </Link>,
            bridge.period?.label ?? 'none shared',
            shown(bridge.planValue, bridge.planDigits, indicator),
            shown(bridge.otherValue, bridge.otherDigits, indicator),
            bridge.passed ? 'passed' : 'not passed',
            reading(difference),
          ],
        };
      })}
    />
  );
}

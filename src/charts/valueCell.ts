import { formatNumber } from '../format/numbers.ts';
import { formatReason } from '../format/reasons.ts';
import { formatStatusReason } from '../format/statuses.ts';
import type { TableCell } from '../theme/chart.ts';
import type { ShownValue } from '../marks/places.ts';

/** Word of a mark beside a number; an actual needs none, and an outturn none where its column says so. */
export const markWord = ({ mark }: Pick<ShownValue, 'mark'>): string => (mark === 'actual' ? '' : mark);

/** The word a status adds that the mark has not said yet: `low reliability`, `revised`. */
function statusWord(shown: ShownValue): string {
  return shown.status === 'p' || shown.status === 'e' ? '' : formatStatusReason(shown);
}

/** A figure or its reason as a cell of a table, without unit (the heading has it); never blank. */
export function valueCell(shown: ShownValue, options: { readonly outturnSaid?: boolean } = {}): TableCell {
  if (shown.value === null) {
    return { text: formatReason(shown.missing ?? 'not in the sources held'), sort: '', provenance: shown.provenance };
  }
  const mark = options.outturnSaid === true && shown.mark === 'outturn' ? '' : markWord(shown);
  return {
    text: formatNumber(shown.value, { digits: shown.digits }),
    sort: shown.value,
    provenance: shown.provenance,
    note: [mark, statusWord(shown)].filter((word) => word !== '').join(', '),
  };
}

/** A cell of words. */
export const wordCell = (text: string): TableCell => ({ text });

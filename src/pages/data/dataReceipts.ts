import type { ChecksFile } from '../../../pipeline/contract/files.ts';
import type { Receipt } from '../../../pipeline/contract/provenance.ts';

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

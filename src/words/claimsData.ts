import type { CoverageCell } from '../../pipeline/contract/coverage.ts';
import type { Receipt } from '../../pipeline/contract/provenance.ts';
import type { CoverageMatrix, SourceDifference } from '../select/checks.ts';
import type { Claim } from './claim.ts';
import { formatCount, formatCountOf, formatList } from '../format/numbers.ts';

const RESULTS = [
  { result: 'agrees', one: 'agrees', many: 'agree' },
  { result: 'agrees to rounding', one: 'agrees to rounding', many: 'agree to rounding' },
  { result: 'differs', one: 'differs', many: 'differ' },
] as const;

/** How many reconciliations were made and how each came out. */
export function describeReconciliations(receipts: readonly Receipt[]): Claim {
  const parts = RESULTS.flatMap(({ result, one, many }) => {
    const count = receipts.filter((receipt) => receipt.result === result).length;
    return count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : many}`];
  });
  return { rule: 'receipt', text: `${formatCountOf(receipts.length, 'reconciliation')}: ${formatList(parts)}.` };
}

/** How many pairs of sources were compared and how many disagree. */
export function describeSourceDifferences(pairs: readonly SourceDifference[]): Claim {
  const failed = pairs.filter(({ bridge }) => !bridge.passed).length;
  return {
    rule: 'count',
    text: `For ${formatCountOf(pairs.length, 'indicator')} the plan and a later source both give a figure for one period; for ${formatCount(failed)} of them the two do not agree to the coarser rounding.`,
  };
}

/** The whole matrix in one sentence: every cell has a figure or a reason. */
export function describeCoverage(matrix: CoverageMatrix, cells: readonly CoverageCell[]): Claim {
  const held = cells.filter((cell) => cell.state === 'held').length;
  return {
    rule: 'count',
    text: `${formatCountOf(matrix.rows.length, 'LCSP')} by ${formatCountOf(matrix.indicators.length, 'key performance indicator')} make ${formatCountOf(cells.length, 'cell')}. ${formatCount(held)} ${held === 1 ? 'holds' : 'hold'} a figure of the LCSP itself; each of the other ${formatCount(cells.length - held)} has a reason.`,
  };
}

/** What the checks found on this release. */
export function describeFindings(checks: number, warnings: number, notices: number): Claim {
  return {
    rule: 'count',
    text: `${formatCountOf(checks, 'kind')} of check ran on the tables of this release. They raised ${formatCountOf(warnings, 'warning')} and ${formatCountOf(notices, 'notice')}. A build with an error publishes nothing.`,
  };
}

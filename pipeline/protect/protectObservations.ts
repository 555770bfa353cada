import { cellName, type CountRow } from './countCells.ts';
import { protectGroup } from './protectGroup.ts';
import type { Blank, ProtectFinding, ProtectRules } from './protectRules.ts';

export interface ProtectOptions<Row> extends ProtectRules {
  /** The counts of a row. */
  readonly read: (row: Row) => CountRow;
  /** The row without any number: value, counts, limits, and every text made from them. */
  readonly blank: (row: Row, as: Blank) => Row;
}

/**
 * Hides what has to be hidden in a set of returns, before anything is written: small counts, small complements, and
 * the fewest further counts that keep them from being worked out over all links. Which of the hidden rows were small
 * is not told: one mark for both. Zeros are never hidden. Rows keep their order.
 */
export function protectObservations<Row>(
  rows: readonly Row[],
  options: ProtectOptions<Row>,
): { readonly value: readonly Row[]; readonly findings: readonly ProtectFinding[] } {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { indicator, period } = options.read(row);
    const key = `${indicator}\n${period}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const blanks = new Map<Row, Blank>();
  const findings: ProtectFinding[] = [];
  for (const group of groups.values()) {
    const answer = protectGroup(group.map(options.read), options);
    findings.push(...answer.findings);
    for (const row of group) {
      const as = answer.blanks.get(cellName(options.read(row)));
      if (as !== undefined) blanks.set(row, as);
    }
  }
  return { value: rows.map((row) => blankRow(row, blanks.get(row), options)), findings };
}

const blankRow = <Row>(row: Row, as: Blank | undefined, options: ProtectOptions<Row>): Row =>
  as === undefined ? row : options.blank(row, as);

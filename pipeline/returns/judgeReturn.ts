import type { AreaEntry } from '../registers/areas.ts';
import type { ObservationRow } from '../check/table/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import type { Finding } from '../findings/finding.ts';
import { collectFindings } from '../findings/collectFindings.ts';
import { checkExample } from './checkExample.ts';
import { checkOneArea, type RowProblem } from './checkOneArea.ts';

export interface ReturnJudgement {
  readonly areas: Registers['areas'];
  /** The LCSP that the register of returns gives for the file; null where nobody has registered it yet. */
  readonly registered: AreaEntry | null;
  /** Whether rows marked as invented are refused, as in a publication, demanded, or neither. */
  readonly examples: 'refused' | 'demanded' | 'allowed';
}

const EDITIONS = { refused: 'publication', demanded: 'training' } as const;

/**
 * Judges the rows of a return as a return, after they were checked as figures: of one LCSP (G02), and marked as examples
 * or not as they should be (R01). The command, the page that checks a return and the build all ask here.
 */
export function judgeReturn(
  file: string,
  rows: readonly ObservationRow[],
  { areas, registered, examples }: ReturnJudgement,
): readonly Finding[] {
  const collector = collectFindings(file);
  const found = [
    ...checkOneArea(rows, { areas }, registered),
    ...(examples === 'allowed' ? [] : marks(rows, examples)),
  ];
  for (const one of found) collector.add(one.found, one.place);
  return collector.list();
}

const marks = (rows: readonly ObservationRow[], examples: keyof typeof EDITIONS): readonly RowProblem[] =>
  rows.flatMap((row) => {
    const found = checkExample(row, EDITIONS[examples]);
    return found === null ? [] : [{ place: { line: row.line, column: null, field: 'source' }, found }];
  });

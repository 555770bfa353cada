import { writeDecimal } from '../../cells/writeDecimal.ts';
import { areaById } from '../../assemble/areas.ts';
import type { Facts } from '../../assemble/facts.ts';
import { indicatorById } from '../../assemble/indicators.ts';
import type { Target } from '../../contract/verdict.ts';
import { identityCells, NO_NUMBER } from './figureRows.ts';
import { placeRow, type PlacedRow } from './placeRow.ts';
import { sourceCells } from './sourceCells.ts';

/** Every target, printed or awaited, as a row with the mark `target`: a download of figures without their targets misleads. */
export function targetRows(facts: Facts): readonly PlacedRow[] {
  return facts.targets.map((target) =>
    placeRow({
      ...identityCells(areaById(facts.areas, target.area), indicatorById(facts.indicators, target.indicator)),
      ...NO_NUMBER,
      period: target.period?.label ?? null,
      period_start: target.period?.start ?? null,
      period_end: target.period?.end ?? null,
      basis: 'plan',
      mark: 'target',
      value: target.value,
      value_as_published: target.value === null ? null : writeDecimal(target.value, target.digits),
      status: target.value === null ? 'x' : null,
      missing_reason: missingReasonOf(target),
      target_direction: target.direction,
      target_printed_under: target.printedUnder,
      verdict: target.verdict.state,
      verdict_reason: [target.verdict.rule, target.verdict.arithmetic, target.verdict.reason]
        .filter((text) => text !== '')
        .join('; '),
      as_printed: target.asPrinted,
      ...sourceCells(facts, target.provenance),
      note: target.notes.map((note) => `${note.id}: ${note.sentence}`).join(' '),
    }),
  );
}

function missingReasonOf(target: Target): string | null {
  if (target.value !== null) return null;
  return target.asPrinted === '' ? 'not in the sources held' : 'awaited';
}

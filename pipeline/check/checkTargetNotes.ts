import { problem } from '../findings/finding.ts';
import type { TargetRow } from './table/targetRow.ts';
import type { HeldFigure } from './heldSpreads.ts';
import { placeOf } from './table/smallTable.ts';
import type { SmallTable } from './table/smallTable.ts';

/**
 * Sets a target against the figures held: easier than or equal to the latest (A03), or for a period before every figure (A04).
 * The latest is that of the target's own source where it has any (a plan is read as it stood), at or before the target's period.
 */
export function checkTargetNotes(check: SmallTable, row: TargetRow): void {
  const { figures } = check.registers;
  const entry = check.registers.indicators?.get(row.indicatorId);
  if (figures === null || entry === undefined || row.target === null) return;
  const held = figures.filter((figure) => figure.area === row.areaId && figure.indicator === row.indicatorId);
  if (held.length === 0) return;
  const earliest = held.map((figure) => figure.period).sort()[0] ?? '';
  const place = placeOf(check, row.line, 'target');
  if (row.period < earliest) {
    check.collector.add(
      problem('A04', { kind: 'past', period: row.period, series: row.indicatorId, earliest }),
      placeOf(check, row.line, 'period'),
    );
    return;
  }
  const latest = latestFigure(held, row);
  const isEqual = latest?.value === row.target;
  const easier =
    latest === null ? 0 : entry.polarity === 'low is good' ? row.target - latest.value : latest.value - row.target;
  if (latest === null || entry.polarity === 'none' || (!isEqual && easier <= 0)) return;
  const words = { indicator: row.indicatorId, target: row.text, latest: latest.text, period: latest.period, isEqual };
  check.collector.add(problem('A03', words), place);
}

function latestFigure(held: readonly HeldFigure[], row: TargetRow): HeldFigure | null {
  const own = held.filter((figure) => figure.source === row.source);
  const before = (own.length > 0 ? own : held).filter((figure) => figure.period <= row.period);
  return before.reduce<HeldFigure | null>(
    (latest, figure) => (latest === null || figure.period > latest.period ? figure : latest),
    null,
  );
}

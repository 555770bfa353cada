import type { RunPoint } from '../../marks/lines.ts';
import type { DrawnFigureRow } from './measureOverTimeRow.ts';
import { periodPosition } from '../../marks/periods.ts';

/** More than a year and a bit between neighbours is a gap in the series. */
const LONGEST_STEP = 1.5;

/** One place on one basis, in time order. */
export interface PlaceSeries {
  readonly id: string;
  readonly rows: readonly DrawnFigureRow[];
}

/** Rows by place and basis: two bases are never one series. */
export function groupSeries(rows: readonly DrawnFigureRow[]): readonly PlaceSeries[] {
  const groups = new Map<string, DrawnFigureRow[]>();
  for (const row of rows) {
    const id = `${row.place.id} ${row.basis}`;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].map(([id, members]) => ({
    id,
    rows: members.toSorted((a, b) => periodPosition(a.period) - periodPosition(b.period)),
  }));
}

const isEstimate = ({ mark }: DrawnFigureRow): boolean => mark === 'estimate';

/** A line may join two neighbours of one segment, a year apart, neither of them an estimate. */
function isJoined(before: DrawnFigureRow, row: DrawnFigureRow): boolean {
  const step = periodPosition(row.period) - periodPosition(before.period);
  return before.segment === row.segment && step < LONGEST_STEP && !isEstimate(before) && !isEstimate(row);
}

/** Points of a series with the run each belongs to; only points of one run are joined. */
export function runsOf({ id, rows }: PlaceSeries): readonly RunPoint[] {
  let run = 0;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined && !isJoined(before, row)) run += 1;
    return { x: periodPosition(row.period), y: row.value, run: `${id} ${run}` };
  });
}

/** Neighbouring pairs that a line joins: what callouts must keep off. */
export function joinedPairs(series: PlaceSeries): readonly (readonly [RunPoint, RunPoint])[] {
  const points = runsOf(series);
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next !== undefined && next.run === point.run ? [[point, next] as const] : [];
  });
}

/** Which side of a target is good. */
export const DIRECTIONS = ['at most', 'at least'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One typed target. `text` keeps it as written; blanks and nulls stand for cells that were refused. */
export type TargetRow = {
  line: number;
  areaId: string;
  indicatorId: string;
  period: string;
  target: number | null;
  text: string;
  direction: Direction | null;
  source: string;
};

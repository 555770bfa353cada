import type { Area } from '../../../pipeline/contract/area.ts';
import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { areaOf, indicatorOf, type Site } from '../../site/site.ts';

/** Cells that share a reason, who would hold the figure, and the question to ask. */
export interface ReasonGroup {
  /** Anchor on the page: `reason-1`. */
  readonly id: string;
  readonly cell: CoverageCell;
  readonly cells: readonly CoverageCell[];
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
}

const keyOf = (cell: CoverageCell): string => [cell.state, cell.reason, cell.wouldHold, cell.question].join('\n');

/** Every cell without a figure in exactly one group, in the order the reasons first come up. */
export function selectReasonGroups(site: Site): readonly ReasonGroup[] {
  const groups = new Map<string, CoverageCell[]>();
  for (const cell of site.coverage.cells) {
    if (cell.state === 'held') continue;
    groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  }
  return [...groups.values()].flatMap((cells, place) => {
    const [cell] = cells;
    if (cell === undefined) return [];
    return [
      {
        id: `reason-${place + 1}`,
        cell,
        cells,
        indicators: [...new Set(cells.map((one) => one.indicator))].map((id) => indicatorOf(site, id)),
        areas: [...new Set(cells.map((one) => one.area))].map((id) => areaOf(site, id)),
      },
    ];
  });
}

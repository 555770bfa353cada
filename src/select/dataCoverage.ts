import type { Area } from '../../pipeline/contract/area.ts';
import type { CoverageCell } from '../../pipeline/contract/coverage.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Site } from '../site/site.ts';

/** The coverage matrix: areas down, indicators across, no cell left out. */
export interface CoverageMatrix {
  readonly indicators: readonly Indicator[];
  readonly rows: readonly { readonly area: Area; readonly cells: readonly CoverageCell[] }[];
}

/** Areas and indicators in register order; a cell the file lacks is a defect. */
export function selectCoverageMatrix(site: Site): CoverageMatrix {
  const { cells } = site.coverage;
  const indicators = site.index.indicators.filter((one) => cells.some((cell) => cell.indicator === one.id));
  const areas = site.index.areas.filter((one) => cells.some((cell) => cell.area === one.id));
  const rows = areas.map((area) => ({
    area,
    cells: indicators.map((indicator) => {
      const cell = cells.find((one) => one.area === area.id && one.indicator === indicator.id);
      if (cell === undefined) throw new Error(`missing coverage cell: ${area.id} ${indicator.id}`);
      return cell;
    }),
  }));
  return { indicators, rows };
}

/** How many cells share a state and a nearest level. */
export interface CoverageCount {
  readonly state: CoverageCell['state'];
  readonly nearestLevel: CoverageCell['nearestLevel'];
  readonly cells: number;
}

/** Counts by state and nearest level, the commonest first; they add to all cells. */
export function selectCoverageCounts(cells: readonly CoverageCell[]): readonly CoverageCount[] {
  const counts = new Map<string, CoverageCount>();
  for (const { state, nearestLevel } of cells) {
    const key = `${state}|${nearestLevel ?? ''}`;
    counts.set(key, { state, nearestLevel, cells: (counts.get(key)?.cells ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.cells - a.cells);
}

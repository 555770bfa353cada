import type { Area } from '../../pipeline/contract/area.ts';
import type { CoverageCell } from '../../pipeline/contract/coverage.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import { indicatorOf, type Site } from '../site/site.ts';
import type { BridgeTest, Target } from '../../pipeline/contract/verdict.ts';
import type { ChecksFile } from '../../pipeline/contract/files.ts';
import type { Reading } from '../../pipeline/contract/provenance.ts';

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

/** Two sources' figures for one indicator and period, and whether they agree to the coarser rounding. */
export interface SourceDifference {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly bridge: BridgeTest;
}

/** Every pair of sources that give the same indicator for the same period, those that disagree first. */
export function selectSourceDifferences(site: Site): readonly SourceDifference[] {
  const pairs = site.kent.targets.flatMap((target) =>
    target.bridge === null || target.bridge.period === null
      ? []
      : [{ indicator: indicatorOf(site, target.indicator), target, bridge: target.bridge }],
  );
  return [...pairs.filter(({ bridge }) => !bridge.passed), ...pairs.filter(({ bridge }) => bridge.passed)];
}

/** Readings of the tables whose path begins with one of the given starts, in the register's order. */
export const selectReadings = (checks: ChecksFile, starts: readonly string[]): readonly Reading[] =>
  checks.readings.filter((reading) => starts.some((start) => reading.table.startsWith(start)));

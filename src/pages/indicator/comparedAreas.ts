import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Comparison } from '../../../pipeline/contract/verdict.ts';
import { pointIn } from '../../site/pointIn.ts';

/** An area and what its comparison came to. */
export interface ComparedArea {
  readonly area: string;
  readonly result: Comparison;
}

/**
 * Areas compared with a larger one in a period, in the order of the file's series; one whose figure is withheld keeps
 * its place, not compared.
 */
export function comparedAreas(file: IndicatorFile, benchmark: string, period: string): readonly ComparedArea[] {
  const made = file.comparisons.filter((one) => one.benchmark === benchmark && one.period.label === period);
  const results = new Map(made.map(({ area, result }) => [area, result]));
  if (results.size === 0) return [];
  const withheld = file.series
    .filter((series) => pointIn(series, period)?.missing === 'suppressed')
    .map(({ area }) => area);
  const order = file.series.map(({ area }) => area);
  return [...new Set([...results.keys(), ...withheld])]
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((area) => ({ area, result: results.get(area) ?? 'not compared' }));
}

import type { SpineRow } from '../../charts/spine/spine.ts';
import type { PreviewFigure } from './previewRows.ts';

/**
 * The counted figures of one period of a return, each against the county; empty when none can be. The period is the one
 * with most of them, the latest of equals.
 */
export function spineOf(figures: readonly PreviewFigure[]): readonly SpineRow[] {
  const counted = figures.flatMap((figure) => {
    const { county, entry } = figure;
    const isCounted = figure.result !== 'not compared' || figure.missing === 'suppressed';
    if (county === null || !entry.countsChildren || !isCounted) return [];
    return [{ ...figure, indicator: entry.id, benchmark: { ...county, provenance: '' } }];
  });
  const starts = [...new Set(counted.map(({ period }) => period.start))].toSorted();
  const inPeriod = starts.map((start) => counted.filter(({ period }) => period.start === start));
  return inPeriod.reduce<readonly SpineRow[]>((most, rows) => (rows.length >= most.length ? rows : most), []);
}

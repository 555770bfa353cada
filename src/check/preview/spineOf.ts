import type { SpineRow } from '../../charts/spine.ts';
import type { PreviewFigure } from './previewRows.ts';

/** The figures of a return's last period that has counted ones, each against the county; empty when none can be. */
export function spineOf(figures: readonly PreviewFigure[]): readonly SpineRow[] {
  const counted = figures.flatMap((figure) => {
    const { county, entry } = figure;
    const isCounted = figure.result !== 'not compared' || figure.missing === 'suppressed';
    if (county === null || !entry.countsChildren || !isCounted) return [];
    return [{ ...figure, benchmark: { ...county, provenance: '' } }];
  });
  const last = counted.map(({ period }) => period.start).toSorted().at(-1);
  return counted.filter(({ period }) => period.start === last);
}

import type { Series } from '../../../pipeline/contract/series.ts';
import { bestFigure } from '../../site/figures.ts';
import type { NamedArea } from '../drawnParts.ts';
import type { ExploreArea, ExploreBase } from './exploreData.ts';

/**
 * The area whose figures stand for another: its own, else its district's, else the county's; in one period, or over all
 * years where none is asked for.
 */
export function nearestHeld(
  { areas, county }: Pick<ExploreBase, 'areas' | 'county'>,
  series: readonly Series[],
  area: NamedArea,
  period: string | null = null,
): ExploreArea {
  const own = areas.find(({ id }) => id === area.id);
  if (own === undefined) return county;
  // By term nobody but an LCSP has figures: no other area can stand for one without.
  if (!series.some((one) => one.area === county.id)) return own;
  const district = areas.find(({ id }) => id === own.district) ?? null;
  return bestFigure({ own, district, county }, series, period).area;
}

/** Whether two areas are one, or one is a district and the other an LCSP read as lying in it. */
export function isRelated({ areas }: Pick<ExploreBase, 'areas'>, a: string, b: string): boolean {
  const districtOf = (id: string): string | null => areas.find((one) => one.id === id)?.district ?? null;
  return a === b || districtOf(a) === b || districtOf(b) === a;
}

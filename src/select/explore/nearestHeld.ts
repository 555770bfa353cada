import type { Series } from '../../../pipeline/contract/series.ts';
import type { NamedArea } from '../drawnParts.ts';
import type { ExploreArea, ExploreBase } from './exploreData.ts';

/** Whether an area has figures of its own of the measure, beside those the plan prints. */
const hasOwn = (series: readonly Series[], area: string): boolean =>
  series.some((one) => one.area === area && one.basis !== 'plan');

/** The area whose figure stands for another: its own, else its district's, else the county's. */
export function nearestHeld(
  { areas, county }: Pick<ExploreBase, 'areas' | 'county'>,
  series: readonly Series[],
  area: NamedArea,
): ExploreArea {
  const asked = areas.find(({ id }) => id === area.id);
  if (asked === undefined) return county;
  if (hasOwn(series, asked.id)) return asked;
  const district = areas.find(({ id }) => id === asked.district);
  return district !== undefined && hasOwn(series, district.id) ? district : county;
}

/** Whether two areas are one, or one is a district and the other an LCSP read as lying in it. */
export function isRelated({ areas }: Pick<ExploreBase, 'areas'>, a: string, b: string): boolean {
  const districtOf = (id: string): string | null => areas.find((one) => one.id === id)?.district ?? null;
  return a === b || districtOf(a) === b || districtOf(b) === a;
}

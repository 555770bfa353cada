import type { AreaId } from '../../../pipeline/contract/ids.ts';
import type { IndexFile } from '../../../pipeline/contract/files.ts';
import { formatArea } from '../../format/areas.ts';
import type { HighlightOption } from './AreaHighlighter.tsx';

/**
 * Areas a reader can mark on an indicator's page: those with figures of their own, and every LCSP by its district's
 * figures where only the district has them. The label says whose figures they are.
 *
 * @param held areas the page has figures for
 */
export function selectHighlightOptions(index: IndexFile, held: ReadonlySet<AreaId>): readonly HighlightOption[] {
  const byId = new Map(index.areas.map((area) => [area.id, area]));
  return index.areas.flatMap((area): readonly HighlightOption[] => {
    if (area.type !== 'LCSP' && area.type !== 'district') return [];
    const label = formatArea(area);
    if (held.has(area.id)) return [{ id: area.id, label, places: [label] }];
    const district = area.district === null ? undefined : byId.get(area.district);
    if (district === undefined || !held.has(district.id)) return [];
    const place = formatArea(district);
    return [{ id: area.id, label: `${label} (figures of ${place})`, places: [place] }];
  });
}

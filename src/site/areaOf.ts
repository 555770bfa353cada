import type { Area } from '../../pipeline/contract/area.ts';
import type { Site } from './site.ts';

/** The area of an id; pages ask only for ids the contract holds, so a miss is a defect. */
export function areaOf(site: Site, id: string): Area {
  const area = site.index.areas.find((one) => one.id === id);
  if (area === undefined) throw new Error(`missing area: ${id}`);
  return area;
}

import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Site } from '../../site/site.ts';

/** The first LCSP of the register that has what one point means, for the worked example. */
export function selectOnePointExample(site: Site): AreaFile | undefined {
  const lcsps = site.index.areas.filter((area) => area.type === 'LCSP');
  return lcsps.flatMap((area) => site.areas.get(area.id) ?? []).find((file) => file.onePoint.length > 0);
}

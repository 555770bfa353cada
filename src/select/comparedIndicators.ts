import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Site } from '../load/site.ts';
import { leadPeriod } from './leadPeriod.ts';

/** Published measures counted in pupils that the area's district is compared with the county on in the first LCSP year. */
export function comparedIndicators(site: Site, file: AreaFile): readonly Indicator[] {
  const district = file.area.district ?? file.area.id;
  const period = leadPeriod(site.governance);
  const compared = new Set(
    file.comparisons.filter((one) => one.area === district && one.period.label === period).map((one) => one.indicator),
  );
  return site.index.indicators.filter((indicator) => indicator.list === 'published' && compared.has(indicator.id));
}

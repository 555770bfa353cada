import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Site } from './site.ts';

/** The register row of an indicator id; a miss is a defect. */
export function indicatorOf(site: Site, id: string): Indicator {
  const indicator = site.index.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`missing indicator: ${id}`);
  return indicator;
}

import { comparedMeasures, type ComparedMeasure } from '../../select/compareData.ts';
import type { Site } from '../../site/site.ts';

/** Measures of the plan that a pack's cover draws for each LCSP: those its district has figures of. */
export const coverMeasures = (site: Site): readonly ComparedMeasure[] =>
  comparedMeasures(site).filter(({ indicator }) => indicator.list === 'kpi');

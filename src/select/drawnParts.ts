import type { Area } from '../../pipeline/contract/area.ts';
import type { Target, Verdict } from '../../pipeline/contract/verdict.ts';

/** An area as far as a chart's rows need it. */
export type NamedArea = Pick<Area, 'id' | 'name' | 'type'>;

/** A target as far as a chart draws it: whether its verdict could compare it decides where it may stand. */
export type DrawnTarget = Pick<
  Target,
  'area' | 'indicator' | 'period' | 'value' | 'digits' | 'direction' | 'provenance'
> & { readonly verdict: Pick<Verdict, 'state'> };

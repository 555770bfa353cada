import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Measure } from '../marks/rowParts.ts';

/** An indicator as charts name it. Its own unit says enough, so the axis needs no further words. */
export const measureOf = (indicator: Indicator, label: string = indicator.label): Measure => ({
  label,
  unit: indicator.unit,
  ofWhat: '',
});

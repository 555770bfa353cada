import type { PlotOptions } from '@observablehq/plot';

/** A layout computed in CSS pixels: identity scales, no axes, no margins of Plot's own. */
export const placedPlot = (height: number, marks: NonNullable<PlotOptions['marks']>): PlotOptions => ({
  height,
  margin: 0,
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
  marks,
});

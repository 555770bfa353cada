import { link, type Markish } from '@observablehq/plot';
import type { RuleSpan } from './targetRule.ts';

/** Thin lines for axes, separators and guides. */
export const hairlines = (
  lines: readonly RuleSpan[],
  stroke: string,
  options: { readonly width?: number; readonly dash?: string } = {},
): Markish =>
  link(lines, {
    x1: 'x1',
    x2: 'x2',
    y1: 'y1',
    y2: 'y2',
    stroke,
    strokeWidth: options.width ?? 1,
    ...(options.dash === undefined ? {} : { strokeDasharray: options.dash }),
  });

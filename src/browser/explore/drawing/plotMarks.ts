/**
 * What stands in for Plot in the script of Explore, under Plot's own names: the marks our charts are made of, kept as
 * data, which `drawMarks.tsx` draws. So the chart modules that draw at build time draw here too, line by line the same.
 */
export type MarkName = 'rect' | 'link' | 'line' | 'dot' | 'text' | 'ruleX' | 'ruleY';

/** Options of a mark: a channel is a constant, a field of the datum, or a function of it. */
export type MarkOptions = Readonly<Record<string, unknown>>;

/** A mark with its data, not drawn yet. */
export interface PlacedMark {
  readonly name: MarkName;
  readonly data: readonly unknown[];
  readonly options: MarkOptions;
}

const mark =
  (name: MarkName) =>
  (data: readonly unknown[], options: MarkOptions = {}): PlacedMark => ({ name, data, options });

export const rect = mark('rect');
export const link = mark('link');
export const line = mark('line');
export const dot = mark('dot');
export const text = mark('text');
export const ruleX = mark('ruleX');
export const ruleY = mark('ruleY');

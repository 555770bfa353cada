import type { PlotOptions } from '@observablehq/plot';

/** One cell of a chart's table. */
export interface TableCell {
  /** As shown, units left to the column heading: `5.34`, `not published`, `c`. */
  readonly text: string;
  /** What the column sorts by; the text when absent. */
  readonly sort?: number | string;
  /** Provenance id on the page, or one for each figure in the cell; the cell links to the entries. */
  readonly provenance?: string | readonly string[];
  /** A word that stands beside the number, such as `estimate` or `u`. */
  readonly note?: string;
}

export interface TableColumn {
  readonly label: string;
  /** Right-aligned, tabular figures. */
  readonly numeric: boolean;
}

/** The table equal of a chart. The first cell of a row is its row header. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows (by index) set off by a rule, such as Kent's. */
  readonly setOff?: readonly number[];
}

/** Colours and strokes by role, never by literal: CSS custom properties of `src/theme`. */
export interface ChartTheme {
  readonly ink: string;
  /** Second text colour: ticks, notes. Still 4.5:1. */
  readonly inkSoft: string;
  readonly paper: string;
  readonly grid: string;
  /** Light ground behind a marked stretch of periods. */
  readonly span: string;
  readonly me: string;
  readonly kent: string;
  readonly region: string;
  readonly country: string;
  readonly other: string;
  readonly target: string;
  readonly better: string;
  readonly worse: string;
  readonly same: string;
  readonly band: readonly string[];
}

/**
 * A chart module: picture, table and alternative text made from the same rows, so they cannot disagree.
 * No DOM, fetch, React, clock or colour literal inside.
 */
export interface ChartModule<Row> {
  readonly id: string;
  /** What a row must hold, one sentence for whoever adds a chart to a page. */
  readonly needs: string;
  /** Measure, place, level, period, unit. */
  title(rows: readonly Row[]): string;
  /** Plot options for one width in CSS pixels (about 360 or 640). */
  plot(rows: readonly Row[], frame: { readonly width: number; readonly theme: ChartTheme }): PlotOptions;
  table(rows: readonly Row[]): ChartTable;
  /**
   * Why there is no picture of these rows and a sentence stands in its place, such as figures that are all withheld;
   * blank where there is one. Title and table are made either way; `plot` and `describe` are asked only for a picture.
   */
  notDrawn(rows: readonly Row[]): string;
  /** One or two sentences that say what the picture shows; the chart's accessible description. */
  describe(rows: readonly Row[]): string;
  /** Which marks and symbols stand in these rows, for the key and the explanation of symbols. */
  marks(rows: readonly Row[]): readonly ChartMark[];
}

/** Marks a key can explain. Look and word of each are in `src/theme/marks.ts`. */
export const CHART_MARKS = [
  'actual',
  'provisional',
  'estimate',
  'outturn',
  'target',
  'interval',
  'limits',
  'control limits',
  'signal',
  'break',
  'revised',
  'low reliability',
  'suppressed',
  'rounds to zero',
  'not published',
] as const;
export type ChartMark = (typeof CHART_MARKS)[number];

/** Roles to custom properties of `_tokens.scss`: dark mode, print and forced colours then need no redrawing. */
export const chartTheme: ChartTheme = {
  ink: 'var(--c-ink)',
  inkSoft: 'var(--c-ink-soft)',
  paper: 'var(--c-paper)',
  grid: 'var(--c-grid)',
  span: 'var(--c-span)',
  me: 'var(--c-me)',
  kent: 'var(--c-kent)',
  region: 'var(--c-region)',
  country: 'var(--c-country)',
  other: 'var(--c-other)',
  target: 'var(--c-target)',
  better: 'var(--c-better)',
  worse: 'var(--c-worse)',
  same: 'var(--c-same)',
  band: ['var(--c-band-1)', 'var(--c-band-2)', 'var(--c-band-3)', 'var(--c-band-4)'],
};

/** Text sizes of charts in CSS pixels at the drawn width; nothing is smaller than `small`. */
export const TEXT_SIZES = { normal: 13, small: 12 } as const;

/** Line height of wrapped chart text, in multiples of the text size. */
export const LINE_HEIGHT = 1.25;

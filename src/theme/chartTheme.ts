import type { ChartTheme } from './chart.ts';

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

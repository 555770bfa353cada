import type { Theme } from '../../pipeline/contract/indicator.ts';

/** The three themes an LCSP page leads with, in page order. */
export const LEADING_THEMES = ['attendance', 'exclusions', 'neet'] as const satisfies readonly Theme[];

import type { Page } from '../../src/pages/page.ts';

/** One of each kind of page a figure can stand on; of kinds with many, those of the areas and measures named. */
export interface Touched {
  /** Ids of LCSPs, districts by their names in paths, such as `dover` and `thanet`. */
  readonly areas: readonly string[];
  /** Ids of indicators; all when left out. */
  readonly indicators?: readonly string[];
  /** False leaves out the pages of which there is one, such as the county's, for a case that bears on none of them. */
  readonly shared?: boolean;
}

const WITH_FIGURES = [
  '',
  'areas/',
  'trusts/',
  'indicators/',
  'compare/',
  'explore/',
  'report/',
  'plan/',
  'plan/full/',
  'methods/',
  'data/coverage/',
];

/** Pages that say something of the figures of these areas and measures. */
export const touchedPages =
  ({ areas, indicators, shared = true }: Touched) =>
  ({ path }: Page): boolean => {
    const [kind = '', name = ''] = path.split('/');
    if (kind === 'indicators' && name !== '') return indicators?.includes(name) ?? true;
    if (WITH_FIGURES.includes(path) || path.startsWith('areas/kent/')) return shared;
    return (
      ['areas', 'trusts', 'compare', 'study-day'].includes(kind) &&
      areas.some((area) => name === area || name === `${area}-district`)
    );
  };

import type { Area } from '../../pipeline/contract/area.ts';
import type { CoverageCell } from '../../pipeline/contract/coverage.ts';
import type { Indicator, Theme } from '../../pipeline/contract/indicator.ts';
import type { LaaTarget } from '../../pipeline/contract/plan.ts';
import type { Claim } from './claim.ts';
import { formatArea } from '../format/areas.ts';
import { LEADING_THEMES } from '../site/site.ts';
import type { OtherMeasure } from '../select/plan.ts';
import { formatCount } from '../format/numbers.ts';

/** Themes as they stand inside a sentence. */
export const THEME_WORDS = {
  attendance: 'attendance',
  exclusions: 'exclusions',
  neet: 'NEET',
  attainment: 'attainment',
  wellbeing: 'wellbeing',
  other: 'other measures',
} as const satisfies Record<Theme, string>;

const or = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The caveat of an LCSP without figures of its own: nothing after the population is the partnership's. */
export function describeNoLocalFigure(area: Area): Claim {
  const themes = or(LEADING_THEMES.map((theme) => THEME_WORDS[theme]));
  return {
    rule: 'missing',
    text: `The sources held contain no figure of ${formatArea(area)}’s own for ${themes}: those figures here are the district’s or the county’s.`,
  };
}

/** The same in one line, before figures that each name whose they are. */
export const describeWhoseShown = (): Claim => ({
  rule: 'missing',
  text: 'No figure here but the ages is its own.',
});

/** A measure or area in a list of those without a figure of a year, where it has one by term. */
export const labelGap = (label: string, { byTerm }: { readonly byTerm: boolean }): string =>
  byTerm ? `${label}, but by term` : label;

/** Coverage cells that say the same thing, to be said once. */
export interface GapGroup {
  readonly indicators: readonly string[];
  readonly reason: string;
  readonly wouldHold: string;
  readonly question: string;
}

/** What the plan prints of a measure it gives no figure of: its own line in the list of agreement targets, if it has one. */
export function describeBareMeasure({ label, list }: Indicator, target: LaaTarget | undefined): GapGroup {
  const bare = { indicators: [label], question: '' };
  if (target === undefined) {
    return { ...bare, reason: 'The documents held name this measure and print no figure for any area.', wouldHold: '' };
  }
  const where = list === 'laa' ? 'Only the title, in' : 'The title, and in';
  return {
    ...bare,
    reason: `${where} the plan’s list of Local Area Agreement targets “${target.text}”; no figure, unit or number to reach.`,
    wouldHold: `The body leading on it in the plan (${target.leadBody}).`,
  };
}

/** Why there is no figure, grouped so that one reason is read once however many indicators share it. */
export function groupGaps(
  cells: readonly CoverageCell[],
  labelOf: (cell: CoverageCell) => string,
): readonly GapGroup[] {
  const groups = new Map<string, GapGroup>();
  for (const cell of cells) {
    if (cell.state === 'held') continue;
    const key = [cell.reason, cell.wouldHold, cell.question].join('\n');
    const indicators = [...(groups.get(key)?.indicators ?? []), labelOf(cell)];
    groups.set(key, { indicators, reason: cell.reason, wouldHold: cell.wouldHold, question: cell.question });
  }
  return [...groups.values()];
}

/**
 * Key actions whose deliverables no key performance indicator measures, while another indicator the plan lists bears on
 * one: that no such indicator is named is not to say that nothing can be counted.
 */
export function describeOtherMeasures(bearing: readonly OtherMeasure[]): readonly Claim[] {
  if (bearing.length === 0) return [];
  const parts = bearing.map(({ action, indicator }) => `${action.number}, ${indicator.shortLabel}`);
  return [
    {
      rule: 'editorial',
      text: `That is not to say that nothing can be counted: deliverables of ${formatCount(new Set(bearing.map(({ action }) => action.id)).size)} of these name what other indicators of the plan’s lists bear on, by our reading (key action ${parts.join('; key action ')}).`,
      cites: bearing.map(({ provenance }) => provenance),
    },
  ];
}

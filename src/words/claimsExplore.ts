import type { ExploreLevel } from '../select/explore/exploreData.ts';
import type { NamedArea } from '../select/drawnParts.ts';
import { formatArea } from '../format/areas.ts';
import { formatList } from '../format/numbers.ts';
import type { Claim } from './claim.ts';
import type { ExploreNotice } from '../select/explore/exploreView.ts';
import { describeNotice, describeWhose } from './claimsCompare.ts';

/** Under which heading a measure stands in the list of measures: for whom a figure is held. */
export const LEVEL_HEADINGS = {
  LCSP: 'Of LCSPs, by figures of their own',
  district: 'Of the 12 districts',
  county: 'Of Kent only',
} as const satisfies Record<ExploreLevel, string>;

/** What stands in a chart of areas where no area has a figure. */
export const describeCountyLevel = (county: Pick<NamedArea, 'name'>): Claim => ({
  rule: 'missing',
  text: `No figure of this measure is held for an LCSP or a district: what is shown is ${county.name}’s, and is no area’s own.`,
});

/** What stands in place of a chart over time. */
export const NO_YEARS: Claim = { rule: 'missing', text: 'No figure of this measure is held for the years chosen.' };

/** The same of a measure only LCSPs have figures of, while none is chosen. */
export const CHOOSE_LCSPS: Claim = {
  rule: 'missing',
  text: 'Only LCSPs have figures of this measure: choose some.',
};

/** What a map of children stands in place of. */
export const describeCountMap = (): string =>
  'No figure of this measure is held for an LCSP or a district: the squares show how many children there are.';

/** Some areas chosen, and the area whose figure stands for them. */
export interface Stand {
  readonly owner: NamedArea;
  /** Areas chosen that have no figure of their own and are shown by the owner's. */
  readonly shown: readonly NamedArea[];
}

/** Whose figures stand for the areas chosen, one sentence for each owner that is not the area itself. */
export const describeStands = (stands: readonly Stand[], county: NamedArea): readonly Claim[] =>
  stands
    .filter(({ shown }) => shown.length > 0)
    .map(({ owner, shown }): Claim => {
      if (owner.id !== county.id)
        return { rule: 'missing', text: `${formatArea(owner)}: ${lowerFirst(describeWhose(shown))}` };
      const names = formatList(shown.map(formatArea));
      return {
        rule: 'missing',
        text: `No figure of this measure is held for ${names}: ${county.name}’s stands in its place and is not ${shown.length === 1 ? 'its' : 'their'} own.`,
      };
    });

/** Areas chosen that nothing is held for, and for which no other stands: by term only LCSPs have figures. */
export const describeNoneOf = (silent: readonly NamedArea[]): Claim => ({
  rule: 'missing',
  text: `No figure of this measure is held for ${formatList(silent.map(formatArea))}.`,
});

/** Names keep their capital, a sentence that goes on does not. */
const lowerFirst = (text: string): string =>
  text.startsWith('The ') ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

/** What is shown now, for the eye and for a screen reader. */
export function describeExplored(shown: {
  readonly measure: string;
  readonly areas: readonly NamedArea[];
  readonly beside: readonly NamedArea[];
  readonly from: string;
  readonly to: string;
}): string {
  const beside = formatList(shown.beside.map(formatArea));
  const areas = formatList(shown.areas.map(formatArea));
  const named = areas === '' || beside === '' ? `${areas}${beside}` : `${areas} beside ${beside}`;
  const stretch = shown.from === shown.to ? shown.from : `${shown.from} to ${shown.to}`;
  return `Shown: ${shown.measure}, ${stretch}.${named === '' ? '' : ` ${named}.`}`;
}

/** What could not be followed in an address, one sentence each. */
export const describeExploreNotice = (notice: ExploreNotice): string =>
  notice.kind === 'not here'
    ? `The address names a ${notice.what} that is not here: “${notice.text}”. It is left out.`
    : describeNotice(notice);

/** Why nothing was pinned: what is no area to choose, or one too many. */
export const NOT_PINNED = {
  beside: 'Only an LCSP or a district is pinned: what they stand beside is in every view.',
  full: 'No more areas fit: take one out first.',
} as const;

/** What a pin did. */
export const describePin = (area: NamedArea, isPinned: boolean): string =>
  isPinned
    ? `${formatArea(area)} is pinned: it wears the accent in every chart.`
    : `${formatArea(area)} is no longer pinned.`;

import type { Area } from '../../../pipeline/contract/area.ts';
import type { MissingReason } from '../../../pipeline/contract/reasons.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatCountOf, formatList, formatNumber } from '../../format/numbers.ts';
import { sayReason } from '../../format/statuses.ts';
import { BY_LUCK } from '../../words/byLuck.ts';
import type { Claim } from '../../words/claim.ts';
import { sayComparison } from '../../words/claimsComparison.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import type { ClearFigure, ScoreCell } from './scorecard.ts';

/** How the table is read, and whose the figures are. */
export const describeScorecard = (county: Pick<Area, 'name'>, period: string, hasOwn: boolean): Claim => ({
  rule: 'definition',
  text: hasOwn
    ? `Every LCSP with its nearest figure of ${period}: its own with a full bar and marked “own”, or, with a pale one, that of the district it is read as lying in (inferred from names). Colour stands only where a comparison with ${county.name} earns it. Each figure leads to its reasons.`
    : `Every LCSP with its nearest figure of ${period}: with a pale bar, that of the district it is read as lying in (inferred from names). Colour stands only where a comparison with ${county.name} earns it. Each figure leads to its reasons.`,
});

/** The county's target without the unit its column gives: `at most 5.0`. */
export const sayTargetBriefly = ({ value, digits, direction }: Target): string =>
  value === null ? 'none printed' : `${direction === null ? '' : `${direction} `}${formatNumber(value, { digits })}`;

/** Why no figure nearer than the county's stands here; one that was sent and cannot be shown says so itself. */
export const describeGap = (cell: ScoreCell, county: Pick<Area, 'name'>): readonly Claim[] => [
  ...describeWithheldCell(cell),
  ...(cell.withheld.length > 0
    ? []
    : [
        {
          rule: 'missing' as const,
          text:
            cell.areas.length === 1
              ? `none nearer than ${county.name}’s`
              : `none of ${formatCountOf(cell.areas.length, 'LCSP')}, nor of a district: ${county.name} only`,
        },
      ]),
];

/** As few words as a row has room for: the symbols under the table say what c is, and the cell leads to its reasons. */
const sayBriefly = (missing: MissingReason): string => (missing === 'suppressed' ? 'withheld (c)' : sayReason(missing));

/** An own figure that cannot be shown, beside the one in its place; its row names the LCSP, where it is of one. */
export const describeWithheldCell = ({ areas, withheld }: ScoreCell): readonly Claim[] =>
  withheld.map(({ area, point }) => ({
    rule: 'missing',
    text: `${areas.length === 1 ? 'own' : `${area.name}’s own`} ${sayBriefly(point.missing ?? 'not in the sources held')}`,
  }));

/** One figure clear of the county's: whose, of what, and the words it earns. */
export const describeClear = ({ indicator, best }: ClearFigure, county: Pick<Area, 'name'>): Claim => ({
  rule: 'comparison',
  text: `${indicator.shortLabel}: ${formatArea(best.area)}, at ${formatPoint(best.point, indicator)}, ${sayComparison({ result: best.result ?? 'not compared', dispersion: best.dispersion }, county.name)}.`,
  cites: [best.point.provenance],
});

interface Counted {
  readonly compared: number;
  readonly clear: number;
  readonly shown: number;
}

/** How many comparisons there are, how many are clear, and how many would be by luck alone. */
export function describeClearCount({ compared, clear, shown }: Counted, county: Pick<Area, 'name'>): Claim {
  const luck = formatNumber(compared * BY_LUCK[99.8], { digits: 2 });
  const rest = clear > shown ? ` The first ${formatCount(shown)} stand here.` : '';
  return {
    rule: 'count',
    text: `Of ${formatCountOf(compared, 'comparison')} with ${county.name}, ${clear === 0 ? 'none' : formatCount(clear)} ${clear > 1 ? 'are' : 'is'} clear at 99.8%; about ${luck} (${formatCount(compared)} × ${BY_LUCK[99.8]}) would be by luck alone, if no area differed.${rest}`,
  };
}

/** Measures of which no figure is judged, and why. */
export const describeUnjudged = (labels: readonly string[], county: Pick<Area, 'name'>): readonly Claim[] =>
  labels.length === 0
    ? []
    : [
        {
          rule: 'definition',
          text: `Not judged: ${formatList(labels)}. A judgement needs counts of children for the area and for ${county.name}, and half days are no children.`,
        },
      ];

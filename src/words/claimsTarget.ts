import type { Indicator } from '../../pipeline/contract/indicator.ts';
import { formatNumber, formatCount } from '../format/numbers.ts';
import type {
  Target,
  TargetNoteId,
  VerdictState,
  TargetDistance,
  BridgeTest,
} from '../../pipeline/contract/verdict.ts';
import type { Area } from '../../pipeline/contract/area.ts';
import { VERDICT_LOOKS } from '../theme/marks.ts';
import type { Claim } from './claim.ts';
import { formatArea } from '../format/areas.ts';
import { noteReading } from './claimsFigure.ts';

/** What each note on a target means, and which figures it looks at. */
export const TARGET_NOTE_WORDS = {
  T1: 'The target is easier than the latest figure of its own table, as the plan stood.',
  T2: 'The target is equal to the latest figure of its own table, as the plan stood. Where both are for one year target and figure are one number; where the target is for a later year it asks for no change.',
  T3: 'The target is easier than an earlier actual or provisional figure of its own table, as the plan stood.',
  T4: 'The period the target is for is not the period of the column it is printed in.',
  T5: 'No target can be read in the text held, or it is printed as “To follow”.',
  T6: 'The target lies outside the range the measure can take.',
  T7: 'A later outturn differs by more than rounding from the plan’s figure, which is read as an estimate. Both are stated, and whether the bridge test passed.',
} as const satisfies Record<TargetNoteId, string>;

/** True where the plan prints an estimate of the target's own year beside it. */
export const isForYearOfEstimate = (target: Target): boolean => target.estimateVerdict !== null;

/** True where the bridge test passed, so that a later outturn may be set beside the plan's figures at all. */
export const hasComparableOutturn = (target: Target): boolean => target.bridge?.passed === true;

/** A target in words, with its direction: `at most 5.0%`. Blank when none was printed. */
export function describeTargetValue(target: Target, indicator: Indicator): string {
  if (target.value === null) return '';
  const value = formatNumber(target.value, { digits: target.digits, unit: indicator.unit });
  return target.direction === null ? value : `${target.direction} ${value}`;
}

/** What stands where a number of a target would: the plan's words, or that there are none. */
export const sayNoTarget = ({ asPrinted }: Target): string =>
  asPrinted === '' ? 'blank in the text held' : `“${asPrinted}”`;

/** The word for a state, as read aloud beside its shape. */
export const VERDICT_WORDS = {
  met: VERDICT_LOOKS.met.word,
  'not met': VERDICT_LOOKS['not met'].word,
  amber: VERDICT_LOOKS.amber.word,
  'not comparable': VERDICT_LOOKS['not comparable'].word,
  'not assessed': VERDICT_LOOKS['not assessed'].word,
  'not judged': VERDICT_LOOKS['not judged'].word,
} as const satisfies Record<VerdictState, string>;

const side = (target: Target): string => (target.direction === 'at least' ? 'below' : 'above');

/** Whether figures with intervals stand beside it: LCSPs' own, where the county's is not judged. */
const hasIntervals = ({ intervals = [] }: Target): boolean => intervals.length > 0;

/** What a state says of the figure, as the end of a heading. */
function describeState(target: Target, county: Area): string {
  const period = target.verdict.period.label;
  switch (target.verdict.state) {
    case 'met':
      return `${county.name} met its ${period} target`;
    case 'not met':
      return `${county.name} was ${side(target)} its ${period} target`;
    case 'amber':
      return `${county.name} was between the floor standard and its ${period} target`;
    case 'not comparable':
      return `two sources disagree, so no verdict on ${county.name}’s ${period} target`;
    case 'not assessed':
      return target.value === null
        ? `no target is printed for ${county.name}`
        : hasIntervals(target)
          ? `no actual of ${county.name}’s own is held to set against its ${period} target`
          : `nothing held can be set against ${county.name}’s ${period} target`;
    case 'not judged':
      return target.verdict.rule === 'V1'
        ? 'the plan states no direction for it'
        : hasIntervals(target)
          ? `of ${county.name}’s own figures only an estimate stands beside its ${period} target`
          : `${county.name}’s ${period} target has only an estimate beside it`;
    default: {
      const never: never = target.verdict.state;
      throw new Error(`invalid state: ${String(never)}`);
    }
  }
}

/** What can be said of one target, as a sentence of its own where the measure is named already. */
export function describeTargetAlone(target: Target, county: Area): Claim {
  const text = describeState(target, county);
  return { rule: 'verdict', text: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` };
}

/** Why a figure and its target cannot be set against each other, in three or four words. */
const notComparable = ({ rule }: Target['verdict']): string =>
  rule === 'V8' ? 'two sources disagree' : 'figure and target do not measure the same';

function stateOfCounty(target: Target): string {
  const { state, rule, period } = target.verdict;
  switch (state) {
    case 'met':
      return ' met its target';
    case 'not met':
      return ' did not meet its target';
    case 'amber':
      return ' was between floor and target';
    case 'not comparable':
      return `: no verdict, ${notComparable(target.verdict)}`;
    case 'not assessed':
      return target.value === null
        ? ': no verdict, no target is printed'
        : `: no verdict, no actual for ${period.label}`;
    case 'not judged':
      return rule === 'V1' ? ': no verdict, the plan states no direction' : ': no verdict, only an estimate';
    default: {
      const never: never = state;
      throw new Error(`invalid state: ${String(never)}`);
    }
  }
}

/**
 * The verdict in one short line that begins with whose it is, for a place where a smaller area's figure stands above it;
 * with the measure where other measures stand beside it: `Kent (NI 87): no verdict, only an estimate`.
 */
export const describeVerdictOf = (target: Target, county: Area, measure = ''): Claim => ({
  rule: 'verdict',
  text: `${county.name}${measure === '' ? '' : ` (${measure})`}${stateOfCounty(target)}`,
});

/** Heading of a section or row about one target: the measure and what can be said of it. */
export const describeTarget = (target: Target, indicator: Indicator, county: Area): Claim => ({
  rule: 'verdict',
  text: `${indicator.shortLabel}: ${describeState(target, county)}`,
});

/** The target sentence: value, direction, period meant and the heading it stands under where they differ. */
export function describeTargetPeriod(target: Target, county: Area, indicator: Indicator): Claim {
  if (target.value === null) {
    const printed =
      target.asPrinted === ''
        ? `${sayNoTarget(target)}, which shows no borders of cells`
        : `printed as ${sayNoTarget(target)}`;
    return {
      rule: 'missing',
      text: `${county.name}’s target for ${target.printedUnder} is ${printed}.`,
      cites: [target.provenance],
    };
  }
  const value = describeTargetValue(target, indicator);
  const meant = target.period?.label ?? target.printedUnder;
  const heading = meant === target.printedUnder ? '' : `, printed under the heading ${target.printedUnder}`;
  return {
    rule: 'side by side',
    text: `${county.name}’s target for ${meant} is ${value}${noteReading(target.asPrinted, indicator)}${heading}.`,
    cites: [target.provenance],
  };
}

interface CountWords {
  readonly counted: string;
  readonly among: string;
}

const COUNT_WORDS = {
  'half days': { counted: 'half days missed', among: 'half days possible' },
  children: { counted: 'of them', among: 'children' },
  cases: { counted: 'cases', among: 'pupils' },
} as const satisfies Readonly<Record<TargetDistance['counts'], CountWords>>;

/** Half days are told to one decimal a pupil, as one point of a measure is. */
const HALF_DAY_DIGITS = 1;

const describeAmount = ({ limit, amount, numerator }: TargetDistance): string =>
  `${formatCount(amount)} ${numerator > limit ? 'fewer' : 'more'}`;

/**
 * What it would have taken to reach a target, in half days or children of that period: a sum, and no forecast. None where
 * nothing comparable falls short of it.
 */
export function describeDistance(target: Target, indicator: Indicator, county: Area): readonly Claim[] {
  const { distance, period } = target;
  if (distance === undefined || distance === null || period === null) return [];
  const { counted, among } = COUNT_WORDS[distance.counts];
  const cites = [...distance.provenance];
  const { numerator, denominator, amount, pupils } = distance;
  const share = formatNumber(target.value ?? 0, { digits: target.digits, unit: indicator.unit });
  const whole =
    `Of ${formatArea(county)}’s ${formatCount(denominator)} ${among} in ${period.label} the figure counts ` +
    `${formatCount(numerator)} ${counted}; the target’s ${share} would have been ${formatCount(distance.limit)}, ${describeAmount(distance)}`;
  if (pupils === null) return [{ rule: 'one point', text: `${whole}.`, cites }];
  const each = formatNumber(amount / pupils, { digits: HALF_DAY_DIGITS });
  return [
    { rule: 'one point', text: `${whole}: ${each} a pupil over the year, for ${formatCount(pupils)} pupils.`, cites },
  ];
}

/** Why nothing is said of years to come. `years` are those held, `breaks` the changes of definition among them. */
export function describeNoForecast(years: number, breaks: number): Claim {
  const among =
    breaks === 0
      ? ''
      : `, with ${breaks === 1 ? 'a change' : `${formatCount(breaks)} changes`} of definition among them`;
  return {
    rule: 'method',
    text: `That is a sum for that year, not a forecast: ${formatCount(years)} years are held${among}, too few to say what a later year will bring.`,
  };
}

/** The bridge test with its two figures, and what follows from it. */
export function describeBridge(bridge: BridgeTest, indicator: Indicator): Claim {
  const { period, planValue, planDigits, otherValue, otherDigits } = bridge;
  if (period === null || planValue === null || otherValue === null) {
    return { rule: 'definition', text: `Bridge test: ${bridge.reason}.` };
  }
  const plan = formatNumber(planValue, { digits: planDigits, unit: indicator.unit });
  const other = formatNumber(otherValue, { digits: otherDigits, unit: indicator.unit });
  const outcome = bridge.passed
    ? 'equal to the coarser rounding, so the later figure may be judged against the plan’s target'
    : 'not equal to the coarser rounding, so both are shown and no verdict is given';
  return {
    rule: 'definition',
    text: `Bridge test: for ${period.label} the plan’s figure is ${plan} and the Department for Education’s ${other}: ${outcome}.`,
  };
}

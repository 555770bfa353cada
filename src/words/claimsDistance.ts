import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Target, TargetDistance } from '../../pipeline/contract/verdict.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount, formatNumber } from '../format/numbers.ts';
import type { Claim } from './claim.ts';

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

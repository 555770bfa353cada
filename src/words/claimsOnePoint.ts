import type { Area } from '../../pipeline/contract/area.ts';
import type { OnePoint } from '../../pipeline/contract/coverage.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Claim } from './claim.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount, formatList, formatNumber } from '../format/numbers.ts';

/**
 * What one step of a measure means in children here, of a population the sentence names with its level. Attendance is
 * said in half days a pupil a year, the others in people.
 */
export function describeOnePoint(one: OnePoint, indicator: Indicator, place: Area): Claim {
  const step = indicator.unit === '%' ? 'One percentage point' : 'One per 1,000';
  const amount = formatNumber(one.amount, { digits: one.digits });
  const whom = `${formatArea(place)}’s ${formatCount(one.population)} ${one.ofWhat}`;
  const text =
    one.unit === 'half days a pupil a year'
      ? `${step} is ${amount} ${one.unit}, for ${whom}.`
      : `${step} of ${whom} is about ${amount} ${one.unit}.`;
  return { rule: 'one point', text, cites: one.provenance };
}

/** One percentage point of attendance in half days, for several groups of pupils of one place, in one sentence. */
export function describeHalfDays(ones: readonly OnePoint[], place: Area): Claim {
  const groups = ones.map((one, at) => {
    const whose = at === 0 ? `${formatArea(place)}’s` : 'its';
    const days = at === 0 ? ' half days a pupil a year' : '';
    return `${formatNumber(one.amount, { digits: one.digits })}${days} for ${whose} ${formatCount(one.population)} ${one.ofWhat}`;
  });
  const cites = [...new Set(ones.flatMap(({ provenance }) => provenance))];
  return { rule: 'one point', text: `One percentage point is ${formatList(groups)}.`, cites };
}

/**
 * What the reader must know of that population: whom it leaves out, and where the county counts the measure over other
 * pupils, its two counts.
 */
export function describeOnePointCaveat(one: OnePoint, indicator: Indicator, county: Area): Claim {
  const { contrast } = one;
  if (contrast === null) return { rule: 'definition', text: one.caveat };
  return {
    rule: 'definition',
    text: `${one.caveat} In ${contrast.period} ${county.name}’s ${indicator.theme} count ${formatCount(contrast.counted)} pupils, its absence figures ${formatCount(contrast.named)}.`,
    cites: contrast.provenance,
  };
}

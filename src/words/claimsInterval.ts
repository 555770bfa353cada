import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { IntervalSide, Target } from '../../pipeline/contract/verdict.ts';
import { formatArea } from '../format/areas.ts';
import { formatCountOf, formatList, formatNumber } from '../format/numbers.ts';
import { BY_LUCK } from './byLuck.ts';
import type { Claim } from './claim.ts';
import { describeTargetValue } from './claimsTarget.ts';

const SIDE_WORDS = {
  below: 'lies wholly below the target, so the side it lies on is clear at 95%',
  around: 'holds the target, so it is not clear at 95% on which side of it the figure lies',
  'at or above': 'lies wholly at or above the target, so the side it lies on is clear at 95%',
} as const satisfies Record<IntervalSide, string>;

/** How sure it is on which side of a target a figure lies; nothing where its interval is not beside the target. */
export function describeInterval(
  { area, point }: { readonly area: Area; readonly point: Point },
  { target, indicator }: { readonly target: Target; readonly indicator: Indicator },
): readonly Claim[] {
  const beside = target.intervals?.find((one) => one.area === area.id && one.provenance === point.provenance);
  if (beside === undefined || point.lower === null || point.upper === null) return [];
  const options = { digits: point.digits, unit: indicator.unit };
  const limits = `${formatNumber(point.lower, options)} to ${formatNumber(point.upper, options)}`;
  return [
    {
      rule: 'difference',
      text: `${formatArea(area)}’s 95% interval, ${limits}, ${SIDE_WORDS[beside.side]}.`,
      cites: [point.provenance],
    },
  ];
}

/** The same of a judged figure: the verdict is the point rule's and stays. */
export function describeJudgedInterval(
  judged: { readonly area: Area; readonly point: Point },
  about: { readonly target: Target; readonly indicator: Indicator },
): readonly Claim[] {
  const said = describeInterval(judged, about);
  return said.length === 0
    ? []
    : [...said, { rule: 'method', text: 'The verdict rests on the figure alone and is not changed by its interval.' }];
}

/** How the LCSPs' own intervals lie to the county's target, with how many would lie beyond it by luck alone. */
export function describeOwnIntervals(
  { target, indicator }: { readonly target: Target; readonly indicator: Indicator },
  { county, lcsps }: { readonly county: Area; readonly lcsps: readonly Area[] },
): readonly Claim[] {
  const own = (target.intervals ?? []).flatMap(({ area, side }) =>
    lcsps.filter(({ id }) => id === area).map(({ name }) => ({ name, side })),
  );
  if (own.length === 0) return [];
  const namesOf = (wanted: IntervalSide): readonly string[] =>
    own.flatMap(({ name, side }) => (side === wanted ? [name] : []));
  const beyond = (['below', 'at or above'] as const).flatMap((side) => {
    const names = namesOf(side);
    if (names.length === 0) return [];
    return [`${names.length} ${names.length === 1 ? 'lies' : 'lie'} wholly ${side} it (${formatList(names)})`];
  });
  const luck = `${formatNumber(own.length * BY_LUCK[95], { digits: 1 })} (${own.length} × ${BY_LUCK[95]})`;
  return [
    {
      rule: 'difference',
      text: `${county.name}’s target for ${target.period?.label ?? target.printedUnder} is ${describeTargetValue(target, indicator)}. Of ${formatCountOf(own.length, 'LCSP')} with ${own.length === 1 ? 'a figure of its own' : 'figures of their own'} and an interval, ${[sayAround(namesOf('around').length), ...beyond].join('; ')}. By luck alone about ${luck} would lie beyond it, if each LCSP’s figure were the target. It was set for ${county.name}: this is no verdict on an LCSP.`,
      cites: [target.provenance],
    },
  ];
}

const sayAround = (count: number): string =>
  count === 1 ? '1 has it within its 95% interval' : `${count} have it within their 95% interval`;

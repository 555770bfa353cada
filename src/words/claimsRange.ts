import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { IntervalSide, Target } from '../../pipeline/contract/verdict.ts';
import { formatArea } from '../format/areas.ts';
import { formatCountOf, formatList, formatNumber } from '../format/numbers.ts';
import { BY_LUCK } from './byLuck.ts';
import type { Claim } from './claim.ts';
import { describeTargetValue } from './claimsTarget.ts';
import type { DistrictRange, RangeSide } from '../../pipeline/contract/ranking.ts';
import type { AreaPoint } from '../site/figures.ts';
import { formatPoint } from './claimsFigure.ts';
import { sayReasons } from '../format/statuses.ts';

const INTERVAL_SIDES = {
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
      text: `${formatArea(area)}’s 95% interval, ${limits}, ${INTERVAL_SIDES[beside.side]}.`,
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
      text: `${county.name}’s target for ${target.period?.label ?? target.printedUnder} is ${describeTargetValue(target, indicator)}. Of ${formatCountOf(own.length, 'LCSP')} with ${own.length === 1 ? 'a figure of its own' : 'figures of their own'} and an interval, ${[sayIntervalsAround(namesOf('around').length), ...beyond].join('; ')}. By luck alone about ${luck} would lie beyond it, if each LCSP’s figure were the target. It was set for ${county.name}: this is no verdict on an LCSP.`,
      cites: [target.provenance],
    },
  ];
}

const sayIntervalsAround = (count: number): string =>
  count === 1 ? '1 has it within its 95% interval' : `${count} have it within their 95% interval`;

const named = ({ area, point }: AreaPoint, indicator: Indicator): string =>
  `${area.name}’s ${formatPoint(point, indicator)}`;

/**
 * How far the districts lie apart in one period, around the county. States the two ends only; that one end is
 * the lowest does not make it the best, and no interval belongs to half days missed. A figure marked u is no end.
 */
export function describeSpread(districts: readonly AreaPoint[], county: AreaPoint, indicator: Indicator): Claim {
  const shown = districts.filter(({ point }) => point.value !== null);
  // A figure whose place is doubtful is set against nothing, so it is no end of a range.
  const held = shown.filter(({ point }) => point.status !== 'u');
  const ordered = held.toSorted((a, b) => (a.point.value ?? 0) - (b.point.value ?? 0));
  const low = ordered[0];
  const high = ordered.at(-1);
  const year = county.point.period.label;
  const around = sayAround(county, indicator);
  if (low === undefined || high === undefined) {
    const why = sayReasons(districts.flatMap(({ point }) => point.missing ?? []));
    return { rule: 'missing', text: `No district’s figure can be shown for ${year}: ${why}.` };
  }
  const cites = [low.point.provenance, high.point.provenance, county.point.provenance];
  if (low === high) {
    const text = `In ${year} one district’s figure can be shown, which tells of no range: ${named(low, indicator)}${around}.`;
    return { rule: 'side by side', text, cites: cites.slice(1) };
  }
  const shownOnes = shown.length === districts.length ? 'districts' : 'districts whose figures can be shown';
  const which =
    held.length === shown.length
      ? ` the ${held.length} ${shownOnes}`
      : `, ${held.length} of the ${shown.length} ${shownOnes}`;
  return {
    rule: 'range',
    text: `In ${year}${which} ran from ${named(low, indicator)} to ${named(high, indicator)}${around}${sayDoubtful(shown)}.`,
    cites,
  };
}

/** The districts whose figures are no end of the range, by name: a reader's own may be among them. */
function sayDoubtful(shown: readonly AreaPoint[]): string {
  const names = shown.flatMap(({ area, point }) => (point.status === 'u' ? [area.name] : []));
  if (names.length === 0) return '';
  return `; ${formatList(names)}, marked u, ${names.length === 1 ? 'is' : 'are'} left out`;
}

/** The county's figure behind the districts', or why it cannot be shown. */
const sayAround = ({ area, point }: AreaPoint, indicator: Indicator): string =>
  point.value === null
    ? `; ${area.name}’s own figure is ${formatPoint(point, indicator)}`
    : `, around ${area.name}’s ${formatPoint(point, indicator)}`;

const RANGE_SIDES = {
  below: 'below that range',
  within: 'within that range',
  'at or above': 'at the upper end of that range or above it',
} as const satisfies Record<RangeSide, string>;

const SIDES = ['below', 'within', 'at or above'] as const satisfies readonly RangeSide[];

/**
 * Where figures lie to the range of the districts, which the sentence before has told. A range of figures is no interval:
 * that a figure lies in it says that some district has as much and another as little, and no more.
 */
export function describeBesideRange(
  range: DistrictRange,
  figures: readonly AreaPoint[],
  indicator: Indicator,
): readonly Claim[] {
  const placed = figures.flatMap(({ area, point }) =>
    range.beside
      .filter((one) => one.area === area.id && one.provenance === point.provenance)
      .map(({ side }) => ({ area, point, side })),
  );
  const parts = SIDES.flatMap((side) => {
    const here = placed.filter((one) => one.side === side);
    if (here.length === 0) return [];
    const named = here.map(({ area, point }) => `${sayOwner(area)} ${formatPoint(point, indicator)}`);
    return [`${formatList(named)} ${here.length === 1 ? 'lies' : 'lie'} ${RANGE_SIDES[side]}`];
  });
  if (parts.length === 0) return [];
  const cites = placed.map(({ point }) => point.provenance);
  return [{ rule: 'range', text: `${capitalise(parts.join('; '))}.`, cites }];
}

const sayOwner = (area: Area): string =>
  `${area.type === 'region' ? 'the ' : ''}${formatArea(area)}’s${area.type === 'LCSP' ? ' own' : ''}`;

const capitalise = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** How LCSPs' own figures lie to the range of the districts: how many, and which lie beyond it. */
export function describeOwnBesideRange(range: DistrictRange, lcsps: readonly Area[]): readonly Claim[] {
  const own = range.beside.flatMap(({ area, side }) =>
    lcsps.filter(({ id }) => id === area).map(({ name }) => ({ name, side })),
  );
  if (own.length === 0) return [];
  const beyond = (['below', 'at or above'] as const).flatMap((side) => {
    const names = own.flatMap((one) => (one.side === side ? [one.name] : []));
    return names.length === 0 ? [] : [`${names.length} ${OWN_WORDS[side]} (${formatList(names)})`];
  });
  const within = `${own.filter(({ side }) => side === 'within').length} within it`;
  return [
    {
      rule: 'range',
      text: `Of ${formatCountOf(own.length, 'own figure')} of LCSPs, set beside the range of the ${range.districts} districts: ${[within, ...beyond].join('; ')}. Most LCSPs are smaller than a district, and figures of smaller places commonly lie further apart.`,
    },
  ];
}

const OWN_WORDS = { below: 'below it', 'at or above': 'at its upper end or above it' } as const;

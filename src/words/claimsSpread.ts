import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { AreaPoint } from '../site/districtPoints.ts';
import type { Claim } from './claim.ts';
import { formatPoint } from './claimsFigure.ts';
import { sayReasons } from '../format/formatReason.ts';

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
  const which = shown.length === districts.length ? 'districts' : 'districts whose figures can be shown';
  const doubtful = shown.length === held.length ? '' : `; ${shown.length - held.length} marked u not counted`;
  return {
    rule: 'range',
    text: `In ${year} the ${held.length} ${which} ran from ${named(low, indicator)} to ${named(high, indicator)}${around}${doubtful}.`,
    cites,
  };
}

/** The county's figure behind the districts', or why it cannot be shown. */
const sayAround = ({ area, point }: AreaPoint, indicator: Indicator): string =>
  point.value === null
    ? `; ${area.name}’s own figure is ${formatPoint(point, indicator)}`
    : `, around ${area.name}’s ${formatPoint(point, indicator)}`;

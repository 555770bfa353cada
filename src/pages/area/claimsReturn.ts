import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point, Series } from '../../../pipeline/contract/series.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import type { OwnWay, PartOfYear } from '../../select/ownReturn.ts';
import type { Claim } from '../../words/claim.ts';
import { formatDoubt, formatPoint, sayGap } from '../../words/claimsFigure.ts';
import { describeInterval } from '../../words/claimsRange.ts';
import { describeTargetValue } from '../../words/claimsTarget.ts';
import { differenceUnit, formatCount, formatCountOf } from '../../format/numbers.ts';
import { formatArea } from '../../format/areas.ts';
import { formatWithInterval } from '../../words/claimsComparison.ts';
import { indicatorOf, type Site } from '../../site/site.ts';
import { pointsOf } from '../../site/series.ts';

/** Measures of an area's own: sent in its return, and worked out for it from school rows. */
export interface OwnMeasures {
  readonly sent: number;
  readonly workedOut: number;
}

/** How many measures of its own an area has, by year or by term, by the way it came by them. */
export const countOwn = (own: readonly Pick<Series, 'basis' | 'indicator'>[]): OwnMeasures => {
  const [workedOut, sent] = [true, false].map(
    (isDerived) =>
      new Set(own.filter(({ basis }) => (basis === 'derived') === isDerived).map(({ indicator }) => indicator)).size,
  );
  return { sent: sent ?? 0, workedOut: workedOut ?? 0 };
};

/** Said of an area with own figures: how it came by them, and that some may be withheld. */
export const describeOwnReturn = (area: Area, { sent, workedOut }: OwnMeasures): Claim => ({
  rule: 'count',
  text: `${sayOwn(area, { sent, workedOut })}: those figures are its own. Small counts, and figures that would give them away, are withheld and shown as c.`,
});

/** Said of an area that has sent terms and no figure of a whole year: nothing that stands by year is its own. */
export const describeOwnTerms = (area: Area, { sent }: Pick<OwnMeasures, 'sent'>): Claim => ({
  rule: 'count',
  text: `${formatArea(area)} has sent a return with ${formatCountOf(sent, 'measure')} by term of the school year: those figures are its own and stand apart; none of a whole year is.`,
});

/** How many LCSPs have sent a measure by parts of the year, and what a term is set beside. */
export const describeByTerm = (
  county: Area,
  { sent, all, part }: { readonly sent: number; readonly all: number; readonly part: PartOfYear },
): Claim => ({
  rule: 'count',
  text: `${formatCount(sent)} of ${county.name}’s ${formatCountOf(all, 'LCSP')} ${sent === 1 ? 'has' : 'have'} sent this measure by ${part}. A ${part} stands beside the same ${part} only: there is no figure of ${county.name}, of a district or target by ${part}, and none is set against a year.`,
});

function sayOwn(area: Area, { sent, workedOut }: OwnMeasures): string {
  const worked = `${formatCountOf(workedOut, 'measure')} ${workedOut === 1 ? 'is' : 'are'} worked out from school rows by the list of schools`;
  if (sent === 0) return `For ${formatArea(area)} ${worked}`;
  const told = `${formatArea(area)} has sent a return with ${formatCountOf(sent, 'measure')}`;
  return workedOut === 0 ? told : `${told}, and ${worked}`;
}

const WAYS: Readonly<Record<OwnWay, string>> = {
  sent: 'sent this measure',
  'worked out': 'this measure worked out from school rows',
  both: 'sent this measure, or have it worked out from school rows,',
};

/** How many partnerships have sent a measure, said before any of their figures while some have not. */
export const describeSent = (
  county: Area,
  { sent, all, period, way }: { readonly sent: number; readonly all: number; readonly period: string; way: OwnWay },
): Claim => ({
  rule: 'count',
  text: `${formatCount(sent)} of ${county.name}’s ${formatCountOf(all, 'LCSP')} ${sent === 1 ? 'has' : 'have'} ${WAYS[way]} for ${period}; nothing is known here of the others.`,
});

const LEVELS: Readonly<Record<OwnWay, string>> = {
  sent: 'from its own return',
  'worked out': 'worked out from school rows by the list of schools',
  both: 'from its own return, or worked out from school rows by the list of schools',
};

/** Which level the figures of a return are of, said before any of them. */
export const describeReturnLevel = (area: Area, way: OwnWay): Claim => ({
  rule: 'definition',
  text: `Figures of ${formatArea(area)} are ${LEVELS[way]}.`,
});

/**
 * Where an own figure lies from the county's target of its year, and how sure that is where it has an interval. The target
 * was set for the county, so this is the distance and no verdict; nothing where period, definition, unit or source keep
 * the county's own figure from being judged by it.
 */
export function describeOwnBesideTarget(
  own: { readonly area: Area; readonly point: Point },
  { target, indicator, county }: { readonly target: Target; readonly indicator: Indicator; readonly county: Area },
): readonly Claim[] {
  const { state } = target.verdict;
  const { point } = own;
  const sure = describeInterval(own, { target, indicator });
  const isBeside = state === 'met' || state === 'not met' || sure.length > 0;
  if (!isBeside || target.value === null || target.period?.label !== point.period.label) return [];
  if (point.value === null || formatDoubt(point) !== '') return [];
  const gap = sayGap(
    { value: point.value, digits: point.digits },
    { value: target.value, digits: target.digits },
    differenceUnit(indicator.unit),
  );
  return [
    {
      rule: 'difference',
      text: `${formatArea(own.area)}’s own figure, ${formatPoint(point, indicator)}, lies ${gap.startsWith('equal') ? 'on' : gap} ${county.name}’s target of ${describeTargetValue(target, indicator)}. The target was set for ${county.name}, so this is a distance and no verdict on the LCSP.`,
      cites: [point.provenance, target.provenance],
    },
    ...sure,
  ];
}

/** Why a return stands by itself. */
export const describeNoneCompared = (county: Area): Claim => ({
  rule: 'missing',
  text: `None of its figures is compared with ${county.name}’s: that needs a measure counted in children, with both figures of the first LCSP year published.`,
});

/** Why a comparison with the county is not one of strangers. */
export const describePartOfCounty = (area: Area, county: Area): Claim => ({
  rule: 'definition',
  text: `${formatArea(area)} is itself a part of the ${county.name} figure it is set against.`,
});

/** Each measure of a return of which none can be set against the county: its figure, or why it cannot be shown. */
export function describeOwnFigures(site: Site, own: readonly Series[]): readonly Claim[] {
  return own.flatMap((series) =>
    pointsOf(series).map((point): Claim => {
      const indicator = indicatorOf(site, series.indicator);
      return {
        rule: point.value === null ? 'missing' : 'side by side',
        text: `${indicator.shortLabel}, ${point.period.label}: ${formatWithInterval(point, indicator)}.`,
        cites: [point.provenance],
      };
    }),
  );
}

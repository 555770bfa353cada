import type { Area } from '../../../pipeline/contract/area.ts';
import type { Claim } from '../../words/claim.ts';
import { formatArea } from '../../format/formatArea.ts';
import { formatCount, formatCountOf } from '../../format/formatCount.ts';

/** Said of an area whose return is in: the figures are its own, and some may be withheld. */
export const describeOwnReturn = (area: Area, measures: number): Claim => ({
  rule: 'count',
  text: `${formatArea(area)} has sent a return with ${formatCountOf(measures, 'measure')}: those figures are its own. Small counts, and figures that would give them away, are withheld and shown as c.`,
});

/** How many partnerships have sent a measure, said before any of their figures while some have not. */
export const describeSent = (
  county: Area,
  { sent, all, period }: { readonly sent: number; readonly all: number; readonly period: string },
): Claim => ({
  rule: 'count',
  text: `${formatCount(sent)} of ${county.name}’s ${formatCountOf(all, 'LCSP')} ${sent === 1 ? 'has' : 'have'} sent this measure for ${period}; nothing is known here of the others.`,
});

/** Which level the figures of a return are of, said before any of them. */
export const describeReturnLevel = (area: Area): Claim => ({
  rule: 'definition',
  text: `Figures of ${formatArea(area)} are from its own return.`,
});

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

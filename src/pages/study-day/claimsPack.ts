import type { PlannedReview } from '../../../pipeline/contract/governance.ts';
import type { NumberRange } from '../../select/programmeTerms.ts';
import { formatCount, formatList } from '../../format/numbers.ts';
import { formatDate } from '../../format/dates.ts';

/** One entry of a study day's agenda. */
export interface AgendaItem {
  readonly part: 'Morning' | 'Afternoon';
  readonly what: string;
}

/** The day as the terms lay it out: localities in the morning, the meeting in the afternoon. No hours: none are given. */
export const formatAgenda = (names: readonly string[]): readonly AgendaItem[] => [
  {
    part: 'Morning',
    what: `${names.length === 1 ? 'Visit to the locality' : 'Visits to the localities'} of ${formatList(names)}`,
  },
  {
    part: 'Afternoon',
    what: `Review of ${names.length === 1 ? 'it' : 'each'}: its side of this pack, and the county’s`,
  },
  ...(names.length > 1 ? [{ part: 'Afternoon' as const, what: 'The areas side by side' }] : []),
  { part: 'Afternoon', what: 'What is not held, and who would hold it' },
  { part: 'Afternoon', what: 'Lines of enquiry' },
  { part: 'Afternoon', what: 'Recommendations to the next meeting of the Policy Overview Committee' },
];

/** The day of the pack in words. */
export const formatPackDate = (date: string): string => (date === '' ? 'not set' : formatDate(date));

/** A meeting of the work programme that takes an LCSP, as one phrase. */
export const describeReview = ({ meeting, date, standing }: PlannedReview): string =>
  `${meeting}, ${date === '' ? 'no date set' : formatDate(date)} (${standing})`;

/** What the cover says of the meetings entered for an LCSP. */
export const describeReviews = (reviews: readonly string[]): string =>
  reviews.length === 0 ? 'no meeting is entered for it' : formatList(reviews);

/** Heading of a pack. */
export const titlePack = (names: readonly string[]): string =>
  names.length === 0 ? 'Study day pack' : `Study day pack: ${formatList(names)}`;

/** How long a pack is; a pack whose length no rule tells is only said to be ready. */
export const sayReady = (sides: number | null): string =>
  sides === null ? 'Pack ready.' : `Pack ready: ${sides} sides of A4.`;

/** Whose attendance the rows of the cover show. */
export const sayWhoseAttendance = (hasOwn: boolean): string =>
  hasOwn
    ? 'its attendance, its own where it has one, else that of the district it is read as lying in'
    : 'the attendance of the district it is read as lying in';

/** Whose the figures side by side are. */
export const sayBeside = (hasOwn: boolean): string =>
  hasOwn
    ? 'Population is the LCSP’s own, and so is each figure marked so. Every other figure is of the district named under it. An LCSP’s own figure and a district’s are not subtracted from each other: they count other children.'
    : 'Population is the LCSP’s own. Every other figure is of the district or county named under it: LCSPs of one district share its figures, and nothing here tells them apart.';

/** Which LCSPs a pack is for, and how many the terms have at a time. */
export function describePack(names: readonly string[], { from, to }: NumberRange): string {
  const outside = names.length < from || names.length > to;
  const terms = outside ? ` The terms review ${formatCount(from)} or ${formatCount(to)} at a time.` : '';
  return `It is for ${formatList(names)}.${terms}`;
}

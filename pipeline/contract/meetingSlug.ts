/**
 * A meeting as part of an address, made of its name and of nothing else: `Study day 1` is `study-day-1`. Whatever is
 * entered beside it, and whatever becomes of its date or standing, the address stays.
 */
export const meetingSlug = (meeting: string): string =>
  meeting
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

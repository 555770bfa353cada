import { MOST_AREAS, selectKnown, selectReleaseNotice, type ViewNotice } from './compareView.ts';

/** The pack a reader asks for; the address holds all of it. */
export interface PackView {
  /** Ids of LCSPs in the order of the visits. */
  readonly areas: readonly string[];
  /** ISO date of the study day; blank while none is set. */
  readonly date: string;
  /** True where it is to be read on a screen; else it stands folded there, and prints. */
  readonly read: boolean;
}

export const EMPTY_PACK: PackView = { areas: [], date: '', read: false };

/** True for a day of the calendar written as `2009-06-12`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The pack an address asks for. Whatever cannot be followed becomes a notice; nothing is thrown. */
export function parsePackView(
  search: string,
  known: { readonly areas: ReadonlySet<string>; readonly release: string },
): { readonly view: PackView; readonly notices: readonly ViewNotice[] } {
  const query = new URLSearchParams(search);
  const areas = selectKnown(query.get('areas'), known.areas, { kind: 'unknown area', most: MOST_AREAS });
  const asked = query.get('date') ?? '';
  const date = isIsoDate(asked) ? asked : '';
  const dateNotices: readonly ViewNotice[] = asked === date ? [] : [{ kind: 'not a date', text: asked.slice(0, 30) }];
  return {
    view: { areas: areas.ids, date, read: query.get('read') === '1' },
    notices: [...areas.notices, ...dateNotices, ...selectReleaseNotice(query.get('release'), known.release)],
  };
}

/** The address of a pack, without a leading `?`. Blank when no LCSP is chosen. */
export function formatPackView({ areas, date, read }: PackView, release: string): string {
  if (areas.length === 0) return '';
  return [
    `areas=${areas.join(',')}`,
    ...(date === '' ? [] : [`date=${date}`]),
    `release=${encodeURIComponent(release)}`,
    ...(read ? ['read=1'] : []),
  ].join('&');
}

/** What a reader chose to set side by side; the address holds all of it. */
export interface CompareView {
  /** Ids of areas, at most four, in the reader's order. */
  readonly areas: readonly string[];
  /** Ids of the measures shown; empty for all. */
  readonly measures: readonly string[];
  /** Ids of the LCSPs that are added up; with fewer than two there is nothing to add. */
  readonly group: readonly string[];
}

/** Something in an address that could not be followed; its words are in `claimsCompare.ts`. */
export type ViewNotice =
  | { readonly kind: 'unknown area' | 'unknown measure'; readonly text: string }
  | { readonly kind: 'named twice'; readonly text: string }
  | { readonly kind: 'too many'; readonly most: number }
  | { readonly kind: 'other release'; readonly asked: string; readonly shown: string }
  | { readonly kind: 'not a date'; readonly text: string }
  | { readonly kind: 'cannot be read' };

/** What an address may name. */
export interface KnownView {
  readonly areas: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  /** Areas a group may be made of. */
  readonly lcsps: ReadonlySet<string>;
  readonly release: string;
}

/** As many as the sub-committee reviews at once, and as many as fit side by side. */
export const MOST_AREAS = 4;

/** An address is anybody's text: what is quoted back of it is cut. */
export const MOST_QUOTED = 60;

export const EMPTY_VIEW: CompareView = { areas: [], measures: [], group: [] };

const cut = (text: string): string => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text);

const namesIn = (value: string | null): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The known names of a list, each once and at most `most`, with a notice for every one that was left out. */
export function selectKnown(
  value: string | null,
  known: ReadonlySet<string>,
  wanted: { readonly kind: 'unknown area' | 'unknown measure'; readonly most: number },
): { readonly ids: readonly string[]; readonly notices: readonly ViewNotice[] } {
  const ids: string[] = [];
  const notices: ViewNotice[] = [];
  for (const name of namesIn(value)) {
    const id = name.toLowerCase();
    if (!known.has(id)) notices.push({ kind: wanted.kind, text: cut(name) });
    else if (ids.includes(id)) notices.push({ kind: 'named twice', text: id });
    else ids.push(id);
  }
  if (ids.length > wanted.most) notices.push({ kind: 'too many', most: wanted.most });
  return { ids: ids.slice(0, wanted.most), notices };
}

/** Notice for an address made with another release than the page shows. */
export const selectReleaseNotice = (asked: string | null, shown: string): readonly ViewNotice[] =>
  asked === null || asked === shown ? [] : [{ kind: 'other release', asked: cut(asked), shown }];

/** The view an address asks for. Whatever cannot be followed becomes a notice; nothing is thrown. */
export function parseCompareView(
  search: string,
  known: KnownView,
): { readonly view: CompareView; readonly notices: readonly ViewNotice[] } {
  const query = new URLSearchParams(search);
  const areas = selectKnown(query.get('areas'), known.areas, { kind: 'unknown area', most: MOST_AREAS });
  const measures = selectKnown(query.get('measures'), known.measures, {
    kind: 'unknown measure',
    most: known.measures.size,
  });
  const group = selectKnown(query.get('group'), known.lcsps, { kind: 'unknown area', most: known.lcsps.size });
  return {
    view: { areas: areas.ids, measures: measures.ids, group: group.ids },
    notices: [
      ...areas.notices,
      ...group.notices,
      ...measures.notices,
      ...selectReleaseNotice(query.get('release'), known.release),
    ],
  };
}

/** The address of a view, without a leading `?`; commas stay readable. Blank when nothing is chosen. */
export function formatCompareView({ areas, measures, group }: CompareView, release: string): string {
  if (areas.length === 0 && measures.length === 0 && group.length === 0) return '';
  const parts = [
    `areas=${areas.join(',')}`,
    ...(group.length === 0 ? [] : [`group=${group.join(',')}`]),
    ...(measures.length === 0 ? [] : [`measures=${measures.join(',')}`]),
    `release=${encodeURIComponent(release)}`,
  ];
  return parts.join('&');
}

import { MOST_QUOTED, selectKnown, selectReleaseNotice, type ViewNotice } from '../compareView.ts';

/** Something in an address that could not be followed; its words are in `claimsExplore.ts`. */
export type ExploreNotice = ViewNotice | { readonly kind: 'not here'; readonly what: string; readonly text: string };

/** What Explore may show of a choice: all charts beside each other, or one of them with its table. */
export const EXPLORE_VIEWS = ['all', 'time', 'areas', 'ages', 'map', 'table'] as const;
export type ExploreViewName = (typeof EXPLORE_VIEWS)[number];

/** A choice of a reader, all of which the page's address holds. */
export interface ExploreView {
  /** Id of the measure. */
  readonly measure: string;
  /** Ids of the areas chosen, in the order they were chosen. */
  readonly areas: readonly string[];
  /** Id of the area that wears the accent in every chart; blank for the first one chosen. */
  readonly pin: string;
  /** Label of the first and last period shown; blank for all that are held. */
  readonly from: string;
  readonly to: string;
  /** Label of the period in which areas are set beside each other; blank for the one the measure begins with. */
  readonly year: string;
  readonly view: ExploreViewName;
}

/** What an address may name. */
export interface KnownExplore {
  readonly areas: ReadonlySet<string>;
  /** Labels of its periods in time order, by the measure's id; the first measure is shown where none is asked for. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
  readonly release: string;
}

/** More lines than this cannot be told apart in one picture. */
export const MOST_EXPLORED = 6;

interface Asked {
  readonly value: string;
  readonly notices: readonly ExploreNotice[];
}

/** A value of the address if it is among those known, else the one given and a notice; a blank value asks for nothing. */
function ask(value: string | null, known: readonly string[], wanted: { what: string; instead: string }): Asked {
  const text = (value ?? '').trim();
  if (text === '') return { value: wanted.instead, notices: [] };
  if (known.includes(text)) return { value: text, notices: [] };
  const notice = { kind: 'not here', what: wanted.what, text: text.slice(0, MOST_QUOTED) } as const;
  return { value: wanted.instead, notices: [notice] };
}

/** The same for the two ends of a stretch: one that ends before it begins is left out whole. */
function askStretch(query: URLSearchParams, periods: readonly string[]): readonly [Asked, Asked] {
  const from = ask(query.get('from'), periods, { what: 'period', instead: '' });
  const to = ask(query.get('to'), periods, { what: 'period', instead: '' });
  const isTurned = from.value !== '' && to.value !== '' && periods.indexOf(from.value) > periods.indexOf(to.value);
  const notices = [{ kind: 'not here', what: 'stretch of periods', text: `${from.value} to ${to.value}` }] as const;
  return isTurned
    ? [
        { value: '', notices },
        { value: '', notices: [] },
      ]
    : [from, to];
}

/** The view an address asks for. Whatever cannot be followed becomes a notice; nothing is thrown. */
export function parseExploreView(
  search: string,
  known: KnownExplore,
): { readonly view: ExploreView; readonly notices: readonly ExploreNotice[] } {
  const query = new URLSearchParams(search);
  const ids = [...known.measures.keys()];
  const measure = ask(query.get('measure'), ids, { what: 'measure', instead: ids[0] ?? '' });
  const periods = known.measures.get(measure.value) ?? [];
  const areas = selectKnown(query.get('areas'), known.areas, { kind: 'unknown area', most: MOST_EXPLORED });
  const pin = ask(query.get('pin'), areas.ids, { what: 'pinned area among those chosen', instead: '' });
  const [from, to] = askStretch(query, periods);
  const year = ask(query.get('year'), periods, { what: 'period', instead: '' });
  const shown = ask(query.get('view'), EXPLORE_VIEWS, { what: 'view', instead: EXPLORE_VIEWS[0] });
  const view = {
    measure: measure.value,
    areas: areas.ids,
    pin: pin.value,
    from: from.value,
    to: to.value,
    year: year.value,
    view: EXPLORE_VIEWS.find((one) => one === shown.value) ?? EXPLORE_VIEWS[0],
  };
  const parts = [measure, pin, from, to, year, shown].flatMap(({ notices }) => notices);
  return { view, notices: [...areas.notices, ...parts, ...selectReleaseNotice(query.get('release'), known.release)] };
}

/** The address of a view, without a leading `?`; commas and strokes stay readable. */
export function formatExploreView(view: ExploreView, release: string): string {
  const { measure, areas, pin, from, to, year } = view;
  const parts = { measure, areas: areas.join(','), pin, from, to, year, view: view.view === 'all' ? '' : view.view };
  const said = Object.entries({ ...parts, release }).filter(([, value]) => value !== '');
  return said.map(([name, value]) => `${name}=${encodeURI(value).replace(/[&#+]/g, encodeURIComponent)}`).join('&');
}

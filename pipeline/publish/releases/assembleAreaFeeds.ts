import type { Area } from '../../contract/area.ts';
import type { ChangesFile } from '../../contract/files.ts';
import type { Recommendation } from '../../contract/governance.ts';
import type { Indicator } from '../../contract/indicator.ts';
import { CHANGE_STATES, type Change, type ReleaseChanges } from '../../contract/release.ts';
import { formatAtom, type AtomEntry } from './atom.ts';
import { idOf } from './assembleFeed.ts';

/** What the feeds of areas are made from, beside the releases. */
export interface AreaFeedFacts {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly recommendations: readonly Recommendation[];
  /** Title of the data package. */
  readonly title: string;
}

/** Where the feed of an LCSP is published, under `data/`. */
export const areaFeedPath = (id: string): string => `changes/areas/${id}.xml`;

/**
 * A feed for each LCSP, by path under `data/`: of each release made the figures, counts and targets that bear on it, its
 * own apart from its district's and the county's; and what it was asked and answered. No figure stands in one, so none
 * that is withheld. Empty before a release has been made.
 */
export function assembleAreaFeeds({ releases }: ChangesFile, facts: AreaFeedFacts): ReadonlyMap<string, string> {
  const made = releases.filter((release) => release.date !== '');
  const oldest = made.at(-1);
  if (oldest === undefined) return new Map();
  const lcsps = facts.areas.filter(({ type }) => type === 'LCSP');
  return new Map(lcsps.map((area) => [areaFeedPath(area.id), formatFeed(area, oldest, made, facts)]));
}

function formatFeed(area: Area, oldest: ReleaseChanges, made: readonly ReleaseChanges[], facts: AreaFeedFacts): string {
  const entries = [
    ...made.flatMap((release) => releaseEntry(area, release, facts)),
    ...recommendationEntries(area, facts.recommendations, idOf(oldest)),
  ].toSorted((a, b) => compareText(b.updated, a.updated));
  return formatAtom({
    id: `${idOf(oldest)}:feed:${area.id}`,
    title: `${area.name} LCSP: what is new, revised, asked and answered`,
    author: facts.title,
    updated: entries[0]?.updated ?? oldest.date,
    self: `${area.id}.xml`,
    page: `../../../${area.page ?? ''}`,
    entries,
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The entry of a release, none where nothing in it bears on the area. */
function releaseEntry(area: Area, release: ReleaseChanges, facts: AreaFeedFacts): readonly AtomEntry[] {
  const summary =
    release.previous === null
      ? 'The first release: every figure is new.'
      : describeGroups(groupsOf(area, facts.areas), release.changes, facts);
  if (summary === '') return [];
  return [
    {
      id: `${idOf(release)}:${area.id}`,
      title: `Data release ${release.id}: what bears on ${area.name} LCSP`,
      updated: release.date,
      to: `../../releases/${release.id}/`,
      summary,
    },
  ];
}

interface Group {
  readonly label: string;
  readonly area: Area;
}

/** The area, its district and the county: each is named, because only the first is the area's own. */
function groupsOf(area: Area, areas: readonly Area[]): readonly Group[] {
  const district = areas.find(({ id }) => id === area.district);
  const county = areas.find(({ type }) => type === 'county');
  return [
    { label: `${area.name} LCSP’s own`, area },
    ...(district === undefined ? [] : [{ label: `${district.name} district’s, not the LCSP’s own`, area: district }]),
    ...(county === undefined ? [] : [{ label: `${county.name}’s, not the LCSP’s own`, area: county }]),
  ];
}

/** A table names an LCSP or a larger area by name, a district by id. */
const isOf = ({ id, name, type }: Area, text: string): boolean => text === id || (type !== 'district' && text === name);

function describeGroups(groups: readonly Group[], changes: readonly Change[], facts: AreaFeedFacts): string {
  return groups
    .flatMap(({ label, area }) => {
      const ofIt = changes.filter((change) => change.kind !== 'definition' && isOf(area, change.area));
      return ofIt.length === 0 ? [] : [`${label}: ${describeChanges(ofIt, facts.indicators)}.`];
    })
    .join(' ');
}

/** `2 new (Half days missed in primary schools 2017/18; ...), 1 revised (...)`: named, never with a value. */
function describeChanges(changes: readonly Change[], indicators: readonly Indicator[]): string {
  const states = CHANGE_STATES.flatMap((state) => {
    const named = changes.filter((change) => change.state === state).map((change) => nameChange(change, indicators));
    const distinct = [...new Set(named)];
    return distinct.length === 0 ? [] : [`${distinct.length} ${state} (${distinct.join('; ')})`];
  });
  return states.join(', ');
}

function nameChange({ kind, indicator, period }: Change, indicators: readonly Indicator[]): string {
  const label = indicators.find(({ id }) => id === indicator)?.label ?? indicator;
  const what = { population: `children aged ${label}`, target: `target: ${label}`, figure: label, definition: label };
  return period === '' ? what[kind] : `${what[kind]} ${period}`;
}

/** What the area was asked, and what was answered, each with an entry of its own that stays. */
function recommendationEntries(
  area: Area,
  recommendations: readonly Recommendation[],
  root: string,
): readonly AtomEntry[] {
  const page = `../../../${area.page ?? ''}questions/`;
  return recommendations
    .filter((one) => one.area === area.id)
    .flatMap(({ id, date, meeting, text, answers }) => [
      {
        id: `${root}:asked:${id}:${area.id}`,
        title: `Asked of ${area.name} LCSP: ${meeting}`,
        updated: date,
        to: page,
        summary: text,
      },
      ...answers.map((answer) => ({
        id: `${root}:answered:${id}:${area.id}:${answer.date}`,
        title: `Answered for ${area.name} LCSP by ${answer.post}`,
        updated: answer.date,
        to: page,
        summary: answer.text,
      })),
    ]);
}

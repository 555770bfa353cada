import type { ChangesFile } from '../../contract/files.ts';
import { CHANGE_STATES, type ReleaseChanges } from '../../contract/release.ts';
import { formatAtom } from './atom.ts';

/** Where the feed is published, under `data/`: beside the page of changes. */
export const FEED_PATH = 'changes/feed.xml';

/** A feed of the releases made, newest first; null before there is one, because a feed has a date and there is none. */
export function assembleFeed({ releases }: ChangesFile, title: string): string | null {
  const made = releases.filter((release) => release.date !== '');
  const [newest] = made;
  const oldest = made.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  return formatAtom({
    id: `${idOf(oldest)}:feed`,
    title,
    author: title,
    updated: newest.date,
    self: 'feed.xml',
    page: '',
    entries: made.map((release) => ({
      id: idOf(release),
      title: `Data release ${release.id}`,
      updated: release.date,
      to: `../releases/${release.id}/`,
      summary: summarise(release),
    })),
  });
}

/** The hash of the inputs names a release for good, whatever host it is served from. */
export const idOf = (release: Pick<ReleaseChanges, 'hash'>): string => `urn:sha256:${release.hash}`;

function summarise({ previous, changes, tables }: ReleaseChanges): string {
  if (previous === null)
    return `The first release: ${tables.reduce((sum, table) => sum + table.after, 0)} rows in ${tables.length} tables.`;
  const counts = CHANGE_STATES.map((state) => `${changes.filter((change) => change.state === state).length} ${state}`);
  return `Since release ${previous}: ${counts.join(', ')}.`;
}

import type { ChangesFile } from '../../contract/files.ts';
import { CHANGE_STATES, type ReleaseChanges } from '../../contract/release.ts';

/** Where the feed is published, under `data/`: beside the page of changes. */
export const FEED_PATH = 'changes/feed.xml';

/**
 * An Atom feed (RFC 4287) of the releases made, newest first; null before there is one, because a feed
 * has a date and there is none. Links are relative to the feed, so that it needs no name of a host.
 */
export function assembleFeed({ releases }: ChangesFile, title: string): string | null {
  const made = releases.filter((release) => release.date !== '');
  const [newest] = made;
  const oldest = made.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <id>${idOf(oldest)}:feed</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <updated>${newest.date}T00:00:00Z</updated>`,
    '  <link rel="self" href="feed.xml"/>',
    `  <author><name>${escapeXml(title)}</name></author>`,
    ...made.map(formatEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function formatEntry(release: ReleaseChanges): string {
  return [
    '  <entry>',
    `    <id>${idOf(release)}</id>`,
    `    <title>Data release ${release.id}</title>`,
    `    <updated>${release.date}T00:00:00Z</updated>`,
    `    <link href="../releases/${release.id}/"/>`,
    `    <summary>${escapeXml(summarise(release))}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** The hash of the inputs names a release for good, whatever host it is served from. */
const idOf = (release: ReleaseChanges): string => `urn:sha256:${release.hash}`;

function summarise({ previous, changes, tables }: ReleaseChanges): string {
  if (previous === null)
    return `The first release: ${tables.reduce((sum, table) => sum + table.after, 0)} rows in ${tables.length} tables.`;
  const counts = CHANGE_STATES.map((state) => `${changes.filter((change) => change.state === state).length} ${state}`);
  return `Since release ${previous}: ${counts.join(', ')}.`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An Atom feed (RFC 4287). Addresses are relative to the feed, so that it needs no name of a host. */
export interface AtomFeed {
  /** An IRI that stays whatever host it is served from. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** ISO date of the newest entry. */
  readonly updated: string;
  /** The feed's own address. */
  readonly self: string;
  /** Address of the page it is of; blank for none. */
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly updated: string;
  readonly to: string;
  readonly summary: string;
}

/** The feed as XML: the same entries give the same bytes. */
export function formatAtom(feed: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <id>${escapeXml(feed.id)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <updated>${feed.updated}T00:00:00Z</updated>`,
    `  <link rel="self" href="${escapeXml(feed.self)}"/>`,
    ...(feed.page === '' ? [] : [`  <link href="${escapeXml(feed.page)}"/>`]),
    `  <author><name>${escapeXml(feed.author)}</name></author>`,
    ...feed.entries.map(formatEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const formatEntry = ({ id, title, updated, to, summary }: AtomEntry): string =>
  [
    '  <entry>',
    `    <id>${escapeXml(id)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <updated>${updated}T00:00:00Z</updated>`,
    `    <link href="${escapeXml(to)}"/>`,
    `    <summary>${escapeXml(summary)}</summary>`,
    '  </entry>',
  ].join('\n');

/** Characters XML 1.0 has no way to write. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escapeXml = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

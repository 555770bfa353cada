#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 (reads feeds), with feedsmith 3.0.1 beside it, Node 20.19 or later.
#
# Valid input: an Atom feed of releases. The summaries are of type text, and have signs of smaller and greater in them, as texts on
# rates have: which areas are below 5%, which are above 10%.
#
# Expected: the texts as they are. RFC 4287, 3.1.1.1: of type text, "the content of the Text construct MUST NOT contain child elements.
# Such text is intended to be presented to humans in a readable fashion." There is no markup to be taken out of it; feedsmith leaves it.
#
# Seen: all from a smaller to the next greater is gone, as if it were a tag, whatever the type: "Low (<5%): Deal, Dover. High (>10%):
# Thanet." becomes "Low (10%): Thanet.", another sentence, and a wrong one. A smaller with no greater after it stays. The title,
# of the same type, is left whole. The readme says of a description that it is cut at 250 characters, and of no other change.
#
# Why it matters here: the feeds of changes here have summaries in plain text, and a reader by this library can be told of the wrong
# areas. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @extractus/feed-extractor@8.0.3 feedsmith@3.0.1
cat >read.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from 'feedsmith';

const TEXTS = [
  'Low (&lt;5%): Deal, Dover. High (&gt;10%): Thanet.',
  'Limits 4.1 &lt; 5.6 &lt; 7.2 in Deal; Dover &gt; Kent.',
  'Counts &lt;5 are withheld.',
];
const UPDATED = '<updated>2010-01-02T00:00:00Z</updated>';
const AUTHOR = '<author><name>Kent</name></author>';
const entryOf = (text, at) =>
  `<entry><id>urn:example:${at}</id><title type="text">${text}</title>${UPDATED}` +
  `<link href="https://example.org/${at}"/><summary type="text">${text}</summary></entry>`;
const feed =
  '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:feed</id><title>Releases</title>' +
  `${UPDATED}${AUTHOR}${TEXTS.map(entryOf).join('')}</feed>`;

const { entries } = extractFromXml(feed);
for (const [at, { summary }] of parseFeed(feed).feed.entries.entries()) {
  console.log('feedsmith:', summary.value);
  console.log('feed-extractor:', entries[at].description, `(title whole: ${entries[at].title === summary.value})`);
}
JS
seen="$(node read.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='feedsmith: Low (<5%): Deal, Dover. High (>10%): Thanet.
feed-extractor: Low (10%): Thanet. (title whole: true)
feedsmith: Limits 4.1 < 5.6 < 7.2 in Deal; Dover > Kent.
feed-extractor: Limits 4.1  Kent. (title whole: true)
feedsmith: Counts <5 are withheld.
feed-extractor: Counts <5 are withheld. (title whole: true)'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: of a summary in plain text, all between a smaller and a greater is lost.'

#!/usr/bin/env bash
# vega-loader 5.1.3 (how Vega and Vega-Lite read CSV when no type is given, `parse: 'auto'`), Node 20.19 or later, TZ=UTC.
#
# Valid input: one column of a CSV each time, as tables of English children's services have them: names of areas that end in a
# number ("Thanet 1", "Thanet 2"), age bands ("5-9", "10-14"), and school years ("2008/09").
#
# Expected: text. None of them is a day, and the reader is given nothing that says they were.
#
# Seen: a column is a date as soon as JavaScript's Date.parse makes something of each of its cells, and V8 makes something of
# any words before a number. Two areas become 1 January and 1 February 2001, two age bands become 9 May and 14 October 2001,
# and school years become months: 2008/09 is September 2008. One more cell turns the whole column round: with "Dover" among
# the areas, or 2012/13 among the years, all of it is text.
#
# Why it matters here: our tables are made to be drawn elsewhere, and a chart of Thanet 1 and Thanet 2 would have an axis of time.
# What is known to help is to name the type, {"parse": {"area": "string"}}. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent vega-loader@5.1.3
cat >read.mjs <<'JS'
import { read } from 'vega-loader';

const show = (value) => (value instanceof Date ? `day ${value.toISOString().slice(0, 10)}` : `text ${value}`);
const readColumn = (cells) =>
  read(['cell', ...cells].join('\n'), { type: 'csv', parse: 'auto' }).map(({ cell }) =>
    show(typeof cell === 'number' ? new Date(cell) : cell),
  );
for (const cells of [
  ['Thanet 1', 'Thanet 2'],
  ['Dover', 'Thanet 1', 'Thanet 2'],
  ['5-9', '10-14'],
  ['2008/09', '2009/10'],
  ['2008/09', '2009/10', '2012/13'],
])
  console.log(readColumn(cells).join(', '));
JS
seen="$(TZ=UTC node read.mjs | tr -d '\r')"
expected='day 2001-01-01, day 2001-02-01
text Dover, text Thanet 1, text Thanet 2
day 2001-05-09, day 2001-10-14
day 2008-09-01, day 2009-10-01
text 2008/09, text 2009/10, text 2012/13'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: names, age bands and school years are read as days until a cell that is none comes.'

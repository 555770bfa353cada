#!/usr/bin/env bash
# dbf 0.2.0 (writes the table of a shapefile; @mapbox/shp-write makes all its shapefiles with it), Node 20.19 or later, read back with
# shapefile 0.6.6 and dbffile 1.13.0.
#
# Valid input: how far the rates of four areas are from the rate published before, in percentage points: 7 and 11 of 250 pupils, where
# 2.8% and 4.4% stood, 73 of 1,000 where 7.1% stood, and the same rate exactly. Two of the four differences are nothing but the last
# bits of a division: 4.44e-16 and -8.88e-16.
#
# Expected: 0, 0, 0.2 and 0 to any number of decimals that is published. By its own description the library makes a table of "objects
# with string or number attributes", and each of the four is a number.
#
# Seen: 4.44 or no figure, by the reader; then -8.88 in both; 0.2 and 0 are right. A number is written as JavaScript spells it and cut
# after 18 characters, so that what goes is the end: of 0.2 digits nobody misses, of the others the exponent. Nothing is said, and 4.44
# and -8.88 are changes an area may well have.
#
# Why it matters here: a map of changes has its darkest colours where nothing has changed. Rounding before writing is known to help. No
# shapefile is published here. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent dbf@0.2.0 shapefile@0.6.6 dbffile@1.13.0
cat >change.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const dbf = require('dbf');
const { DBFFile } = require('dbffile');
const { openDbf } = require('shapefile');

const AREAS = [
  ['Dover', 7, 250, 2.8],
  ['Deal', 11, 250, 4.4],
  ['Sandwich', 73, 1000, 7.1],
  ['Thanet', 71, 1000, 7.1],
];
const round = (value) => (value === null ? 'none' : Math.round(value * 100) / 100 + 0);
const show = (name, values) => console.log(`${name}: ${values.map(round).join(' ')}`);

async function look() {
  const rows = AREAS.map(([area, count, pupils, before]) => ({ area, change: (count / pupils) * 100 - before }));
  show('given', rows.map(({ change }) => change));
  const bytes = Buffer.from(dbf.structure(rows).buffer);
  const stored = bytes.toString('latin1').match(/-?\d\.?\d*e?(?= |\x1a)/g);
  console.log(`stored: ${stored.join(' ')}`);

  const source = await openDbf(bytes);
  const read = [];
  for (let next = await source.read(); !next.done; next = await source.read()) read.push(next.value.change);
  show('shapefile', read);
  writeFileSync('areas.dbf', bytes);
  const file = await DBFFile.open('areas.dbf');
  show('dbffile', (await file.readRecords(rows.length)).map(({ change }) => change));
}

look();
JS
seen="$(node change.cjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='given: 0 0 0.2 0
stored: 4.440892098500626e -8.881784197001252 0.2000000000000001 0
shapefile: none -8.88 0.2 0
dbffile: 4.44 -8.88 0.2 0'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: differences of nothing are changes of four and nine points.'

#!/usr/bin/env bash
# daff 1.4.2 (differences between two tables), Node 20.19 or later.
#
# Valid input: two releases of a table of counts, as tables of JavaScript with numbers in them. In the second Deal, which had 0, and
# Thanet, which had 7, are blank: their counts were taken back.
#
# Expected: two rows changed, 0-> and 7->. Nought and a blank are two values, and the command of the same library finds both when it is
# given the same two tables as files of JSON. So that a blank is told from no value at all, its differences write NULL for the latter.
#
# Seen: one row changed, Thanet. That Deal has no count any more is no difference, and where it is the only one, the summary says that
# the tables are not different. Applied to the first release, the difference gives a table that still has 0 for Deal. Cells are
# compared by JavaScript's ==, for which 0 is '' (and a space, and false).
#
# Why it matters here: a count taken back is the change a reader must hear of, and nought is the figure most often mended. Releases here
# are compared as texts. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent daff@1.4.2
cat >differ.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const daff = require('daff');

const HEAD = ['area', 'number'];
const BEFORE = [HEAD, ['Dover', 5], ['Deal', 0], ['Thanet', 7]];
const AFTER = [HEAD, ['Dover', 5], ['Deal', ''], ['Thanet', '']];

function differenceOf(before, after) {
  const flags = new daff.CompareFlags();
  const alignment = daff.compareTables(new daff.TableView(before), new daff.TableView(after), flags).align();
  const difference = new daff.TableDiff(alignment, flags);
  const rows = [];
  difference.hilite(new daff.TableView(rows));
  return { rows, different: difference.getSummary().different };
}

const { rows } = differenceOf(BEFORE, AFTER);
const changed = rows.filter(([mark]) => mark === '->').map(([, area, change]) => `${area} ${change}`);
console.log('changed:', changed.join(', '));
const patched = new daff.TableView(BEFORE.map((row) => [...row]));
new daff.HighlightPatch(patched, new daff.TableView(rows)).apply();
console.log('applied:', JSON.stringify(patched.data.slice(1)));
console.log('Deal alone, different:', differenceOf(BEFORE.slice(0, 3), AFTER.slice(0, 3)).different);

const linesOf = (table) => table.slice(1).map(([area, number]) => JSON.stringify({ area, number }));
writeFileSync('before.ndjson', linesOf(BEFORE).join('\n'));
writeFileSync('after.ndjson', linesOf(AFTER).join('\n'));
JS
seen="$({
  node differ.cjs
  npx daff diff before.ndjson after.ndjson
} | tr -d '\r')"
printf '%s\n' "$seen"
expected='changed: Thanet 7->
applied: [["Dover",5],["Deal",0],["Thanet",""]]
Deal alone, different: false
{"@@":"->","area":"Deal","number":{"before":0,"after":""}}
{"@@":"->","area":"Thanet","number":{"before":7,"after":""}}'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: a count of nought that was taken back is no difference between two tables, and is one between two files.'

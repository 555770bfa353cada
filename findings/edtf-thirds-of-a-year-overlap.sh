#!/usr/bin/env bash
# edtf 4.11.1 (Extended Date/Time Format, ISO 8601-2, in JavaScript), Node 20.19 or later.
#
# Valid input: the parts of a year in figures, as 2009-33 to 36 (quarters), 2009-37 to 39 (thirds, as terms are counted by) and 2009-40
# and 41 (halves).
#
# Expected: parts that follow each other and make a year: of thirds, January to April, May to August and September to December. The
# specification of the Library of Congress has, at level 2, "37-39 = Quadrimester 1, Quadrimester 2, Quadrimester 3 (4 months each)".
#
# Seen: quarters and halves do so. The thirds are January to May, May to September and September to December, five, five and four
# months. A day in May or in September is in two of them, by min and max as by covers.
#
# Why it matters here: what happened on a day is counted in each period that covers it, so that two months of the year are counted twice
# and three thirds are more than their year. Periods here are years and single days. The script fails when the behaviour
# changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent edtf@4.11.1
cat >parts.mjs <<'JS'
import edtf from 'edtf';

const PARTS = { quarters: [33, 34, 35, 36], thirds: [37, 38, 39], halves: [40, 41] };
// One exclusion on the fifteenth of each month.
const days = Array.from({ length: 12 }, (_, at) => edtf(`2009-${String(at + 1).padStart(2, '0')}-15`));
const monthOf = (time) => new Date(time).getUTCMonth() + 1;

for (const [name, codes] of Object.entries(PARTS)) {
  const parts = codes.map((code) => edtf(`2009-${code}`));
  const months = parts.map(({ min, max }) => `${monthOf(min)}-${monthOf(max)}`);
  const counts = parts.map((part) => days.filter((day) => part.covers(day)).length);
  const sum = counts.reduce((total, count) => total + count);
  console.log(`${name}: months ${months.join(', ')}; counts ${counts.join(' + ')} = ${sum} of ${days.length}`);
}
JS
seen="$(node parts.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='quarters: months 1-3, 4-6, 7-9, 10-12; counts 3 + 3 + 3 + 3 = 12 of 12
thirds: months 1-5, 5-9, 9-12; counts 5 + 5 + 4 = 14 of 12
halves: months 1-6, 7-12; counts 6 + 6 = 12 of 12'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: two months of the year are in two of its three thirds.'

#!/usr/bin/env bash
# jsonstat-suite 4.0.1 (JSON-stat, the format of Nomis, Eurostat and other statistics offices), Node 20.19 or later.
#
# Valid input: a JSON-stat 2.0 dataset of two schools and two years, whose labels hold a word in quotation marks, as names
# of split sites do: St Mary; "Upper" site and St Mary; "Lower" site.
#
# Expected: `toCSV` doubles a quotation mark inside a field and quotes the field (RFC 4180), and `fromCSV` of that text gives
# the same four values back.
#
# Seen: no mark is doubled and, with the default comma, no field is quoted. Read back by the same library, both labels end at
# the first mark, the two schools become one, and of the four figures the first two are gone without an error: the school
# left has the other one's figures. With `delimiter: ";"` the field is quoted, the marks inside still are not doubled, and
# the outcome is the same.
#
# Why it matters here: a figure of one place is shown as another's. Whoever brings JSON-stat to us over CSV should write the
# CSV with a CSV library. This script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent jsonstat-suite@4.0.1
cat >round.mjs <<'JS'
import { fromCSV, toCSV } from 'jsonstat-suite';

const dataset = {
  version: '2.0',
  class: 'dataset',
  id: ['school', 'period'],
  size: [2, 2],
  dimension: {
    school: {
      label: 'School',
      category: { index: ['a', 'b'], label: { a: 'St Mary; "Upper" site', b: 'St Mary; "Lower" site' } },
    },
    period: { label: 'Period', category: { index: ['2008/09', '2009/10'] } },
  },
  value: [7.1, 7.3, 9.4, 9.6],
};
for (const options of [{}, { delimiter: ';', decimal: ',' }]) {
  const text = toCSV(dataset, options);
  const { size, value, dimension } = fromCSV(text, options);
  console.log(text.split('\n')[1]);
  console.log(JSON.stringify({ size, value, schools: dimension.School.category.index }));
}
JS
seen="$(node round.mjs | tr -d '\r')"
expected='St Mary; "Upper" site,2008/09,7.1
{"size":[1,2],"value":[9.4,9.6],"schools":["St Mary; "]}
"St Mary; "Upper" site";2008/09;7,1
{"size":[1,2],"value":[9.4,9.6],"schools":["St Mary; "]}'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: two schools became one, and two figures were lost without an error.'

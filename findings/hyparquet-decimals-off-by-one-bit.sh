#!/usr/bin/env bash
# hyparquet 1.31.5 (reader of Parquet in JavaScript), with hyparquet-writer 0.17.0 to make the file, Node 20.19 or later.
#
# Valid input: a Parquet file with one column DECIMAL(9, 2), stored as whole numbers of hundredths: 7, 29, 57, 534, 230.
#
# Expected: the numbers nearest to the decimals, 0.07, 0.29, 0.57, 5.34 and 2.3, as JSON.parse gives them, or texts that keep
# every digit. DECIMAL is there so that 0.57 is 0.57 and not near it.
#
# Seen: 0.57 is read as 0.5700000000000001 and 2.3 as 2.3000000000000003. The stored whole number is multiplied by 0.01, which is
# no binary fraction, where dividing by 100 would round once and give the nearest number.
#
# Why it matters here: a figure equals its source digit for digit, and a number of sixteen digits is refused where two decimals
# are registered. This project takes the stored numbers and sets the point itself (docs/decisions/022). The script fails when
# the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent hyparquet@1.31.5 hyparquet-writer@0.17.0
cat >decimals.mjs <<'JS'
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';

const rate = { name: 'rate', type: 'INT32', converted_type: 'DECIMAL', scale: 2, precision: 9, repetition_type: 'REQUIRED' };
const file = parquetWriteBuffer({
  schema: [{ name: 'root', num_children: 1 }, rate],
  columnData: [{ name: 'rate', data: [0.07, 0.29, 0.57, 5.34, 2.3] }],
});
console.log(JSON.stringify((await parquetReadObjects({ file })).map((row) => row.rate)));
JS
seen="$(node decimals.mjs | tr -d '\r')"
expected='[0.07,0.29,0.5700000000000001,5.34,2.3000000000000003]'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: 0.57 and 2.3 (third and fifth) are not the numbers nearest to them.'

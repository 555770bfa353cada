#!/usr/bin/env bash
# apache-arrow 21.2.0 (Arrow in JavaScript), Node 20.19 or later.
#
# Valid input: an Arrow file with a column DECIMAL(9, 2), as a database writes rates it holds with two decimals: 0.57, 2.30 and 0.00 per
# cent, stored as 57, 230 and 0.
#
# Expected: the numbers or texts 0.57, 2.30 and 0.00. Schema.fbs of Arrow: a decimal is an "exact decimal value represented as an
# integer value in two's complement", and its scale the "number of digits after the decimal point".
#
# Seen: 57, 230 and 0, as number and as text: the scale is read, stands at the column's type, and is not used. A rate of
# 0.57% comes out as 57%, and nothing says so. With the scale given by hand, valueOf(2), the number is right
# (open as arrow-js issues 77 and 100).
#
# Why it matters here: a rate a hundred times too large lies within 0 to 100, where no check of ranges finds it. Figures are published
# here as CSV and JSON with their points in them. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent apache-arrow@21.2.0
cat >read.mjs <<'JS'
import { Decimal, Table, Vector, makeData, tableFromIPC, tableToIPC } from 'apache-arrow';

// 128 bits each, the lowest 32 first.
const stored = Uint32Array.from([57, 230, 0].flatMap((hundredths) => [hundredths, 0, 0, 0]));
const data = makeData({ type: new Decimal(2, 9), length: 3, data: stored });
const rates = tableFromIPC(tableToIPC(new Table({ rate: new Vector([data]) }), 'file')).getChild('rate');
console.log(`${rates.type}`, rates.type.scale);
console.log([...rates].map(Number).join(' '), [...rates].map(String).join(' '));
console.log([...rates].map((rate) => rate.valueOf(2)).join(' '));
JS
seen="$(node read.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='Decimal[9e+2] 2
57 230 0 57 230 0
0.57 2.3 0'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: decimals are read without their point (as number, as text; then with the scale given by hand).'

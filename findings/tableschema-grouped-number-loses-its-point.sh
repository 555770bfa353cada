#!/usr/bin/env bash
# tableschema 1.12.6 (Frictionless Table Schema in JavaScript), Node 20.19 or later.
#
# Valid input: a field of type number with decimalChar "," and groupChar ".", as the specification of Table Schema has them and
# as spreadsheets of most of the continent write numbers: 7,1 and 1.915,5 and 1.915.
#
# Expected: 7.1, 1915.5 and 1915.
#
# Seen: 71, 19155 and 1915. The comma is made a point first, and then every point is taken out as a separator of groups.
# With decimalChar alone 7,1 is 7.1; with the pair "," for groups and "." for decimals 1,915.5 is right.
#
# Why it matters here: a rate ten times too large is no error to a checker that knows its type alone. Our own reader refuses a
# decimal comma and says so; this library checks our packages in tests only. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent tableschema@1.12.6
cat >cast.cjs <<'JS'
const { Field } = require('tableschema');

const cast = (settings, value) => new Field({ name: 'rate', type: 'number', ...settings }).castValue(value);
const continental = { decimalChar: ',', groupChar: '.' };
console.log(['7,1', '1.915,5', '1.915'].map((value) => cast(continental, value)).join(' '));
console.log(cast({ decimalChar: ',' }, '7,1'), cast({ groupChar: ',' }, '1,915.5'));
JS
seen="$(node cast.cjs 2>/dev/null | tr -d '\r')"
expected='71 19155 1915
7.1 1915.5'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: 7,1 is read as 71 and 1.915,5 as 19155.'

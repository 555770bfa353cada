#!/usr/bin/env bash
# jsonstat-suite 4.0.1 (JSON-stat, the format of Nomis, Eurostat and other statistics offices), Node 20.19 or later.
#
# Valid input: a CSV of four figures, one of them withheld with the symbol c, one left blank because it is not held, one a
# true zero.
#
# Expected: of `fromCSV`, null for the blank as for the symbol; JSON-stat has null for a missing value.
#
# Seen: the symbol becomes null, the blank becomes 0. Three things that must be told apart (withheld, not held, none) come
# out as two, and "not held" is the one that turns into a figure.
#
# Why it matters here: zero stays zero and missing stays missing is our first promise. A table that came over this library has
# to be read again from its source. This script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent jsonstat-suite@4.0.1
cat >blank.mjs <<'JS'
import { fromCSV } from 'jsonstat-suite';

const rows = ['Area,Period,Value', 'Dover,2008/09,c', 'Dover,2009/10,7.1', 'Deal,2008/09,', 'Deal,2009/10,0'];
console.log(JSON.stringify(fromCSV(rows.join('\n')).value));
JS
seen="$(node blank.mjs | tr -d '\r')"
expected='[null,7.1,0,0]'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: the blank (third) became 0 beside the true zero (fourth).'

#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (the functions of Excel in JavaScript), Node 20.19 or later.
#
# Valid input: SUM over cells as a statistical table has them: counts with a mark in the same cell ("6 [p]", provisional), a symbol
# in place of a count ("c"), and a block that takes in its labels (age bands "5-9", school years "2008/09").
#
# Expected: 5, 30 and 3. Excel leaves cells of text out of a sum, as OpenFormula has it ("Conversion to NumberSequence": of a reference
# the numbers), and so do AVERAGE and COUNT of this library with the same cells.
#
# Seen: 11, 2048 and 8: of every text the figures it begins with are added, "5-9" as 5 and "2008/09" as 2008. The mean of the same
# cells is right, so that sum, count and mean of one column no longer agree. No error is raised.
#
# Why it matters here: labels of periods and ages begin with figures, and a total that holds a year is taken for a count. Sums here are
# of typed columns alone. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @formulajs/formulajs@4.6.1
cat >sum.mjs <<'JS'
import { AVERAGE, COUNT, SUM } from '@formulajs/formulajs';

const BLOCKS = [
  [[5], ['6 [p]'], ['c']],
  [
    ['2008/09', 10],
    ['10-14', 20],
  ],
  [['5-9', 3]],
];
for (const cells of BLOCKS) console.log(JSON.stringify(cells), SUM(cells), COUNT(cells), AVERAGE(cells));
JS
seen="$(node sum.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='[[5],["6 [p]"],["c"]] 11 1 5
[["2008/09",10],["10-14",20]] 2048 2 15
[["5-9",3]] 8 1 3'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: figures at the beginning of texts are added (cells, then their sum, count and mean).'

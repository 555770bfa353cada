#!/usr/bin/env bash
# xlsx-calc 0.9.2 (works out the formulas of a workbook), Node 20.19 or later.
#
# Valid input: the rates of five areas in one row of a sheet, two of them withheld with the symbol c, and the formulas a return has below:
# sum, mean and standard deviation.
#
# Expected: a mean of 6 of three rates, a standard deviation of 1. Excel leaves cells of text out of a mean, as OpenFormula has it
# ("Conversion to NumberSequence": of a reference the numbers), and as this library does in its standard deviation.
#
# Seen: a mean of 3.6, below every rate there is: the sum of three is divided by five, for the cells are counted as COUNTA counts them,
# which takes in texts. Sum and standard deviation of the same cells are right, and no error is raised.
#
# Why it matters here: where symbols stand for small numbers, every mean is too low, the more so the more is withheld, and is written
# back as the value of the cell. No formula is worked out by it here. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent xlsx-calc@0.9.2
cat >mean.cjs <<'JS'
const calculate = require('xlsx-calc');

const RATES = [5, 'c', 6, 'c', 7];
const FORMULAS = ['SUM(A1:E1)', 'AVERAGE(A1:E1)', 'STDEV(A1:E1)'];

const cellOf = (value) => ({ t: typeof value === 'number' ? 'n' : 's', v: value });
const sheet = { '!ref': 'A1:E2' };
RATES.forEach((rate, at) => (sheet[`${'ABCDE'[at]}1`] = cellOf(rate)));
FORMULAS.forEach((f, at) => (sheet[`${'ABCDE'[at]}2`] = { t: 'n', f }));
calculate({ SheetNames: ['rates'], Sheets: { rates: sheet } });
for (const [at, f] of FORMULAS.entries()) console.log(f, Math.round(sheet[`${'ABCDE'[at]}2`].v * 10) / 10);
JS
seen="$(node mean.cjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='SUM(A1:E1) 18
AVERAGE(A1:E1) 3.6
STDEV(A1:E1) 1'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: the mean of three rates is divided by five cells.'

#!/usr/bin/env bash
# alasql 4.19.1 (SQL in JavaScript), Node 20.19 or later.
#
# Valid input: a table of counts by area. Dover has 7, one withheld and 9; of Deal both are withheld. A withheld count is put in as NULL:
# written into the statement, or given as a parameter.
#
# Expected: Dover has a mean of 8 of 2 counts, Deal none; three rows are found by IS NULL. SQL (ISO/IEC 9075-2) leaves null values
# out of AVG and COUNT; and so does this library where rows are given to a query and not put into a table first.
#
# Seen: Dover has a mean of 5.33 of 3 counts, Deal a mean of 0 of 2, and IS NULL finds nothing. NULL written in a statement is stored
# as NaN, shown as null, and taken for zero in a mean; given as a parameter it is stored as 0 at once. No error is raised.
#
# Why it matters here: what is withheld to protect children comes out as "none", a figure nobody gave. Zero stays zero and missing
# stays missing is our first promise. This script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent alasql@4.19.1
cat >mean.cjs <<'JS'
const alasql = require('alasql');

const ROWS = [
  ['Dover', 7],
  ['Dover', null],
  ['Dover', 9],
  ['Deal', null],
  ['Deal', null],
];
const round = (value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : 'none');
const MEANS = 'SELECT area, AVG(cases) AS mean, COUNT(cases) AS held FROM ? GROUP BY area';
const show = (name, source, given = []) => {
  const means = alasql(MEANS.replace('?', source), given).map(({ area, mean, held }) => `${area} ${round(mean)} of ${held}`);
  const [{ blank }] = alasql(`SELECT COUNT(*) AS blank FROM ${source} WHERE cases IS NULL`, given);
  console.log(`${name}: ${means.join(', ')}; ${blank} null`);
};

show('rows given', '?', [ROWS.map(([area, cases]) => ({ area, cases }))]);
alasql('CREATE TABLE written (area STRING, cases INT)');
for (const [area, cases] of ROWS) alasql(`INSERT INTO written VALUES ("${area}", ${cases === null ? 'NULL' : cases})`);
show('written', 'written');
alasql('CREATE TABLE parameters (area STRING, cases INT)');
for (const row of ROWS) alasql('INSERT INTO parameters VALUES (?, ?)', row);
show('parameters', 'parameters');
JS
seen="$(node mean.cjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='rows given: Dover 8 of 2, Deal none of 0; 3 null
written: Dover 5.33 of 3, Deal 0 of 2; 0 null
parameters: Dover 5.33 of 3, Deal 0 of 2; 0 null'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: what is withheld is counted as zero once it is in a table.'

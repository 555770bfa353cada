#!/usr/bin/env bash
# percentile-rank 1.0.6 (the rank of a value among others), with @formulajs/formulajs 4.6.1 beside it, Node 20.19 or later.
#
# Valid input: the rates of six areas in the order of their names, and the place of each among them; and the ten numbers of Microsoft's
# own example for PERCENTRANK.INC, which are in falling order.
#
# Expected: of the lowest, Deal, 0, of the highest, Ashford, 1, and between them steps of 0.2; of 2 in the example 0.333, as it says.
# The library "returns the same values as the Excel PERCENTRANK and PERCENTRANK.INC functions", and Excel asks for numbers in no order:
# it counts how many are lower and how many higher, as the function of that name in formulajs does.
#
# Seen: 0, 0.2, 0.4 and so on in the order of the alphabet, whatever the rates: what is given is where the rate stands in the list. The
# highest has 0, and so have 13 of the example, with 0.667 for 2. Sorted by rate beforehand all is right; the readme has a sorted list
# in its example, and no word on it.
#
# Why it matters here: tables of areas are in the order of names, and each place is a number from 0 to 1 as it should be. No ranks here
# are made by it. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent percentile-rank@1.0.6 @formulajs/formulajs@4.6.1
cat >rank.mjs <<'JS'
import { PERCENTRANKINC } from '@formulajs/formulajs';
import percentRank from 'percentile-rank';

const AREAS = { Ashford: 9, Canterbury: 4, Deal: 1, Dover: 6, Swale: 3, Thanet: 5 };
const RATES = Object.values(AREAS);
const EXAMPLE = [13, 12, 11, 8, 4, 3, 2, 1, 1, 1];
const sorted = (numbers) => numbers.toSorted((one, other) => one - other);
const round = (rank) => Math.round(rank * 1000) / 1000;
const show = (name, rankAmong) => {
  const places = Object.entries(AREAS).map(([area, rate]) => `${area} ${round(rankAmong(RATES, rate))}`);
  const ofExample = [13, 2].map((number) => `${number} at ${round(rankAmong(EXAMPLE, number))}`);
  console.log(`${name}: ${places.join(', ')}; example ${ofExample.join(', ')}`);
};

show('percentile-rank', percentRank);
show('the same, sorted', (numbers, number) => percentRank(sorted(numbers), number));
show('formulajs', PERCENTRANKINC);
JS
seen="$(node rank.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='percentile-rank: Ashford 0, Canterbury 0.2, Deal 0.4, Dover 0.6, Swale 0.8, Thanet 1; example 13 at 0, 2 at 0.667
the same, sorted: Ashford 1, Canterbury 0.4, Deal 0, Dover 0.8, Swale 0.2, Thanet 0.6; example 13 at 1, 2 at 0.333
formulajs: Ashford 1, Canterbury 0.4, Deal 0, Dover 0.8, Swale 0.2, Thanet 0.6; example 13 at 1, 2 at 0.333'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: the place of an area is its place in the alphabet.'

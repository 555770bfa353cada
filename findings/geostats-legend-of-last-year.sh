#!/usr/bin/env bash
# geostats 2.1.0 (classes of a map by value, with their legend), Node 20.19 or later.
#
# Valid input: the rates of nine areas in three classes, quantiles, and the legend that gives the lowest and highest rate found in each
# class (mode "discontinuous"). Then, of the same object, the classes of equal width; then the rates of the year after, by setSerie.
#
# Expected: each time a legend of the classes the areas are coloured by. The library says of this mode that it "indicates the range of
# data actually falling in each class", and has setSerie reset what it knows of the rates before.
#
# Seen: the first legend stays. With equal widths the light areas go up to 2.4, and the legend has them end at 1.6; in the year after they
# go from 2.1 to 2.6, and the legend has 1.1 to 1.6 still. The counts beside the ranges are new, and so are the classes getClass gives:
# the ranges of this mode alone are worked out once and kept, whatever is classed or set later. Nothing is said. With the mode
# "default" the legend is that of the classes.
#
# Why it matters here: a reader takes the rate of an area from its colour and the legend, and here takes last year's. Whoever lets
# readers change year or classes needs a new object each time. The library is not used here. The script fails when the behaviour
# changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent geostats@2.1.0
cat >legend.cjs <<'JS'
const Geostats = require('geostats');

const RATES = [1.1, 1.3, 1.6, 2.4, 5.2, 6.1, 6.4, 9.8, 9.9];
const YEAR_AFTER = [2.1, 2.3, 2.6, 3.4, 6.2, 7.1, 7.4, 10.8, 10.9];
const COLOURS = ['light', 'middle', 'dark'];
const entriesOf = (classes, mode) =>
  [...classes.getHtmlLegend(null, '', true, null, mode).matchAll(/<\/div> ([\d. -]+) <span[^>]*>(\(\d+\))/g)]
    .map(([, range, count]) => `${range} ${count}`)
    .join(', ');
/** The lowest and highest rate of each class and how many there are, by the class the library itself gives each rate. */
const coloured = (classes, rates) =>
  COLOURS.map((_, at) => rates.filter((rate) => classes.getClass(rate) === at))
    .map((held) => `${held[0]} - ${held.at(-1)} (${held.length})`)
    .join(', ');
const show = (name, classes, rates) => {
  console.log(`${name}, as coloured: ${coloured(classes, rates)}`);
  console.log(`${name}, its legend:  ${entriesOf(classes, 'discontinuous')}`);
};

const classes = new Geostats(RATES);
classes.setColors(COLOURS);
classes.getClassQuantile(3);
show('quantiles', classes, RATES);
classes.getClassEqInterval(3);
show('equal widths', classes, RATES);
classes.setSerie(YEAR_AFTER);
classes.getClassQuantile(3);
show('year after', classes, YEAR_AFTER);
console.log(`year after, mode default: ${entriesOf(classes, 'default')}`);
JS
seen="$(node legend.cjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='quantiles, as coloured: 1.1 - 1.6 (3), 2.4 - 6.1 (3), 6.4 - 9.9 (3)
quantiles, its legend:  1.1 - 1.6 (3), 2.4 - 6.1 (3), 6.4 - 9.9 (3)
equal widths, as coloured: 1.1 - 2.4 (4), 5.2 - 6.4 (3), 9.8 - 9.9 (2)
equal widths, its legend:  1.1 - 1.6 (4), 2.4 - 6.1 (3), 6.4 - 9.9 (2)
year after, as coloured: 2.1 - 2.6 (3), 3.4 - 7.1 (3), 7.4 - 10.9 (3)
year after, its legend:  1.1 - 1.6 (3), 2.4 - 6.1 (3), 6.4 - 9.9 (3)
year after, mode default: 2.1 - 2.6 (3), 2.6 - 7.1 (3), 7.1 - 10.9 (3)'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: the ranges of the first legend stand in every later one.'

#!/usr/bin/env bash
# jstat 1.9.6 (statistics in JavaScript), Node 20.19 or later.
#
# Valid input: the Poisson distribution of counts a county has: 120 events where 130 are expected, 160 where 150 are, 259 (the
# permanent exclusions of Kent in 2008/09) where 300 are.
#
# Expected: probabilities, as for small counts: P(X <= 120) of mean 130 is 0.2036, P(X <= 160) of mean 150 is 0.8054, P(X <= 259)
# of mean 300 is 0.0086.
#
# Seen: the first is right. From about 144 events on the density and the sum are Infinity, from 171 on not a number: a power of
# the mean and a factorial are worked out by themselves before one is divided by the other, and each leaves the range of a
# double. The quantiles of chi-squared in the same library, by which Byar's and exact intervals are made, are right there.
#
# Why it matters here: whoever checks our limits of control, or counts what luck alone would flag, with this library gets
# figures for an LCSP and none for the county. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent jstat@1.9.6
cat >poisson.mjs <<'JS'
import library from 'jstat';

const { jStat } = library;
const round = (value) => (Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 : value);
for (const [events, mean] of [
  [120, 130],
  [160, 150],
  [259, 300],
])
  console.log(events, mean, round(jStat.poisson.cdf(events, mean)));
// P(X <= x) of a Poisson distribution is P(chi-squared of 2(x + 1) degrees > twice the mean).
console.log('by chi-squared', round(1 - jStat.chisquare.cdf(2 * 150, 2 * 161)), round(1 - jStat.chisquare.cdf(600, 520)));
JS
seen="$(node poisson.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='120 130 0.2036
160 150 Infinity
259 300 NaN
by chi-squared 0.8054 0.0086'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: probabilities of large counts are not finite.'

#!/usr/bin/env bash
# lib-r-math.js 2.0.3 (the distributions of R, brought to JavaScript), Node 20.19 or later.
#
# Valid input: the binomial distribution for numbers of pupils as districts have them: at most 100 of 10,000 at 1%, at most 300 of
# 10,000 at 3%, at most 259 of 212,455 (Kent's permanent exclusions) at 0.122%; and for 100 pupils at 5%, at most 5.
#
# Expected: R's own answers, which the library is made to give: 0.526563, 0.515351, 0.511680 and 0.615999. Adding up the terms one
# by one, which for these numbers is good to twelve digits, gives the same.
#
# Seen: 0.525626, 0.515073, 0.511326 and 0.615999: right to nine digits for a hundred pupils, wrong in the third for ten
# thousand. pbeta, by which it is worked out, is as far out; no warning is given.
#
# Why it matters here: exact intervals and counts "by luck alone" of a district or a county are made of this function. Ours are
# held to cases from R in the tests of statistics. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent lib-r-math.js@2.0.3
cat >binomial.mjs <<'JS'
import * as library from 'lib-r-math.js';

const { pbinom } = library.default ?? library;
const ofTerms = (most, pupils, share) => {
  let term = Math.exp(pupils * Math.log1p(-share));
  let sum = term;
  for (let count = 1; count <= most; count += 1) {
    term *= (((pupils - count + 1) / count) * share) / (1 - share);
    sum += term;
  }
  return sum;
};
const round = (value) => Math.round(value * 1e6) / 1e6;
for (const [most, pupils, share] of [
  [5, 100, 0.05],
  [100, 10_000, 0.01],
  [300, 10_000, 0.03],
  [259, 212_455, 0.00122],
])
  console.log(most, pupils, share, round(pbinom(most, pupils, share)), round(ofTerms(most, pupils, share)));
JS
seen="$(node binomial.mjs | tr -d '\r')"
expected='5 100 0.05 0.615999 0.615999
100 10000 0.01 0.525626 0.526563
300 10000 0.03 0.515073 0.515351
259 212455 0.00122 0.511326 0.51168'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: the third digit is wrong from ten thousand pupils on (library, then terms added up).'

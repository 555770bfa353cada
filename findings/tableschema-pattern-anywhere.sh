#!/usr/bin/env bash
# tableschema 1.12.6 (Frictionless Table Schema in JavaScript), Node 20.19 or later.
#
# Valid input: a field of type string with the constraint pattern "c|x|low", the codes of figures that are not shown, and the
# values c, low, xylophone and yellow; the same with a pattern of four digits and the value 20089.
#
# Expected: c and low pass, the others are refused. The specification has patterns follow XML Schema, where an expression
# stands for the whole of a value; the library of the same makers for Python holds them to it.
#
# Seen: xylophone, yellow and 20089 pass. The expression is looked for anywhere in the value. Written with ^ and $ it holds.
#
# Why it matters here: patterns of codes in data packages are read by others, who then take a typing error for a code, in one
# language and not in the other. Every pattern of ours is written with both ends. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent tableschema@1.12.6
cat >pattern.cjs <<'JS'
const { Field } = require('tableschema');

function passes(pattern, value) {
  try {
    new Field({ name: 'status', type: 'string', constraints: { pattern } }).castValue(value);
    return `${value} passes`;
  } catch {
    return `${value} is refused`;
  }
}
const values = ['c', 'low', 'xylophone', 'yellow', 'rabbit'];
for (const pattern of ['c|x|low', '^(c|x|low)$']) console.log(values.map((value) => passes(pattern, value)).join(', '));
console.log(passes('[0-9]{4}', '20089'));
JS
seen="$(node pattern.cjs 2>/dev/null | tr -d '\r')"
expected='c passes, low passes, xylophone passes, yellow passes, rabbit is refused
c passes, low passes, xylophone is refused, yellow is refused, rabbit is refused
20089 passes'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: a pattern is looked for anywhere in a value.'

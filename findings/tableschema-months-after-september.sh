#!/usr/bin/env bash
# tableschema 1.12.6 (Frictionless Table Schema in JavaScript), Node 20.19 or later.
#
# Valid input: a field of type yearmonth with the constraint minimum "2008-09", the first month of the LCSPs, and the months
# 2008-09, 2008-10 and 2009-01.
#
# Expected: all three pass, for October comes after September.
#
# Seen: 2008-10 is refused by "minimum". A month is a pair of year and month, and two pairs are compared as text: "2008,10" comes
# before "2008,9". With maximum "2008-09" the same month passes.
#
# Why it matters here: a term begins in September, and the three months after it have two digits. Our packages keep periods as
# text with a pattern. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent tableschema@1.12.6
cat >months.cjs <<'JS'
const { Field } = require('tableschema');

function passes(constraints, value) {
  try {
    new Field({ name: 'month', type: 'yearmonth', constraints }).castValue(value);
    return `${value} passes`;
  } catch {
    return `${value} is refused`;
  }
}
for (const name of ['minimum', 'maximum'])
  console.log(name, ['2008-09', '2008-10', '2009-01'].map((value) => passes({ [name]: '2008-09' }, value)).join(', '));
JS
seen="$(node months.cjs 2>/dev/null | tr -d '\r')"
expected='minimum 2008-09 passes, 2008-10 is refused, 2009-01 passes
maximum 2008-09 passes, 2008-10 passes, 2009-01 is refused'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: October is taken to come before September.'

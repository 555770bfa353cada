#!/usr/bin/env bash
# @codious/sav-reader-writer 1.1.4 (writes files of SPSS), with sav-reader 2.0.8 to read them, Node 20.19 or later.
#
# Valid input: two exclusions, on 1 September 2008 and on 1 January 2009, each as a text in a variable of type Date, written once where
# the clock is that of London and once where it is UTC.
#
# Expected: the same two days of both. A date of SPSS knows no time zone: by the manual of PSPP, which the reader follows, it is "the
# number of seconds since the epoch, midnight, Oct. 14, 1582", and a Date is a day at its midnight.
#
# Seen: written in London the first is 31 August 2008, an hour before midnight, and the second is right. The text is read as midnight by
# the clock of the machine, and stored as seconds of UTC: in summer time each day is the day before, in winter none is. SPSS shows the
# day and not the hour. Written with UTC both are right, so that tests on a server find nothing.
#
# Why it matters here: the first day of a school year is in the school year before, and every event on a first of the month from April
# to October in the month before. No file of SPSS is written here. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @codious/sav-reader-writer@1.1.4 sav-reader@2.0.8
cat >days.cjs <<'JS'
const { SavBufferReader } = require('sav-reader');
const { toBuffer, VariableType } = require('@codious/sav-reader-writer');

const DAYS = ['01-09-2008', '01-01-2009'];
const MIDNIGHT = Date.UTC(1582, 9, 14);
const SEPTEMBER = 9;
const schoolYearOf = (time) => {
  const first = time.getUTCFullYear() - (time.getUTCMonth() + 1 < SEPTEMBER ? 1 : 0);
  return `${first}/${String(first + 1).slice(2)}`;
};

async function run() {
  const written = toBuffer(DAYS.map((day) => ({ day })), [{ name: 'day', type: VariableType.Date }]);
  const reader = new SavBufferReader(written);
  await reader.open();
  const rows = await reader.readAllRows();
  const shown = rows.map((row, at) => {
    const time = new Date(MIDNIGHT + row.day * 1000);
    return `${DAYS[at]} is ${time.toISOString().slice(0, 16)} (${schoolYearOf(time)})`;
  });
  console.log(`${process.env.TZ}: ${shown.join(', ')}`);
}
void run();
JS
seen="$(for zone in Europe/London UTC; do TZ="$zone" node days.cjs; done | tr -d '\r')"
printf '%s\n' "$seen"
expected='Europe/London: 01-09-2008 is 2008-08-31T23:00 (2007/08), 01-01-2009 is 2009-01-01T00:00 (2008/09)
UTC: 01-09-2008 is 2008-09-01T00:00 (2008/09), 01-01-2009 is 2009-01-01T00:00 (2008/09)'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: written in London, the first of September is a day in August and in the school year before.'

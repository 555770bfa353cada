#!/usr/bin/env bash
# sav-reader 2.0.8 (reads files of SPSS), Node 20.19 or later.
#
# Valid input: a file of SPSS with the rates of three areas, one withheld, which is system-missing, as SPSS saves it with compression
# and without (SET COMPRESSION, or SAVE /UNCOMPRESSED). The file names its system-missing value, as such files do.
#
# Expected: no rate for Deal, of both. The description of the format by PSPP, which the library says it follows, has system-missing as
# code 255 in a compressed file, and as the number given for it in the floating-point record, the lowest a double can hold, in the data
# of any other.
#
# Seen: compressed, there is none. Uncompressed, Deal has a rate of -1.7976931348623157e+308: the number that stands for no number comes
# out as a figure, and the record that says what it stands for is passed over. The mean of the three is -5.99e+307. Nothing is said, and
# 0 in Thanet is right in both.
#
# Why it matters here: what is withheld is a figure after all, the lowest of all ranks and the end of every scale, and which of two
# files of the same table an office saved decides. No file of SPSS is read here. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent sav-reader@2.0.8
cat >read.cjs <<'JS'
const { SavBufferReader } = require('sav-reader');

const MISSING = -Number.MAX_VALUE;
const AREAS = [
  ['Dover', 7.1],
  ['Deal', MISSING],
  ['Thanet', 0],
];
const text = (value, length) => Buffer.from(value.padEnd(length), 'latin1');
const double = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const integers = (...values) => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => bytes.writeInt32LE(value, 4 * at));
  return bytes;
};
/** A variable of the dictionary: eight letters (width 8), or a number (width 0), with the format it is shown in. */
const variable = (name, width, format) => [integers(2, width, 0, 0, format, format), text(name, 8)];
const A8 = 0x010800;
const F8_1 = 0x050801;

/** Codes of eight cells at a time, 253 for what follows in full, 255 for system-missing and 0 to fill up; then what follows. */
const compressedData = () => [
  Buffer.from([...AREAS.flatMap(([, rate]) => [253, rate === MISSING ? 255 : 253]), 0, 0]),
  ...AREAS.flatMap(([area, rate]) => [text(area, 8), ...(rate === MISSING ? [] : [double(rate)])]),
];
const plainData = () => AREAS.flatMap(([area, rate]) => [text(area, 8), double(rate)]);

function fileOf(compressed) {
  return Buffer.concat([
    text('$FL2', 4),
    text('@(#) SPSS DATA FILE', 60),
    integers(2, 2, compressed ? 1 : 0, 0, AREAS.length),
    double(100),
    text('01 Sep 09', 9),
    text('12:00:00', 8),
    text('', 64),
    Buffer.alloc(3),
    ...variable('AREA', 8, A8),
    ...variable('RATE', 0, F8_1),
    integers(7, 3, 4, 8, 23, 0, 0, -1, 1, 1, 2, 1252),
    integers(7, 4, 8, 3),
    double(MISSING),
    double(Number.MAX_VALUE),
    double(MISSING),
    integers(999, 0),
    ...(compressed ? compressedData() : plainData()),
  ]);
}

async function show(name, compressed) {
  const reader = new SavBufferReader(fileOf(compressed));
  await reader.open();
  const rows = await reader.readAllRows();
  const rates = rows.map((row) => row.RATE).filter((rate) => rate !== undefined);
  const mean = rates.reduce((sum, rate) => sum + rate) / rates.length;
  console.log(`${name}: ${rows.map((row) => `${row.AREA} ${row.RATE ?? 'none'}`).join(', ')}; mean ${mean.toPrecision(3)}`);
}
void show('compressed', true).then(() => show('uncompressed', false));
JS
seen="$(node read.cjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='compressed: Dover 7.1, Deal none, Thanet 0; mean 3.55
uncompressed: Dover 7.1, Deal -1.7976931348623157e+308, Thanet 0; mean -5.99e+307'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: a withheld rate is the lowest number there is, when the file is not compressed.'

#!/usr/bin/env bash
# @dsnp/parquetjs 1.8.8 (Parquet in JavaScript; the last version for Node 20), with hyparquet 1.31.5 beside it, Node 20.19 or later.
#
# Valid input: the rates of four areas in a column DECIMAL of nine digits, two of them decimals, and again in one of ten digits. The
# rates are halves and quarters, so that what is known of its last digits (frequency-chain/parquetjs issue 182) plays no part.
#
# Expected: 7.25, 4.5, 3.25 and 6.75 of both columns, as they were written and as hyparquet reads the same file. LogicalTypes.md of
# Parquet has a DECIMAL of 1 to 18 digits in an int64, with no more than a warning for it where it has fewer than ten.
#
# Seen: of nine digits 7.25, 0, 4.5 and 0: every number is read from half its bytes, so that a nought comes between any two and the last
# two rates are gone. Ten digits are right. The library writes each DECIMAL in eight bytes and reads four or eight by the number of
# digits, without a look at the type the file names. Nothing is said, for there are as many rows as before.
#
# Why it matters here: Deal has no child excluded and Dover the rate of Deal, each a figure it may well have. Nine digits and two
# decimals are what a database gives a rate. The Parquet here is read and written by other libraries. The script fails when the
# behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @dsnp/parquetjs@1.8.8 hyparquet@1.31.5
cat >rates.mjs <<'JS'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import parquet from '@dsnp/parquetjs';

const AREAS = { Ashford: 7.25, Deal: 4.5, Dover: 3.25, Thanet: 6.75 };
const FILE = 'rates.parquet';
const decimal = (precision) => ({ type: 'DECIMAL', precision, scale: 2 });

const schema = new parquet.ParquetSchema({ area: { type: 'UTF8' }, nine: decimal(9), ten: decimal(10) });
const writer = await parquet.ParquetWriter.openFile(schema, FILE);
for (const [area, rate] of Object.entries(AREAS)) await writer.appendRow({ area, nine: rate, ten: rate });
await writer.close();

const show = (name, rows) => {
  for (const digits of ['nine', 'ten'])
    console.log(`${name}, ${digits} digits: ${rows.map((row) => `${row.area} ${row[digits]}`).join(', ')}`);
};
const reader = await parquet.ParquetReader.openFile(FILE);
const cursor = reader.getCursor();
const rows = [];
for (let row = await cursor.next(); row; row = await cursor.next()) rows.push(row);
await reader.close();
show('parquetjs', rows);
show('hyparquet', await parquetReadObjects({ file: await asyncBufferFromFile(FILE) }));
JS
seen="$(node rates.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='parquetjs, nine digits: Ashford 7.25, Deal 0, Dover 4.5, Thanet 0
parquetjs, ten digits: Ashford 7.25, Deal 4.5, Dover 3.25, Thanet 6.75
hyparquet, nine digits: Ashford 7.25, Deal 4.5, Dover 3.25, Thanet 6.75
hyparquet, ten digits: Ashford 7.25, Deal 4.5, Dover 3.25, Thanet 6.75'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: every second rate of nine digits is 0, and the others belong to other areas.'

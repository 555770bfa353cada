#!/usr/bin/env bash
# rdf-parser-csvw 1.1.0 (CSV on the Web), with n3 2.13.12 to read its metadata, Node 20.19 or later.
#
# Valid input: a CSV of four figures and its metadata. The column value is a decimal number, and its null is a list of the symbols
# that stand where there is no figure: c withheld, x not available, low rounds to 0.
#
# Expected: one value, 7.1. "Metadata Vocabulary for Tabular Data", Inherited Properties: null is "an atomic property giving the string
# or strings used for null values within the data. If the string value of the cell is equal to any one of these values, the cell
# value is null".
#
# Seen: only one of the symbols is taken for null. The others come out as values, each a literal of the type decimal: "x" and "low"
# are said to be numbers, which no reader of RDF can compute with.
#
# Why it matters here: withheld, not available and nearly nothing are three things, and none is a number. Our own metadata
# have one null, the blank, and the symbols stand in a column of their own. This script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent rdf-parser-csvw@1.1.0 n3@2.13.12
cat >read.mjs <<'JS'
import { Readable } from 'node:stream';
import n3 from 'n3';
import CsvwParser from 'rdf-parser-csvw';

const metadataOf = (nulls) =>
  new n3.Store(
    new n3.Parser({ baseIRI: 'http://example.org/figures.csv' }).parse(`
      @prefix csvw: <http://www.w3.org/ns/csvw#>.
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#>.
      [] csvw:url <http://example.org/figures.csv>; csvw:tableSchema [ csvw:column (
        [ csvw:name "area"; csvw:title "area" ]
        [ csvw:name "value"; csvw:title "value"; csvw:datatype xsd:decimal; csvw:null ${nulls} ]
      ) ].`),
  );

async function valuesOf(nulls) {
  const rows = 'area,value\nDover,7.1\nDeal,c\nSandwich,x\nThanet 1,low\n';
  const parser = new CsvwParser({ metadata: metadataOf(nulls), baseIRI: 'http://example.org/figures.csv' });
  const values = [];
  for await (const { predicate, object } of parser.import(Readable.from([rows])))
    if (predicate.value.endsWith('#value')) values.push(`${object.value} (${object.datatype.value.split('#')[1]})`);
  return values.join(', ');
}
console.log(await valuesOf('"c"'));
console.log(await valuesOf('"c", "x", "low"'));
JS
seen="$(node read.mjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='7.1 (decimal), x (decimal), low (decimal)
7.1 (decimal), x (decimal), low (decimal)'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: of several nulls one is known, and the others are numbers.'

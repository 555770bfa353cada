import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { OwnTable } from './ownTables.ts';
import { hasPeer, peer, PEERS, peerVersion } from './peers.ts';
import { findSurprises, type Found, type ReaderRow, type Row } from './surprises.ts';

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

interface JsonLd {
  toRDF(document: unknown, options: object): Promise<string>;
}

interface N3 {
  readonly Parser: new () => { parse(quads: string): Quad[] };
  readonly Store: new (quads: readonly Quad[]) => unknown;
}

interface Csvw {
  readonly default: new (options: { metadata: unknown; baseIRI: string }) => {
    import(input: Readable): AsyncIterable<Quad>;
  };
}

const NAME = 'rdf-parser-csvw';
const PLACE = join(PEERS.folder, 'node_modules', NAME);
const BASE = 'http://example.org/table.csv';

/** The metadata beside a CSV as the reader wants it, by the context of the W3C that the package brings with it. */
async function metadataOf({ csv }: OwnTable): Promise<unknown> {
  // The packages have no types here.
  const [{ toRDF }, { Parser, Store }] = [peer('jsonld') as JsonLd, peer('n3') as N3];
  const context = JSON.parse(readFileSync(join(PLACE, 'test/support/csvw.json'), 'utf8'));
  const documentLoader = (url: string) => ({ contextUrl: null, documentUrl: url, document: context });
  const described = JSON.parse(readFileSync(`${csv}-metadata.json`, 'utf8'));
  const quads = await toRDF(described, { base: BASE, format: 'application/n-quads', documentLoader });
  return new Store(new Parser().parse(quads));
}

/** A table as rows of cells, from what is said of each row; a cell of which nothing is said is blank. */
async function readTable(table: OwnTable): Promise<readonly Row[]> {
  const parsers = (await import(pathToFileURL(resolve(PLACE, 'index.js')).href)) as Csvw;
  const parser = new parsers.default({ metadata: await metadataOf(table), baseIRI: BASE });
  const rows = new Map<string, Map<string, string>>();
  for await (const { subject, predicate, object } of parser.import(Readable.from([readFileSync(table.csv)]))) {
    if (predicate.value === 'http://www.w3.org/ns/csvw#describes') rows.set(object.value, new Map());
    else if (predicate.value.startsWith(`${BASE}#`))
      rows.get(subject.value)?.set(decodeURI(predicate.value.slice(BASE.length + 1)), object.value);
  }
  const [header = []] = table.cells;
  return [...rows.values()].map((cells) => header.map((name) => cells.get(name) ?? ''));
}

/** What a reader of CSV on the Web makes of every table by the metadata beside it; nothing where it is not installed. */
export async function readOwnCsvw(tables: readonly OwnTable[]): Promise<readonly ReaderRow[]> {
  if (![NAME, 'jsonld', 'n3'].every(hasPeer)) return [];
  const found: Found[] = [];
  for (const table of tables) found.push(await readTable(table));
  const cells = tables.map((table) => table.cells);
  return [
    { reader: `${NAME} ${peerVersion(NAME)}, CSVW`, files: tables.length, surprises: findSurprises(cells, found) },
  ];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf } from './cells.ts';
import type { Row } from './surprises.ts';

/** A published table with the files it stands in, and what the data package says of it. */
export interface OwnTable {
  readonly name: string;
  readonly csv: string;
  readonly json: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  /** Header and rows, as the CSV has them. */
  readonly cells: readonly Row[];
}

export const PACKAGE = 'public/data/downloads/datapackage.json';

/** The tables of the latest release as the data package lists them. */
export function ownTables(): readonly OwnTable[] {
  // The file is ours and of this shape.
  const { resources } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as {
    readonly resources: readonly (Pick<OwnTable, 'name' | 'schema'> & { readonly path: string })[];
  };
  return resources.map(({ name, path, schema }) => {
    const csv = join('public/data/downloads', path);
    return { name, csv, json: csv.replace(/\.csv$/, '.json'), schema, cells: cellsOf(readFileSync(csv, 'utf8')) };
  });
}

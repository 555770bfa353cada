import type { Download } from '../../contract/files.ts';
import type { TableSchema } from '../../check/table/schema.ts';

/** A cell of a download: text, a number at full precision, or nothing. */
export type Cell = string | number | null;

/** A column of a download; the types are those of Frictionless Table Schema. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'yearmonth' | 'year' | 'boolean' | 'any';
  readonly description: string;
}

/** A table a reader can take away, before it is given the form of any file. */
export interface TableFile {
  /** Path under `data/` without release and ending, such as `downloads/tables/population`. */
  readonly stem: string;
  readonly kind: Download['kind'];
  /** Id of the area or indicator it is about; blank when it is about neither. */
  readonly about: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Keys, constraints and links of a table of `data/`; null for a table worked out from several. */
  readonly schema: TableSchema | null;
  /** What the sources of its rows say of their licence; see `describeLicences`. */
  readonly licences: readonly LicenceNote[];
}

/** A licence as the sources state it, with the sources that do. */
export interface LicenceNote {
  readonly licence: string;
  /** Titles of the sources. */
  readonly sources: readonly string[];
}

/** What every download says of itself. */
export interface ReleaseLabel {
  /** Such as `1.0.0`; it is part of every file's name. */
  readonly release: string;
  readonly build: string;
}

/** Path of a table under `data/`, such as `downloads/dover_1.0.0.csv`. */
export function tablePath(table: Pick<TableFile, 'stem'>, release: string, format: 'csv' | 'json'): string {
  return `${table.stem}_${release}.${format}`;
}

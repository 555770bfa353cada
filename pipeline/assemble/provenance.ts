import { provenanceId, sourceId, type ProvenanceId } from '../contract/ids.ts';
import type { Provenance } from '../contract/provenance.ts';
import type { RowPlace } from '../package/columns.ts';

/** What was done to a figure and which checks it passed; see `Provenance`. */
export interface Treatment {
  readonly did: string;
  readonly check: string;
  /** The words as printed; blank when the table has none. */
  readonly asPrinted: string;
}

/** A row that names the source it was read from, and where in it. */
export interface CitedRow {
  readonly at: RowPlace;
  readonly source: string;
  readonly section: string;
  readonly line: number | null;
}

/** Every provenance entry of a build, by id. */
export type ProvenanceBook = Map<ProvenanceId, Provenance>;

/**
 * Id of a row's provenance, made of the table and the line: `observations-absence-l24` is line 24 of
 * `data/observations/absence.csv`.
 */
export function provenanceIdOf({ file, line }: RowPlace): ProvenanceId {
  const table = file.replace(/^data\//, '').replace(/\.(csv|xlsx)$/, '');
  return provenanceId(`${table.replaceAll('/', '-')}-l${line}`);
}

/** Notes a row's provenance in the book and gives its id. */
export function noteProvenance(book: ProvenanceBook, row: CitedRow, treatment: Treatment): ProvenanceId {
  const id = provenanceIdOf(row.at);
  if (!book.has(id)) {
    book.set(id, {
      id,
      source: sourceId(row.source),
      section: row.section,
      line: sayLine(row),
      asPrinted: treatment.asPrinted,
      did: treatment.did,
      check: treatment.check,
      row: `${row.at.file}:${row.at.line}`,
    });
  }
  return id;
}

/** The line of the source a row was read from; blank where none is given. */
export const sayLine = ({ line }: Pick<CitedRow, 'line'>): string => (line === null ? '' : String(line));

/** Notes a figure summed by us from published rows, under an id of its own; it stands on the first row's source. */
export function noteSum(book: ProvenanceBook, id: string, rows: readonly Provenance[], did: string): ProvenanceId {
  const first = rows[0];
  if (first === undefined) throw new Error(`missing rows of the sum ${id}`);
  const key = provenanceId(id);
  const places = rows.map((row) => row.row).join(', ');
  book.set(key, {
    ...first,
    id: key,
    asPrinted: '',
    line: '',
    did,
    check: 'a sum of ours; each part passed its own checks',
    row: places,
  });
  return key;
}

/** Entries for every `provenance` id that stands anywhere inside a published object, in id order. */
export function provenanceUsedIn(published: unknown, book: ProvenanceBook): readonly Provenance[] {
  const ids = new Set<string>();
  collect(published, ids);
  return [...ids].sort().map((id) => {
    const entry = book.get(provenanceId(id));
    if (entry === undefined) throw new Error(`missing provenance ${id}`);
    return entry;
  });
}

function collect(node: unknown, ids: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, ids);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'provenance') addIds(value, ids);
    else collect(value, ids);
  }
}

function addIds(value: unknown, ids: Set<string>): void {
  for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string' && id !== '') ids.add(id);
}

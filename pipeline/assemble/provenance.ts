import { provenanceId, sourceId, type ProvenanceId } from '../contract/ids.ts';
import type { Provenance } from '../contract/provenance.ts';
import { textOf, type DataRow } from './tables.ts';

/** What was done to a figure and which checks it passed; see `Provenance`. */
export interface Treatment {
  readonly did: string;
  readonly check: string;
  /** Column with the words as printed, when the table has one. */
  readonly printedIn?: string;
  /** Set when one row feeds several figures, such as `percent`. */
  readonly part?: string;
}

/** Every provenance entry of a build, by id. */
export type ProvenanceBook = Map<ProvenanceId, Provenance>;

/**
 * Id of a row's provenance, made of the table and the line: `observations-absence-l24` is line 24 of
 * `data/observations/absence.csv`.
 */
export function provenanceIdOf(row: DataRow, part?: string): ProvenanceId {
  const table = row.file.replace(/^data\//, '').replace(/\.(csv|xlsx)$/, '');
  return provenanceId(`${table.replaceAll('/', '-')}-l${row.line}${part === undefined ? '' : `-${part}`}`);
}

/** Notes a row's provenance in the book and gives its id. */
export function noteProvenance(book: ProvenanceBook, row: DataRow, treatment: Treatment): ProvenanceId {
  const id = provenanceIdOf(row, treatment.part);
  if (!book.has(id)) {
    book.set(id, {
      id,
      source: sourceId(textOf(row, 'source')),
      section: textOf(row, 'section'),
      line: textOf(row, 'line'),
      asPrinted: textOf(row, treatment.printedIn ?? 'as_printed'),
      did: treatment.did,
      check: treatment.check,
      row: `${row.file}:${row.line}`,
    });
  }
  return id;
}

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

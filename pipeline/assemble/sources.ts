import { sourceId } from '../contract/ids.ts';
import type { Reading, Source } from '../contract/provenance.ts';
import type { GlossaryTerm } from '../contract/coverage.ts';
import { choiceOf, rowsOf, textOf, type DataTables } from './tables.ts';

const ROLES = ['plan', 'outturn', 'derived', 'context', 'return'] as const;

/** The source register. */
export function assembleSources(tables: DataTables): readonly Source[] {
  return rowsOf(tables, 'sources').map((row) => ({
    id: sourceId(textOf(row, 'source_id')),
    title: textOf(row, 'title'),
    publisher: textOf(row, 'publisher'),
    url: textOf(row, 'url'),
    page: textOf(row, 'page'),
    retrieved: textOf(row, 'retrieved'),
    licence: textOf(row, 'licence'),
    sha256: textOf(row, 'sha256'),
    kind: textOf(row, 'kind'),
    role: choiceOf(row, 'role', ROLES),
    date: textOf(row, 'date'),
    note: textOf(row, 'standing_note'),
  }));
}

/** Places where documents differ or need reading. */
export function assembleReadings(tables: DataTables): readonly Reading[] {
  return rowsOf(tables, 'readings').map((row) => ({
    id: textOf(row, 'reading_id'),
    kind: choiceOf(row, 'kind', ['reading', 'large change'] as const),
    table: textOf(row, 'table'),
    whatTheTextShows: textOf(row, 'what_the_text_shows'),
    asHeld: textOf(row, 'as_held'),
    asRead: textOf(row, 'as_read'),
    evidence: textOf(row, 'evidence'),
    source: sourceId(textOf(row, 'source')),
    where: [textOf(row, 'section'), textOf(row, 'line')].filter((text) => text !== '').join(', line '),
  }));
}

/** Terms explained where they first stand on a page. */
export function assembleGlossary(tables: DataTables): readonly GlossaryTerm[] {
  return rowsOf(tables, 'glossary').map((row) => ({
    term: textOf(row, 'term'),
    expansion: textOf(row, 'expansion'),
    meaning: textOf(row, 'meaning'),
    source: textOf(row, 'source'),
  }));
}

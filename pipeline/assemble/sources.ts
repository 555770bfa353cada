import { sourceId } from '../contract/ids.ts';
import type { Reading, Source } from '../contract/provenance.ts';
import type { GlossaryTerm } from '../contract/coverage.ts';
import type { TypedPackage } from '../package/declarations.ts';
import { sayLine } from './provenance.ts';

/** The source register. */
export function assembleSources({ sources }: Pick<TypedPackage, 'sources'>): readonly Source[] {
  return sources.map((row) => ({
    id: row.source_id,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    page: row.page,
    retrieved: row.retrieved,
    licence: row.licence,
    sha256: row.sha256,
    kind: row.kind,
    role: row.role,
    date: row.date,
    note: row.standing_note,
  }));
}

/** Places where documents differ or need reading. */
export function assembleReadings({ readings }: Pick<TypedPackage, 'readings'>): readonly Reading[] {
  return readings.map((row) => ({
    id: row.reading_id,
    kind: row.kind,
    table: row.table,
    whatTheTextShows: row.what_the_text_shows,
    asHeld: row.as_held,
    asRead: row.as_read,
    evidence: row.evidence,
    source: sourceId(row.source),
    where: [row.section, sayLine(row)].filter((text) => text !== '').join(', line '),
  }));
}

/** Terms explained where they first stand on a page. */
export function assembleGlossary({ glossary }: Pick<TypedPackage, 'glossary'>): readonly GlossaryTerm[] {
  return glossary.map(({ term, expansion, meaning, source }) => ({ term, expansion, meaning, source }));
}

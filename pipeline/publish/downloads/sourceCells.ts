import type { Facts } from '../../assemble/facts.ts';
import type { ProvenanceId } from '../../contract/ids.ts';

/** Cells that say where a figure comes from. */
export function sourceCells(facts: Pick<Facts, 'book' | 'sources'>, id: ProvenanceId) {
  const entry = facts.book.get(id);
  const source = facts.sources.find((candidate) => candidate.id === entry?.source);
  return {
    source_id: entry?.source ?? null,
    source: source?.title ?? null,
    source_section: entry?.section ?? null,
    source_line: entry?.line ?? null,
    source_row: entry?.row ?? null,
  };
}

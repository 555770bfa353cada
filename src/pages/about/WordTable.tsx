import type { Source } from '../../../pipeline/contract/provenance.ts';
import type { GlossaryTerm } from '../../../pipeline/contract/coverage.ts';
import { formatBlank } from '../../format/dates.ts';
import { termAnchor } from '../../site/paths.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** Every short form the documents use, with where its meaning comes from. */
export function WordTable({ terms, sources }: { terms: readonly GlossaryTerm[]; sources: readonly Source[] }) {
  const title = (id: string) => sources.find((source) => source.id === id)?.title ?? id;
  return (
    <DataTable
      caption="Short forms and words of the documents"
      columns={[
        { label: 'Term', brief: true },
        { label: 'In full' },
        { label: 'Meaning' },
        { label: 'Where the meaning comes from' },
      ]}
      rows={terms.map((term) => ({
        key: term.term,
        id: termAnchor(term.term),
        cells: [
          term.term,
          formatBlank(term.expansion, 'not a short form'),
          formatBlank(term.meaning, 'no meaning given'),
          formatBlank(title(term.source), 'our own words'),
        ],
      }))}
    />
  );
}

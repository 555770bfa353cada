import type { Source } from '../../../pipeline/contract/provenance.ts';
import { formatBlank, formatDate } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';

const ROLE_WORDS = {
  plan: 'the plan’s own figures',
  outturn: 'figures published later',
  derived: 'sums of ours from published rows',
  context: 'context, no figures',
  return: 'a return of an LCSP',
} as const satisfies Record<Source['role'], string>;

const title = (source: Source) =>
  source.url === '' ? (
    source.title
  ) : (
    <a className="govuk-link" href={source.url} rel="noreferrer">
      {source.title}
    </a>
  );

/** Every document and release figures or facts were taken from, with licence and fingerprint. */
export function SourceTable({ sources }: { sources: readonly Source[] }) {
  return (
    <DataTable
      caption="Sources, with the licence each states"
      shape="wide"
      columns={[
        { label: 'Source' },
        { label: 'Publisher' },
        { label: 'Date', brief: true },
        { label: 'Licence, as stated' },
        { label: 'Used for' },
        { label: 'Standing' },
        { label: 'SHA-256 of the text or table taken from' },
      ]}
      rows={sources.map((source) => ({
        key: source.id,
        id: `source-${source.id}`,
        cells: [
          title(source),
          formatBlank(source.publisher, 'not stated in the document'),
          formatBlank(formatDate(source.date), 'no date printed'),
          formatBlank(source.licence, 'not stated in the document'),
          ROLE_WORDS[source.role],
          formatBlank(source.note, 'nothing to add'),
          source.sha256 === '' ? (
            'not held'
          ) : (
            <code key="hash" className="hash">
              {source.sha256}
            </code>
          ),
        ],
      }))}
    />
  );
}

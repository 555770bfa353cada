import type { Source } from '../../pipeline/contract/provenance.ts';
import { formatCountOf } from '../format/numbers.ts';
import { useNotes, type Note } from './Citations.tsx';

const orUnknown = (text: string, unknown: string): string => (text === '' ? unknown : text);

function SourceFacts({ source }: { source: Source }) {
  const facts = [source.publisher, source.date, orUnknown(source.page, '')].filter((fact) => fact !== '');
  return (
    <p className="govuk-body source-facts">
      {facts.join('; ')}. Licence: {source.licence}.{' '}
      {source.url === '' ? (
        'No web address is given in the document held.'
      ) : (
        <a className="govuk-link" href={source.url} rel="noreferrer">
          The source’s own page
        </a>
      )}
    </p>
  );
}

function NoteRow({ note }: { note: Note }) {
  const { number, entry, cited } = note;
  const isShared = cited.size > 1;
  const line = entry.line === '' || isShared ? '' : `, line ${entry.line} of the text held`;
  return (
    <tr className="govuk-table__row" id={`prov-${entry.id}`} tabIndex={-1}>
      <th scope="row" className="govuk-table__header govuk-table__header--numeric">
        {number}
      </th>
      <td className="govuk-table__cell">
        {orUnknown(entry.section, 'not given')}
        {line}
      </td>
      <td className="govuk-table__cell">
        {isShared ? 'each in its own entry' : orUnknown(entry.asPrinted, 'not printed: derived')}
      </td>
      <td className="govuk-table__cell">
        {isShared
          ? `${formatCountOf(cited.size, 'figure')}, whose links lead each to its own entry; one of them: `
          : ''}
        {entry.did}
      </td>
      <td className="govuk-table__cell">{orUnknown(entry.check, 'none applies')}</td>
      <td className="govuk-table__cell provenance-row">{isShared ? entry.row.split(':')[0] : entry.row}</td>
    </tr>
  );
}

const COLUMNS = [
  'Note',
  'Where in the source',
  'As printed',
  'What was done to it',
  'Check it passed',
  'Row of our data',
];

function NoteTable({ notes, caption }: { notes: readonly Note[]; caption: string }) {
  return (
    // A box that scrolls must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="govuk-table provenance-table">
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {COLUMNS.map((label) => (
              <th key={label} scope="col" className="govuk-table__header">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {notes.map((note) => (
            <NoteRow key={note.entry.id} note={note} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Notes cited so far by source, in the order of the sources; those without a note are left out. */
function useNotesBySource(sources: readonly Source[]) {
  const notes = useNotes();
  return sources
    .map((source) => ({ source, mine: notes.filter(({ entry }) => entry.source === source.id) }))
    .filter(({ mine }) => mine.length > 0);
}

/**
 * The notes cited so far, open, source by source: for a page that is about nothing else.
 *
 * @param of what the numbers are shown in, which tells one table of the page from the next
 */
export function NoteTables({ of, sources }: { of: string; sources: readonly Source[] }) {
  return (
    <>
      {useNotesBySource(sources).map(({ source, mine }) => (
        <section key={source.id} className="source">
          <h3 className="govuk-heading-s">{source.title}</h3>
          <SourceFacts source={source} />
          <NoteTable notes={mine} caption={`${of}: numbers from ${source.title}`} />
        </section>
      ))}
    </>
  );
}

/**
 * Where each number of a page comes from: every source cited, in full, and under it every number one by one. The
 * table is folded away because a page can hold hundreds; a footnote link to a row unfolds it. Stands last on the
 * page, inside its `CitationScope`.
 */
export function ProvenanceList({ sources }: { sources: readonly Source[] }) {
  return (
    <>
      {useNotesBySource(sources).map(({ source, mine }) => (
        <section key={source.id} className="source">
          <h3 className="govuk-heading-s" id={`source-${source.id}`}>
            {source.title}
          </h3>
          <SourceFacts source={source} />
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                {formatCountOf(mine.length, 'note')} on numbers from this source
              </span>
            </summary>
            <NoteTable notes={mine} caption={`Numbers from: ${source.title}`} />
          </details>
        </section>
      ))}
    </>
  );
}

import { DataTable } from '../../components/DataTable.tsx';
import { ENQUIRY_ORDER } from './enquiryRules.ts';
import { noteAnchor, sourceLetter, type NumberedPack } from './numberNotes.ts';
import type { PackCover, PackPart } from './pack.ts';

/** What scrutiny asks of every figure, answered once for each rule that raised a question of the pack. */
function Terms({ parts }: { parts: readonly PackPart[] }) {
  // A rule asks of an LCSP's own figure and of its district's in other terms.
  const raised = new Map(parts.flatMap(({ terms }) => terms).map((one) => [`${one.rule} ${one.madeFor}`, one]));
  const inOrder = [...raised.values()].toSorted(
    (a, b) => ENQUIRY_ORDER.indexOf(a.rule) - ENQUIRY_ORDER.indexOf(b.rule),
  );
  return (
    <DataTable
      caption="The numbers behind the questions, by the rule that raised them"
      shape="wide"
      columns={[
        { label: 'Rule', brief: true },
        { label: 'What the information was made for' },
        { label: 'What is assumed by leaving it at the number' },
      ]}
      rows={inOrder.map(({ rule, madeFor, assumed }) => ({
        key: rule + madeFor,
        cells: [rule, madeFor, assumed],
      }))}
    />
  );
}

/** Where the rest of each note stands, for a reader of the paper. */
function Elsewhere({ parts }: { parts: readonly PackPart[] }) {
  return (
    <p className="govuk-body">
      Each note gives a letter for document and section, the line of the text held, the figure as printed and the row of
      our data. How it was copied or worked out, and how that was checked, stands in the notes of the ready packs:{' '}
      {/* oxlint-disable-next-line react/no-danger */}
      <span dangerouslySetInnerHTML={{ __html: parts.map(({ readyPack }) => readyPack).join(', ') }} />.
    </p>
  );
}

/** The end of a pack: what its raised numbers lead to, and what the numbers behind its questions were made for. */
export function PackNotes({ pack, cover }: { pack: NumberedPack; cover: PackCover }) {
  return (
    <section className="pack-section pack-notes" aria-labelledby="pack-notes">
      <h2 className="govuk-heading-l" id="pack-notes">
        Where each number comes from
      </h2>
      <p className="govuk-body pack-imprint">
        Kent LCSP Outcomes, release {cover.release}, build {cover.build}. Who is responsible for this publication: not
        yet named by the council.
      </p>
      <Elsewhere parts={pack.parts} />
      <ul className="govuk-list pack-sources">
        {pack.sources.map((title, place) => (
          <li key={title}>
            {sourceLetter(place)}. {title}
          </li>
        ))}
      </ul>
      <ol className="pack-note-list">
        {pack.notes.map(({ text, more }, place) => (
          <li key={text + more} id={noteAnchor(place + 1)}>
            {text} <span className="pack-note-more">{more}</span>
          </li>
        ))}
      </ol>
      <Terms parts={pack.parts} />
    </section>
  );
}

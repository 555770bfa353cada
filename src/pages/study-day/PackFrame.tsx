import { formatList } from '../../format/formatCount.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { PackEnquiries } from './PackEnquiries.tsx';
import { PackFront, type PackProps } from './PackFront.tsx';
import { noteAnchor, numberNotes, sourceLetter, type NumberedPack } from './numberNotes.ts';
import type { PackCover, PackPart } from './pack.ts';
import { Rendered } from '../../components/Rendered.tsx';
import { packPath } from './studyDayPaths.ts';

/** The chosen LCSPs on every measure of their pages. Two of one district share its figures, and the cells say so. */
function SideBySide({ parts }: { parts: readonly PackPart[] }) {
  const measures = parts[0]?.figures.map(({ measure }) => measure) ?? [];
  if (parts.length < 2) return null;
  return (
    <section className="pack-section pack-beside" aria-labelledby="pack-side-by-side">
      <h2 className="govuk-heading-l" id="pack-side-by-side">
        Side by side
      </h2>
      <p className="govuk-body">
        Population is the LCSP’s own. Every other figure is of the district or county named beside it: LCSPs of one
        district share its figures, and nothing here tells them apart.
      </p>
      <DataTable
        caption={`${formatList(parts.map(({ name }) => name))}: figures of their pages`}
        shape="wide"
        columns={[{ label: 'Measure' }, ...parts.map(({ name }) => ({ label: name }))]}
        rows={measures.map((measure) => ({
          key: measure,
          cells: [
            measure,
            ...parts.map((part) => {
              const found = part.figures.find((one) => one.measure === measure);
              return found === undefined ? (
                'not in the sources held'
              ) : (
                <span key={part.id}>
                  {found.figure}
                  <span className="small-note">{found.level}</span>
                </span>
              );
            }),
          ],
        }))}
      />
    </section>
  );
}

/** What is not held, each list once with the LCSPs it holds for. */
function NotPublished({ parts }: { parts: readonly PackPart[] }) {
  const lists = [...new Set(parts.map(({ gaps }) => gaps))];
  return (
    <section className="pack-section" aria-labelledby="pack-gaps">
      <h2 className="govuk-heading-l" id="pack-gaps">
        What is not held, and who would hold it
      </h2>
      {lists.map((html) => {
        const names = parts.filter(({ gaps }) => gaps === html).map(({ name }) => name);
        return (
          <div key={names.join()}>
            <p className="govuk-body">For {formatList(names)}:</p>
            <Rendered html={html} className="pack-gaps" />
          </div>
        );
      })}
    </section>
  );
}

function Notes({ pack, cover }: { pack: NumberedPack; cover: PackCover }) {
  return (
    <section className="pack-section pack-notes" aria-labelledby="pack-notes">
      <h2 className="govuk-heading-l" id="pack-notes">
        Where each number comes from
      </h2>
      <p className="govuk-body pack-imprint">
        Kent LCSP Outcomes, release {cover.release}, build {cover.build}. Who is responsible for this publication: not
        yet named by the council.
      </p>
      <ul className="govuk-list pack-sources">
        {pack.sources.map((title, place) => (
          <li key={title}>
            {sourceLetter(place)}. {title}
          </li>
        ))}
      </ul>
      <ol className="pack-note-list">
        {pack.notes.map((text, place) => (
          <li key={text} id={noteAnchor(place + 1)}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A whole pack, in the order of the day, put together from the parts of its LCSPs. */
export function PackFrame({ parts: asRendered, cover, date, level }: PackProps) {
  const pack = numberNotes(asRendered);
  const { parts } = pack;
  return (
    <article className="pack" aria-labelledby="pack-title">
      <PackFront parts={parts} cover={cover} date={date} level={level} />
      {parts.map((part) => (
        <Rendered key={part.id} html={part.sides} className="pack-sides" />
      ))}
      <SideBySide parts={parts} />
      <NotPublished parts={parts} />
      <PackEnquiries parts={parts} county={cover.county} />
      <section
        className="page-notes"
        aria-label="Notes on these LCSPs"
        data-notes={parts.map(({ id }) => `areas/${id}/ ${packPath({ id })}`).join(' ')}
        hidden
      />
      <Notes pack={pack} cover={cover} />
    </article>
  );
}

import { formatList } from '../../format/numbers.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { PackEnquiries } from './PackEnquiries.tsx';
import { PackFront, type PackProps } from './PackFront.tsx';
import { PackNotes } from './PackNotes.tsx';
import { numberNotes } from './numberNotes.ts';
import type { PackPart } from './pack.ts';
import { Rendered } from '../../components/Rendered.tsx';
import { packPath } from './studyDayPaths.ts';
import { sayBeside } from '../../words/claimsPack.ts';

/** The chosen LCSPs on every measure of their pages. Two of one district share its figures, and the cells say so. */
function SideBySide({ parts }: { parts: readonly PackPart[] }) {
  const measures = parts[0]?.figures.map(({ measure }) => measure) ?? [];
  if (parts.length < 2) return null;
  return (
    <section className="pack-section pack-beside" aria-labelledby="pack-side-by-side">
      <h2 className="govuk-heading-l" id="pack-side-by-side">
        Side by side
      </h2>
      <p className="govuk-body">{sayBeside(parts.some(({ figures }) => figures.some(({ isOwn }) => isOwn)))}</p>
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
                  {found.isOwn && <span className="small-note">{part.name}’s own</span>}
                  {found.level !== part.name && <span className="small-note">{found.level}</span>}
                </span>
              );
            }),
          ],
        }))}
      />
    </section>
  );
}

/** HTML that is the same for several LCSPs, once; where they differ, each with the LCSPs it holds for. */
function Alike({ parts, className, pick }: AlikeProps) {
  const kinds = [...new Set(parts.map(pick))];
  return kinds.map((html) => {
    const names = parts.filter((part) => pick(part) === html).map(({ name }) => name);
    return (
      <div key={names.join()}>
        {kinds.length > 1 && <p className="govuk-body">For {formatList(names)}:</p>}
        <Rendered html={html} className={className} />
      </div>
    );
  });
}

interface AlikeProps {
  readonly parts: readonly PackPart[];
  readonly className: string;
  readonly pick: (part: PackPart) => string;
}

/** The county's side, once for all LCSPs of the pack. */
function County({ parts, county }: { parts: readonly PackPart[]; county: string }) {
  return (
    <section className="pack-section" aria-labelledby="pack-county">
      <h2 className="govuk-heading-l pack-area" id="pack-county">
        {county}: exclusions, NEET, targets and actions
      </h2>
      <Alike parts={parts} className="pack-county" pick={({ county: side }) => side} />
    </section>
  );
}

/** What the sub-committee recommended about these LCSPs, first of all; nothing where there is none. */
function Recommended({ parts, note }: { parts: readonly PackPart[]; note: string }) {
  const html = parts.map(({ recommended }) => recommended).join('');
  if (html === '') return null;
  return (
    <section className="pack-section" aria-labelledby="pack-recommended">
      <h2 className="govuk-heading-l" id="pack-recommended">
        What you have asked so far
      </h2>
      <Rendered html={`${note}${html}`} className="pack-recommended" />
    </section>
  );
}

/** What is not held, each list once with the LCSPs it holds for. */
function NotHeld({ parts }: { parts: readonly PackPart[] }) {
  return (
    <section className="pack-section" aria-labelledby="pack-gaps">
      <h2 className="govuk-heading-l" id="pack-gaps">
        What is not held, and who would hold it
      </h2>
      <Alike parts={parts} className="pack-gaps" pick={({ gaps }) => gaps} />
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
      <Recommended parts={parts} note={cover.asked} />
      {parts.map((part) => (
        <Rendered key={part.id} html={part.side} className="pack-sides" />
      ))}
      <County parts={parts} county={cover.county} />
      <SideBySide parts={parts} />
      <NotHeld parts={parts} />
      <PackEnquiries parts={parts} county={cover.county} />
      <section
        className="page-notes"
        aria-label="Notes on these LCSPs"
        data-notes={parts.map(({ id }) => `areas/${id}/ ${packPath({ id })}`).join(' ')}
        hidden
      />
      <PackNotes pack={pack} cover={cover} />
    </article>
  );
}

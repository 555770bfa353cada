import { formatAgenda, formatPackDate, titlePack, sayBeside } from './claimsPack.ts';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Rendered } from '../../components/Rendered.tsx';
import type { PackCover, PackPart } from './pack.ts';
import { beginSheets, countyQuestions, questionCounts } from './packSheets.ts';
import { formatList } from '../../format/numbers.ts';
import { PackNotes } from './PackNotes.tsx';
import { numberNotes } from './numberNotes.ts';
import { packPath } from './studyDayPaths.ts';

interface PackProps {
  readonly parts: readonly PackPart[];
  readonly cover: PackCover;
  /** ISO date of the day; blank while none is set. */
  readonly date: string;
  /** 1 where the pack is the page, 2 where it stands on the tool's page. */
  readonly level: 1 | 2;
}

function Agenda({ names }: { names: readonly string[] }) {
  return (
    <DataTable
      caption="Agenda: no hours are set in the papers held"
      columns={[{ label: 'Item', brief: true }, { label: 'Part of the day', brief: true }, { label: 'What' }]}
      rows={formatAgenda(names).map(({ part, what }, index) => ({
        key: what,
        cells: [String(index + 1), part, what],
      }))}
    />
  );
}

/** One line of small charts for each LCSP. */
function Lines({ parts, cover }: Pick<PackProps, 'parts' | 'cover'>) {
  const { caption, columns } = cover.lines;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="govuk-table document-table pack-lines">
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((label) => (
              <th key={label} scope="col" className="govuk-table__header">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line react/no-danger */}
        <tbody dangerouslySetInnerHTML={{ __html: parts.map(({ line }) => line).join('') }} />
      </table>
    </section>
  );
}

/** The first sheet: what the pack is for, its LCSPs in small charts, the order of the day, and what to ask of every figure. */
function PackFront({ parts, cover, date, level }: PackProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const names = parts.map(({ name }) => name);
  return (
    <section className="pack-cover" aria-labelledby="pack-title">
      <Heading className="govuk-heading-xl" id="pack-title" tabIndex={-1}>
        {titlePack(names)}
      </Heading>
      <dl className="pack-facts">
        <div>
          <dt>For</dt>
          <dd>
            LCSP Sub-Committee of the Children, Families and Education Policy Overview Committee ({cover.standing} in
            the paper held)
          </dd>
        </div>
        <div>
          <dt>Date</dt>
          <dd>{formatPackDate(date)}</dd>
        </div>
        <div>
          <dt>Figures</dt>
          <dd>
            Release {cover.release}, build {cover.build}. {TIME_OF_LCSPS} This pack leads with 2008/09.
          </dd>
        </div>
      </dl>
      <Lines parts={parts} cover={cover} />
      <Agenda names={names} />
      <Rendered html={cover.foot} className="pack-foot" />
    </section>
  );
}

/** Questions of each LCSP, then once those that are the same for all of them. */
function PackEnquiries({ parts, county }: { parts: readonly PackPart[]; county: string }) {
  const items = [...countyQuestions(parts).values()].join('');
  const begins = beginSheets(questionCounts(parts));
  const classOf = (place: number): string => `pack-enquiry${begins[place] === true ? ' pack-sheet' : ''}`;
  return (
    <section className="pack-section pack-asked" aria-labelledby="pack-enquiry">
      <h2 className="govuk-heading-l" id="pack-enquiry">
        Lines of enquiry
      </h2>
      <p className="govuk-body">
        Questions the figures put, made from the data by rule and ordered by consequence. A question is not a finding.
      </p>
      {parts.map((part, place) => (
        <Rendered key={part.id} html={part.enquiry} className={classOf(place)} />
      ))}
      {items !== '' && (
        <div className={classOf(parts.length)}>
          <h3 className="govuk-heading-m">{county}: targets and actions that hold for every LCSP</h3>
          {/* oxlint-disable-next-line react/no-danger */}
          <ol className="enquiries" dangerouslySetInnerHTML={{ __html: items }} />
        </div>
      )}
    </section>
  );
}

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

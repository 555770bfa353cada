import { formatAgenda, formatPackDate, describeReviews, titlePack } from '../../format/claimsPack.ts';
import { SCRUTINY_QUESTIONS } from '../../format/claimsEnquiry.ts';
import { formatList } from '../../format/formatCount.ts';
import { DataTable } from '../documents/DataTable.tsx';
import type { PackCover, PackPart } from './pack.ts';

interface Props {
  readonly parts: readonly PackPart[];
  readonly cover: PackCover;
  /** ISO date of the day; blank while none is set. */
  readonly date: string;
  /** 1 where the pack is the page, 2 where it stands on the tool's page. */
  readonly level: 1 | 2;
}

/** Rendered by ourselves from the contract; see `packParts.tsx`. */
function Rendered({ html, className }: { html: string; className: string }) {
  // oxlint-disable-next-line react/no-danger
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
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

function Cover({ parts, cover, date, level }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const names = parts.map(({ name }) => name);
  return (
    <section className="pack-cover" aria-labelledby="pack-title">
      <Heading className="govuk-heading-xl" id="pack-title">
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
          <dt>LCSPs (Local Children’s Services Partnerships)</dt>
          <dd>
            <ul className="govuk-list plain-list">
              {parts.map((part) => (
                <li key={part.id}>
                  {part.name}: {describeReviews(part.reviews)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Figures</dt>
          <dd>
            Release {cover.release}, build {cover.build}. LCSPs ran from September 2008 and were proposed to end in
            April 2010; this pack leads with 2008/09.
          </dd>
        </div>
      </dl>
      <Agenda names={names} />
      <blockquote className="govuk-inset-text">
        <p>{cover.terms}</p>
        <p>
          {cover.termsSource}; {cover.standing}.
        </p>
      </blockquote>
      <p className="govuk-body">Of every figure, ask:</p>
      <ul className="govuk-list govuk-list--bullet">
        {SCRUTINY_QUESTIONS.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p className="govuk-body">
        Raised numbers lead to the notes at the end of the pack, numbered for each LCSP. Symbols:{' '}
        {cover.symbols.join('. ')}.
      </p>
    </section>
  );
}

/** The chosen LCSPs on every measure of their pages. Two of one district share its figures, and the cells say so. */
function SideBySide({ parts }: { parts: readonly PackPart[] }) {
  const measures = parts[0]?.figures.map(({ measure }) => measure) ?? [];
  if (parts.length < 2) return null;
  return (
    <section className="pack-section" aria-labelledby="pack-side-by-side">
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

/** What is not published, each list once with the LCSPs it holds for. */
function NotPublished({ parts }: { parts: readonly PackPart[] }) {
  const lists = [...new Set(parts.map(({ gaps }) => gaps))];
  return (
    <section className="pack-section" aria-labelledby="pack-gaps">
      <h2 className="govuk-heading-l" id="pack-gaps">
        What is not published, and who would hold it
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

/** A whole pack, in the order of the day, put together from the parts of its LCSPs. */
export function PackFrame({ parts, cover, date, level }: Props) {
  return (
    <article className="pack" aria-labelledby="pack-title">
      <Cover parts={parts} cover={cover} date={date} level={level} />
      {parts.map((part) => (
        <Rendered key={part.id} html={part.sides} className="pack-sides" />
      ))}
      <SideBySide parts={parts} />
      <NotPublished parts={parts} />
      <section className="pack-section" aria-labelledby="pack-enquiry">
        <h2 className="govuk-heading-l" id="pack-enquiry">
          Lines of enquiry
        </h2>
        <p className="govuk-body">
          Questions the figures put, made from the data by rule and ordered by consequence. A question is not a finding.
        </p>
        {parts.map((part) => (
          <Rendered key={part.id} html={part.enquiry} className="pack-enquiry" />
        ))}
      </section>
      <section
        className="page-notes"
        aria-label="Notes on these LCSPs"
        data-notes={parts.map(({ id }) => `areas/${id}/`).join(' ')}
        hidden
      />
      <section className="pack-section" aria-labelledby="pack-notes">
        <h2 className="govuk-heading-l" id="pack-notes">
          Where each number comes from
        </h2>
        <p className="govuk-body pack-imprint">
          Kent LCSP Outcomes, release {cover.release}, build {cover.build}. Who is responsible for this publication: not
          yet named by the council.
        </p>
        {parts.map((part) => (
          <Rendered key={part.id} html={part.notes} className="pack-notes" />
        ))}
      </section>
    </article>
  );
}

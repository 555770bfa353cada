import { SCRUTINY_QUESTIONS } from './claimsEnquiry.ts';
import { describeReviews, formatAgenda, formatPackDate, titlePack } from '../../words/claimsPack.ts';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { PackCover, PackPart } from './pack.ts';

export interface PackProps {
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

/** The first sheet: what the pack is for, of which LCSPs and which release, the order of the day, and what to ask of every figure. */
export function PackFront({ parts, cover, date, level }: PackProps) {
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
            Release {cover.release}, build {cover.build}. {TIME_OF_LCSPS} This pack leads with 2008/09.
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
        Raised numbers lead to the notes at the end of the pack. Symbols: {cover.symbols.join('. ')}.
      </p>
    </section>
  );
}

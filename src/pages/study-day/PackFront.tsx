import { formatAgenda, formatPackDate, titlePack } from '../../words/claimsPack.ts';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Rendered } from '../../components/Rendered.tsx';
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
export function PackFront({ parts, cover, date, level }: PackProps) {
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

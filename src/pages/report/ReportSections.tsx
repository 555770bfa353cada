import { Cites } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import type {
  ReportCell,
  ReportLine,
  ReportTable as Table,
  ReportBlock,
  ReportParagraph,
  ReportPicture,
  ReportSection,
} from './reportModel.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Drawings } from '../../figure/Drawings.tsx';
import { Key } from '../../figure/Key.tsx';
import { Said } from '../../components/Claims.tsx';
import type { Claim } from '../../words/claim.ts';
import { formatPointLetter } from '../../format/dates.ts';

function Words({ line }: { line: ReportLine }) {
  if (line.state !== undefined) return <Judgement look={VERDICT_LOOKS[line.state]} />;
  return line.to === undefined ? <>{line.text}</> : <Link to={line.to}>{line.text}</Link>;
}

function Line({ line }: { line: ReportLine }) {
  return (
    <span className="report-line">
      <span data-rule={line.rule}>
        <Words line={line} />
      </span>
      <Cites ids={line.cites ?? []} />
    </span>
  );
}

function Cell({ cell }: { cell: ReportCell }) {
  return (
    <>
      {cell.map((line) => (
        <Line key={line.text} line={line} />
      ))}
    </>
  );
}

/** A chart over its table: title, key, drawings and sentence. */
function Picture({ picture: { chart, rows } }: { picture: ReportPicture }) {
  return (
    <div className="report-picture">
      <h3 className="figure-title">{chart.title(rows)}</h3>
      <Key marks={chart.marks(rows)} />
      <Drawings chart={chart} rows={rows} id={`report-${chart.id}`} />
      <p className="figure-sentence">{chart.describe(rows)}</p>
    </div>
  );
}

/** A table of the report, under its chart where it has one. */
function ReportTable({ table }: { table: Table }) {
  return (
    <>
      {table.picture !== undefined && <Picture picture={table.picture} />}
      <DataTable
        caption={table.caption}
        shape="wide"
        columns={table.columns.map(({ label }) => ({ label }))}
        rows={table.rows.map(({ key, cells }) => ({
          key,
          // A column's place is its cell's key.
          // oxlint-disable-next-line react/no-array-index-key
          cells: cells.map((cell, index) => <Cell key={index} cell={cell} />),
        }))}
      />
    </>
  );
}

function Points({ points }: { points: readonly Claim[] }) {
  if (points.length === 0) return null;
  return (
    <ul className="report-points">
      {points.map((point, place) => (
        <li key={point.text}>
          <span className="report-number">({formatPointLetter(place)})</span>
          <span>
            <Said claim={point} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The section's number stands before its first paragraph's, as in the papers held: `2. (1)`. */
function Paragraph({ paragraph, section }: { paragraph: ReportParagraph; section: ReportSection }) {
  const { number, claims, points } = paragraph;
  return (
    <>
      <p className="govuk-body report-paragraph">
        <span className="report-number">
          {number === 1 ? `${section.number}. ` : ''}({number})
        </span>
        <span>
          {claims.map((claim, place) => (
            <span key={claim.text}>
              {place === 0 ? '' : ' '}
              <Said claim={claim} />
            </span>
          ))}
        </span>
      </p>
      <Points points={points} />
    </>
  );
}

function Block({ block, section }: { block: ReportBlock; section: ReportSection }) {
  return block.kind === 'table' ? <ReportTable table={block} /> : <Paragraph paragraph={block} section={section} />;
}

/** The numbered sections of the report, each under its own heading. */
export function ReportSections({ sections }: { sections: readonly ReportSection[] }) {
  return (
    <>
      {sections.map((section) => (
        <section key={section.id} id={section.id} aria-labelledby={`${section.id}-heading`}>
          <h2 className="govuk-heading-m" id={`${section.id}-heading`}>
            {section.heading}
          </h2>
          {section.blocks.map((block) => (
            <Block key={block.kind === 'table' ? block.caption : block.number} block={block} section={section} />
          ))}
        </section>
      ))}
    </>
  );
}

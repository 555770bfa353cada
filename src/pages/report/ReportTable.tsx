import { Cites } from '../../components/Cite.tsx';
import { Link } from '../../components/Link.tsx';
import { Judgement } from '../../components/Judgement.tsx';
import type { ReportCell, ReportLine, ReportTable as Table } from './reportModel.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { DataTable } from '../../components/DataTable.tsx';

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

/** A table of the report. */
export function ReportTable({ table }: { table: Table }) {
  return (
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
  );
}

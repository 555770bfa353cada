import type { ReactNode } from 'react';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Said.tsx';
import type { CompareColumn, CompareTable, MeasureCell, MeasureRow } from '../../select/compareTable.ts';
import {
  describeCountyOnly,
  describeNotAdded,
  describeOwner,
  nameColumn,
  titleBand,
} from '../../words/claimsCompare.ts';
import { BandFigure, MeasureFigure } from './FigureCell.tsx';

/** The name of what a cell is of, where a phone shows cells one under another. */
function CellName({ columns }: { columns: readonly CompareColumn[] }) {
  return (
    <span className="cell-name" aria-hidden="true">
      {columns.map(nameColumn).join('; ')}
    </span>
  );
}

function RowHead({ children, note }: { children: ReactNode; note: string }) {
  return (
    <th scope="row" className="govuk-table__header board-measure">
      {children}
      <span className="board-note">{note}</span>
    </th>
  );
}

function BandRows({ table }: { table: CompareTable }) {
  const { bands, county } = table;
  return bands.map((row) => (
    <tr key={row.band.band} className="govuk-table__row">
      <RowHead note={row.band.role === 'whole' ? 'the area’s own number' : 'share of those aged 0 to 19, its own'}>
        {titleBand(row.band)}
      </RowHead>
      {row.cells.map((cell) => (
        <td key={cell.column.key} className="govuk-table__cell board-cell">
          <CellName columns={[cell.column]} />
          <BandFigure row={row} cell={cell} county={county} />
        </td>
      ))}
      <td className="govuk-table__cell board-cell board-county">
        <CellName columns={[row.county.column]} />
        <BandFigure row={row} cell={row.county} county={county} />
      </td>
    </tr>
  ));
}

/** A group in several districts has no figure of any measure: that is said in one cell beside all of them. */
function NotAdded({ cell, rows }: { cell: MeasureCell; rows: number }) {
  return (
    <td className="govuk-table__cell board-cell board-not-added" rowSpan={rows}>
      <CellName columns={cell.columns} />
      <span className="cell-said">
        <Said claim={describeNotAdded(cell)} />
      </span>
    </td>
  );
}

function MeasureCellShown({ row, cell, table }: { row: MeasureRow; cell: MeasureCell; table: CompareTable }) {
  const { measure, most } = row;
  const { columns, point } = cell;
  const span = `board-cell board-span-${columns.length}`;
  return (
    <td className={`govuk-table__cell ${span}`} colSpan={columns.length}>
      <CellName columns={columns} />
      <span className="cell-owner">{describeOwner(cell)}</span>
      {point === undefined ? (
        <span className="cell-missing">No figure is held.</span>
      ) : (
        <MeasureFigure measure={measure} point={point} most={most} county={table.county} />
      )}
    </td>
  );
}

function MeasureRows({ table, period }: { table: CompareTable; period: string }) {
  const { measures, county } = table;
  return measures.map((row, place) => (
    <tr key={row.measure.id} className="govuk-table__row">
      <RowHead note={`the district’s figure, ${period}`}>
        <Link to={`indicators/${row.measure.id}/`}>{row.measure.shortLabel}</Link>
      </RowHead>
      {row.cells.map((cell) => {
        const [first] = cell.columns;
        if (cell.districts.length < 2) {
          return <MeasureCellShown key={first?.key} row={row} cell={cell} table={table} />;
        }
        return place === 0 ? <NotAdded key={first?.key} cell={cell} rows={measures.length} /> : null;
      })}
      <td className="govuk-table__cell board-cell board-county">
        <span className="cell-name" aria-hidden="true">
          {county.name}
        </span>
        <MeasureFigure measure={row.measure} point={row.measure.county} most={row.most} county={county} />
      </td>
    </tr>
  ));
}

/** Rows of what has a figure for the county only: one cell over all columns, whoever is chosen. */
export function CountyOnlyRows({ table, span }: { table: CompareTable; span: number }) {
  return table.countyOnly.map((figure) => (
    <tr key={figure.id} className="govuk-table__row">
      <RowHead note="no figure is held for a smaller area">
        <Link to={`indicators/${figure.id}/`}>{figure.shortLabel}</Link>
      </RowHead>
      <td className="govuk-table__cell board-cell board-whole" colSpan={span}>
        <Said claim={describeCountyOnly(figure, table.county.name)} />
      </td>
    </tr>
  ));
}

interface Props {
  readonly table: CompareTable;
  /** Label of the period the measures are of. */
  readonly period: string;
}

/** Measures down, areas across, the county last. Needs the notes of its numbers around it (`CitationProvider`). */
export function ComparedTable({ table, period }: Props) {
  const { columns, county } = table;
  const across = columns.length + 1;
  return (
    <table className={`govuk-table board board-of-${across}`}>
      <caption className="govuk-visually-hidden">
        Measures of the areas chosen, beside {county.name}, {period}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header board-measure">
            Measure
          </th>
          {columns.map((column) => (
            <th key={column.key} scope="col" className="govuk-table__header board-name">
              {nameColumn(column)}
            </th>
          ))}
          <th scope="col" className="govuk-table__header board-name board-county">
            {county.name}
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        <BandRows table={table} />
        <MeasureRows table={table} period={period} />
        <CountyOnlyRows table={table} span={across} />
      </tbody>
    </table>
  );
}

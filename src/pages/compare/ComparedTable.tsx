import type { ReactNode } from 'react';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Claims.tsx';
import {
  mixedMeasures,
  standsForLcsp,
  type CompareColumn,
  type CompareTable,
  type MeasureCell,
  type MeasureRow,
} from '../../select/compareTable.ts';
import {
  describeNotAdded,
  describeNotSubtracted,
  describeOwner,
  describeRowOwner,
  nameColumn,
  titleBand,
  type CountySaid,
} from '../../words/claimsCompare.ts';
import { BandFigure, MeasureFigure } from './FigureCell.tsx';

/** The name of what a cell is of: a phone shows it where cells stand one under another. */
const namesOf = (columns: readonly CompareColumn[]): string => columns.map(nameColumn).join('; ');

function RowHead({ children, note = '' }: { children: ReactNode; note?: string }) {
  return (
    <th scope="row" className="board-measure">
      {children}
      {note !== '' && <span className="board-note">{note}</span>}
    </th>
  );
}

function BandRows({ table }: { table: CompareTable }) {
  const { bands, county } = table;
  return bands.map((row) => (
    <tr key={row.band.band}>
      <RowHead note={row.band.role === 'whole' ? 'the area’s own number' : 'share of its 0 to 19s, its own'}>
        {titleBand(row.band)}
      </RowHead>
      {row.cells.map((cell) => (
        <td key={cell.column.key} data-name={namesOf([cell.column])}>
          <BandFigure row={row} cell={cell} county={county} />
        </td>
      ))}
      <td className="board-county" data-name={county.name}>
        <BandFigure row={row} cell={row.county} county={county} />
      </td>
    </tr>
  ));
}

/** A group in several districts has no figure of any measure: that is said in one cell beside all of them. */
function NotAdded({ cell, rows }: { cell: MeasureCell; rows: number }) {
  return (
    <td className="board-not-added" data-name={namesOf(cell.columns)} rowSpan={rows}>
      <span className="cell-said">
        <Said claim={describeNotAdded(cell)} />
      </span>
    </td>
  );
}

function MeasureCellShown({ row, cell, table }: { row: MeasureRow; cell: MeasureCell; table: CompareTable }) {
  const { columns, point } = cell;
  return (
    <td className={`board-span-${columns.length}`} colSpan={columns.length} data-name={namesOf(columns)}>
      {point === undefined ? (
        <span className="cell-missing">
          {describeOwner(cell)}: no figure nearer than {table.county.name}’s is held.
        </span>
      ) : (
        <MeasureFigure
          row={row}
          point={point}
          county={table.county}
          owner={describeOwner(cell)}
          isOwn={cell.level === 'own'}
          isNearest={standsForLcsp(cell)}
        />
      )}
    </td>
  );
}

function MeasureRows({ table, period }: { table: CompareTable; period: string }) {
  const { measures, county } = table;
  return measures.map((row, place) => (
    <tr key={row.measure.id}>
      <RowHead note={describeRowOwner(row, period)}>
        <Link to={`indicators/${row.measure.id}/`}>{row.measure.shortLabel}</Link>
      </RowHead>
      {row.cells.map((cell) => {
        const [first] = cell.columns;
        if (cell.districts.length < 2) {
          return <MeasureCellShown key={first?.key} row={row} cell={cell} table={table} />;
        }
        return place === 0 ? <NotAdded key={first?.key} cell={cell} rows={measures.length} /> : null;
      })}
      <td className="board-county" data-name={county.name}>
        {row.county === null ? (
          <span className="cell-missing">No figure of {period} is held.</span>
        ) : (
          <MeasureFigure row={row} point={row.county} county={county} owner="" />
        )}
      </td>
    </tr>
  ));
}

/** Rows of what has a figure for the county only: one cell over all columns, whoever is chosen. */
export function CountyOnlyRows({ said, span }: { said: readonly CountySaid[]; span: number }) {
  return said.map(({ id, shortLabel, claim }) => (
    <tr key={id}>
      <RowHead>
        <Link to={`indicators/${id}/`}>{shortLabel}</Link>
      </RowHead>
      <td className="board-whole" colSpan={span}>
        <Said claim={claim} />
      </td>
    </tr>
  ));
}

interface Props {
  readonly table: CompareTable;
  readonly countyOnly: readonly CountySaid[];
  /** Label of the period the measures are of. */
  readonly period: string;
}

/** Rows with an own figure beside a district's: the two are not subtracted, and why. Nothing where no row has both. */
function NotSubtracted({ table, across }: { table: CompareTable; across: number }) {
  return describeNotSubtracted(mixedMeasures(table)).map((claim) => (
    <tr key={claim.text}>
      <td className="board-whole" colSpan={across + 1}>
        <Said claim={claim} />
      </td>
    </tr>
  ));
}

/** Measures down, areas across, the county last. Needs the notes of its numbers around it (`CitationProvider`). */
export function ComparedTable({ table, countyOnly, period }: Props) {
  const { columns, county } = table;
  const across = columns.length + 1;
  return (
    <table className={`govuk-table board board-of-${across}`}>
      <caption className="govuk-visually-hidden">
        Measures of the areas chosen, beside {county.name}, {period}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="board-measure">
            Measure
          </th>
          {columns.map((column) => (
            <th key={column.key} scope="col" className="board-name">
              {nameColumn(column)}
            </th>
          ))}
          <th scope="col" className="board-name board-county">
            {county.name}
          </th>
        </tr>
      </thead>
      <tbody>
        <BandRows table={table} />
        <MeasureRows table={table} period={period} />
        <NotSubtracted table={table} across={across} />
        <CountyOnlyRows said={countyOnly} span={across} />
      </tbody>
    </table>
  );
}

import { Cites } from '../../components/Cite.tsx';
import { Link } from '../../components/Link.tsx';
import { formatArea } from '../../format/formatArea.ts';
import type { ComparedArea } from '../../select/compareData.ts';
import type { BandRow, CompareTable, CountCell, MeasureRow } from '../../select/compareTable.ts';
import { formatBand, formatCellPoint, titleBand } from '../../words/claimsCompare.ts';
import { CellBar } from './CellBar.tsx';
import { CountyOnlyRows } from './ComparedTable.tsx';

/** What a cell shows where a phone has no headings over it. */
const CellName = ({ name }: { name: string }) => (
  <span className="cell-name" aria-hidden="true">
    {name}
  </span>
);

function BandCell({ row, cell, isCounty = false }: { row: BandRow; cell: CountCell; isCounty?: boolean }) {
  const { band, most, county } = row;
  const isWhole = band.role === 'whole';
  return (
    <td className="govuk-table__cell all-cell">
      <CellName name={titleBand(band)} />
      <span className="cell-value">
        {formatBand(band, cell)} <Cites ids={cell.cites} />
      </span>
      {!(isWhole && isCounty) && (
        <CellBar
          value={isWhole ? cell.count : cell.share}
          most={most}
          line={isWhole || isCounty ? null : county.share}
          isCounty={isCounty}
        />
      )}
    </td>
  );
}

function MeasureOfDistrict({ row, place }: { row: MeasureRow; place: number }) {
  const { measure, most, cells } = row;
  // The cell that begins at this column; the others of its district stand under it.
  const cell = cells.find(({ columns }) => columns[0]?.key === cells.flatMap((one) => one.columns)[place]?.key);
  if (cell === undefined) return null;
  const { point } = cell;
  return (
    <td className="govuk-table__cell all-cell" rowSpan={cell.columns.length}>
      <CellName name={measure.shortLabel} />
      <span className={point?.value == null ? 'cell-missing' : 'cell-value'}>
        {point === undefined ? 'No figure is held.' : formatCellPoint(point, measure)}{' '}
        <Cites ids={point === undefined ? [] : [point.provenance]} />
      </span>
      {point?.value != null && <CellBar value={point.value} most={most} line={measure.county.value} />}
    </td>
  );
}

function DistrictName({ table, place }: { table: CompareTable; place: number }) {
  const cell = table.measures[0]?.cells.find(({ columns }) => columns[0]?.key === table.columns[place]?.key);
  const district = cell?.districts[0];
  if (cell === undefined || district === undefined) return null;
  return (
    <td className="govuk-table__cell all-district" rowSpan={cell.columns.length}>
      {district.page === null ? formatArea(district) : <Link to={district.page}>{formatArea(district)}</Link>}
    </td>
  );
}

function CountyRow({ table }: { table: CompareTable }) {
  const { county } = table;
  return (
    <tr className="govuk-table__row row-set-off">
      <th scope="row" className="govuk-table__header">
        {county.name}
      </th>
      {table.bands.map((row) => (
        <BandCell key={row.band.band} row={row} cell={row.county} isCounty />
      ))}
      <td className="govuk-table__cell all-district">{county.name}</td>
      {table.measures.map(({ measure, most }) => (
        <td key={measure.id} className="govuk-table__cell all-cell">
          <CellName name={measure.shortLabel} />
          <span className="cell-value">
            {formatCellPoint(measure.county, measure)} <Cites ids={[measure.county.provenance]} />
          </span>
          {measure.county.value !== null && <CellBar value={measure.county.value} most={most} isCounty />}
        </td>
      ))}
    </tr>
  );
}

const nameOf = (area: ComparedArea) => (area.page === null ? area.name : <Link to={area.page}>{area.name}</Link>);

interface Props {
  readonly table: CompareTable;
  readonly period: string;
}

/** The same table turned round, for all LCSPs: areas down, those of one district sharing its cells. */
export function AllAreasTable({ table, period }: Props) {
  const { columns, bands, measures } = table;
  return (
    <table className="govuk-table board-all">
      <caption className="govuk-table__caption govuk-table__caption--s">
        All {columns.length} LCSPs by district, each with its own population; attendance {period}, one figure a district
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            LCSP
          </th>
          {bands.map(({ band }) => (
            <th key={band.band} scope="col" className="govuk-table__header">
              {titleBand(band)}
            </th>
          ))}
          <th scope="col" className="govuk-table__header">
            District
          </th>
          {measures.map(({ measure }) => (
            <th key={measure.id} scope="col" className="govuk-table__header">
              {measure.shortLabel}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {columns.map(({ key, areas }, place) => (
          <tr key={key} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {areas.map((area) => (
                <span key={area.id}>{nameOf(area)}</span>
              ))}
            </th>
            {bands.map((row) => {
              const cell = row.cells[place];
              return cell === undefined ? null : <BandCell key={row.band.band} row={row} cell={cell} />;
            })}
            <DistrictName table={table} place={place} />
            {measures.map((row) => (
              <MeasureOfDistrict key={row.measure.id} row={row} place={place} />
            ))}
          </tr>
        ))}
        <CountyRow table={table} />
        <CountyOnlyRows table={table} span={bands.length + measures.length + 1} />
      </tbody>
    </table>
  );
}

import { Cites } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, districtsOf, onceFor } from '../../site/site.ts';
import { formatArea } from '../../format/areas.ts';
import type { CompareData } from '../../select/compareData.ts';
import {
  ownersIn,
  selectCompareTable,
  type BandRow,
  type CompareTable,
  type CountCell,
  type MeasureCell,
  type MeasureRow,
} from '../../select/compareTable.ts';
import { EMPTY_VIEW } from '../../select/compareView.ts';
import {
  describeShared,
  formatBand,
  formatCellPoint,
  titleAllAreas,
  titleBand,
  type CountySaid,
} from '../../words/claimsCompare.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { CellBar } from './FigureCell.tsx';
import { CountyOnlyRows } from './ComparedTable.tsx';

/** The name of an area, leading to its page. */
function Name({ id, name }: { id: string; name: string }) {
  const { page } = areaOf(useSite(), id);
  return page === null ? name : <Link to={page}>{name}</Link>;
}

function BandCell({ row, cell, isCounty = false }: { row: BandRow; cell: CountCell; isCounty?: boolean }) {
  const { band, most, county } = row;
  const isWhole = band.role === 'whole';
  return (
    <td data-name={band.band}>
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

/** Cells by the place of the column they begin at; the other columns of their district stand under it. */
const cellsByPlace = onceFor(({ cells }: MeasureRow): ReadonlyMap<number, MeasureCell> => {
  let place = 0;
  return new Map(
    cells.map((cell) => {
      const start = place;
      place += cell.columns.length;
      return [start, cell];
    }),
  );
});

function MeasureOfDistrict({ row, place }: { row: MeasureRow; place: number }) {
  const { measure, most, county } = row;
  const cell = cellsByPlace(row).get(place);
  if (cell === undefined) return null;
  const { point, level } = cell;
  return (
    <td data-name={measure.shortLabel} rowSpan={cell.columns.length}>
      <span className={point?.value == null ? 'cell-missing' : 'cell-value'}>
        {point === undefined ? 'No figure is held.' : formatCellPoint(point, measure)}{' '}
        <Cites ids={point === undefined ? [] : [point.provenance]} />
      </span>
      {level === 'own' && <span className="cell-owner cell-own"> own</span>}
      {point?.value != null && (
        <CellBar value={point.value} most={most} line={county?.value ?? null} isNearest={level === 'district'} />
      )}
    </td>
  );
}

function DistrictName({ table, place }: { table: CompareTable; place: number }) {
  const mine = table.places.find(({ columns }) => columns[0]?.key === table.columns[place]?.key);
  const district = mine?.districts[0];
  if (mine === undefined || district === undefined) return null;
  return (
    <td className="all-district" rowSpan={mine.columns.length}>
      <Name id={district.id} name={formatArea(district)} />
      {ownersIn(table).length === 0 && describeShared(mine)}
    </td>
  );
}

function CountyRow({ table }: { table: CompareTable }) {
  const { county } = table;
  return (
    <tr className="row-set-off">
      <th scope="row">{county.name}</th>
      {table.bands.map((row) => (
        <BandCell key={row.band.band} row={row} cell={row.county} isCounty />
      ))}
      <td className="all-district">{county.name}</td>
      {table.measures.map(({ measure, most, county: point }) => (
        <td key={measure.id} data-name={measure.shortLabel}>
          <span className="cell-value">
            {point === null ? 'none held' : formatPoint(point, measure)}{' '}
            <Cites ids={point === null ? [] : [point.provenance]} />
          </span>
          {point?.value != null && <CellBar value={point.value} most={most} isCounty />}
        </td>
      ))}
    </tr>
  );
}

interface Props {
  readonly data: CompareData;
  readonly countyOnly: readonly CountySaid[];
}

/** The same table turned round, for all LCSPs: areas down, those of one district sharing its cells. */
export function AllAreasTable({ data, countyOnly }: Props) {
  const lcsps = districtsOf(useSite()).flatMap((district) => district.lcsps);
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: lcsps });
  const { columns, bands, measures } = table;
  return (
    <table className="govuk-table board-all">
      <caption className="govuk-table__caption govuk-table__caption--s">
        {titleAllAreas(columns.length, { period: data.period, hasOwn: ownersIn(table).length > 0 })}
      </caption>
      <thead>
        <tr>
          <th scope="col">LCSP</th>
          {bands.map(({ band }) => (
            <th key={band.band} scope="col">
              {titleBand(band)}
            </th>
          ))}
          <th scope="col">District</th>
          {measures.map(({ measure }) => (
            <th key={measure.id} scope="col">
              {measure.shortLabel}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, areas }, place) => (
          <tr key={key}>
            <th scope="row">
              {areas.map(({ id, name }) => (
                <Name key={id} id={id} name={name} />
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
        <CountyOnlyRows said={countyOnly} span={bands.length + measures.length + 1} />
      </tbody>
    </table>
  );
}

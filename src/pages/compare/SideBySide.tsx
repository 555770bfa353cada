import type { ReactNode } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { Cite } from '../../components/Citations.tsx';
import { formatBriefPoint, titleDistrictTable } from '../../words/claimsCompare.ts';
import { formatArea } from '../../format/areas.ts';
import { firstAfterLcsps } from '../../select/compareData.ts';
import { countyOf, leadPeriod } from '../../site/site.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { pointsOf } from '../../site/series.ts';

export interface CompareColumn {
  readonly label: string;
  /** Set off as the period the words and charts speak of. */
  readonly focal?: boolean;
}

export interface CompareRow {
  readonly key: string;
  /** Id of the area the row is about; absent for the county, which always stays. */
  readonly area?: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface CompareTableProps {
  readonly caption: string;
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
}

function cellClass(column: CompareColumn | undefined, kind: 'cell' | 'header'): string {
  const numeric = `govuk-table__${kind} govuk-table__${kind}--numeric`;
  return column?.focal === true ? `${numeric} focal` : numeric;
}

/** Areas down, figures across. Rows carry their area's id, so that a choice of areas can leave only theirs. */
export function CompareTable({ caption, columns, rows }: CompareTableProps) {
  return (
    // A box that scrolls must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="govuk-table compare-table" data-sortable="">
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              Area
            </th>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={cellClass(column, 'header')}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr
              key={row.key}
              data-area={row.area}
              className={row.area === undefined ? 'govuk-table__row set-off' : 'govuk-table__row'}
            >
              <th scope="row" className="govuk-table__header">
                {row.name}
              </th>
              {row.cells.map((cell, index) => (
                <td key={columns[index]?.label ?? index} className={cellClass(columns[index], 'cell')}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Multiple {
  /** Id of the area the chart is of. */
  readonly area: string;
  readonly name: string;
  /** Why this area stands where another was chosen; blank when it was chosen itself. */
  readonly whose: string;
  readonly chart: ReactNode;
}

/** Small charts on one scale, one an area, in the order of the areas. */
function Multiples({ multiples }: { multiples: readonly Multiple[] }) {
  return (
    <ul className="multiples">
      {multiples.map(({ area, name, whose, chart }) => (
        <li key={area} data-area={area} className="multiple">
          <p className="multiple-name">{name}</p>
          <p className="multiple-whose" data-whose="">
            {whose}
          </p>
          {chart}
        </li>
      ))}
    </ul>
  );
}

interface MultiplesBoxProps {
  readonly multiples: readonly Multiple[];
  /** True where a few areas were chosen already. */
  readonly open: boolean;
}

/** Small charts: folded away where every area has one, open where a few were chosen. */
export function MultiplesBox({ multiples, open }: MultiplesBoxProps) {
  if (open) return <Multiples multiples={multiples} />;
  return (
    <details className="govuk-details multiples-box">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Small charts of all areas, on one scale</span>
      </summary>
      <Multiples multiples={multiples} />
    </details>
  );
}

const publishedOf = (file: IndicatorFile, area: Area): Series | undefined =>
  file.series.find((one) => one.area === area.id && one.basis !== 'plan');

function rowOf(file: IndicatorFile, area: Area, isCounty: boolean): readonly CompareRow[] {
  const series = publishedOf(file, area);
  if (series === undefined) return [];
  const points = pointsOf(series);
  // A row's figures are worked out alike from one table: one note for all of them keeps eleven columns readable.
  const name = (
    <>
      {formatArea(area)} <Cite id={points[0]?.provenance ?? ''} />
    </>
  );
  return [{ key: area.id, name, cells: points.map(formatBriefPoint), ...(isCounty ? {} : { area: area.id }) }];
}

interface YearsProps {
  readonly file: IndicatorFile;
  readonly districts: readonly Area[];
}

/** Every year of one measure: districts down and the county under them, the LCSPs' first year set off. */
export function YearsTable({ file, districts }: YearsProps) {
  const site = useSite();
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const periods = publishedOf(file, county)?.periods ?? [];
  return (
    <CompareTable
      caption={titleDistrictTable(file.indicator, { county, period, firstAfter: firstAfterLcsps(site) })}
      columns={periods.map(({ label }) => ({ label, focal: label === period }))}
      rows={[...districts.flatMap((district) => rowOf(file, district, false)), ...rowOf(file, county, true)]}
    />
  );
}

import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Link } from '../../components/Link.tsx';
import { formatNearestLevel } from './formatLevel.ts';
import { formatReason } from '../../format/statuses.ts';
import type { CoverageMatrix } from '../../select/checks.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** What a cell says: held, the nearest level that is, or why no level is. */
export function formatCoverage(cell: CoverageCell): string {
  if (cell.state === 'held') return 'held';
  if (cell.state === 'not published at this level') return formatNearestLevel(cell.nearestLevel);
  return formatReason(cell.state);
}

const heading = (indicator: Indicator) => (
  <Link to={`indicators/${indicator.id}/`}>
    {indicator.niNumber === '' ? indicator.shortLabel : indicator.niNumber}
  </Link>
);

/** LCSPs down, key performance indicators across. */
export function CoverageTable({ matrix }: { matrix: CoverageMatrix }) {
  return (
    <DataTable
      caption="Nearest level with a figure held, by LCSP and key performance indicator"
      shape="matrix"
      columns={[
        { label: 'LCSP' },
        ...matrix.indicators.map((indicator) => ({ label: heading(indicator), brief: true })),
      ]}
      rows={matrix.rows.map(({ area, cells }) => ({
        key: area.id,
        cells: [
          <a key="area" className="govuk-link" href={`#area-${area.id}`}>
            {area.name}
          </a>,
          ...cells.map((cell) => (
            <span key={cell.indicator} className={`coverage coverage-${cell.nearestLevel ?? 'none'}`}>
              {formatCoverage(cell)}
            </span>
          )),
        ],
      }))}
    />
  );
}

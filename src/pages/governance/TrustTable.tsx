import { Link } from '../../components/Link.tsx';
import type { TrustRow } from './governanceBodies.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import { DataTable } from '../../components/DataTable.tsx';

const areaLink = (area: Area) =>
  area.page === null ? (
    area.name
  ) : (
    <Link to={area.page} key={area.id}>
      {area.name}
    </Link>
  );

const bases = (row: TrustRow): string => [...new Set(row.links.map((link) => link.basis))].join(', ');

/** Which LCSPs we read as going into which trust. The papers give the numbers, never the grouping. */
export function TrustTable({ trusts }: { trusts: readonly TrustRow[] }) {
  return (
    <DataTable
      caption="The LCSPs read as going into each district’s trust: our reading, which nobody agreed"
      columns={[{ label: 'District read as a trust’s area' }, { label: 'LCSPs' }, { label: 'Basis', brief: true }]}
      rows={trusts.map((row) => ({
        key: row.district.id,
        cells: [
          areaLink(row.district),
          <ul key="lcsps" className="govuk-list plain-list">
            {row.lcsps.map((lcsp) => (
              <li key={lcsp.id}>{areaLink(lcsp)}</li>
            ))}
          </ul>,
          bases(row),
        ],
      }))}
    />
  );
}

import type { Area } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { StandingBanner, PageHead } from '../documents/DocumentPage.tsx';
import { describeCountyOnly, describeWhose } from '../../words/claimsCompare.ts';
import { formatList } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf } from '../../site/site.ts';
import { countyFigures, selectCompareData } from '../../select/compareData.ts';
import { hasOwnMeasures, ownersIn, selectCompareTable } from '../../select/compareTable.ts';
import { EMPTY_VIEW } from '../../select/compareView.ts';
import { ComparePage, LongTables } from './AllBody.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { COMPARE_PATH } from './comparePaths.ts';
import { NotCompared, TableWords } from './BelowTable.tsx';

/** The LCSPs of one district side by side, complete without a script. */
export function PairBody({ district }: { district: Area }) {
  const site = useSite();
  const data = selectCompareData(site);
  const lcsps = district.lcsps.map((id) => areaOf(site, id));
  const table = selectCompareTable(data, { ...EMPTY_VIEW, areas: district.lcsps });
  const owners = ownersIn(table);
  const figures = countyFigures(site);
  const countyOnly = figures.map((figure) => describeCountyOnly(figure, data.county.name));
  return (
    <ComparePage further={figures.map(({ id }) => site.indicators.get(id)?.provenance ?? [])}>
      <div className="compare-page">
        <PageHead heading={`Side by side: ${formatList(lcsps.map(({ name }) => name))}`}>
          <p className="govuk-body compare-lead">
            {describeWhose(
              lcsps,
              lcsps.filter(({ id }) => owners.includes(id)),
            )}{' '}
            <Link to={COMPARE_PATH}>Choose other areas</Link>
          </p>
        </PageHead>
        <ComparedTable table={table} countyOnly={countyOnly} period={data.period} />
        <TableWords county={data.county} hasOwn={hasOwnMeasures(data)} />
      </div>
      <LongTables counted={lcsps} districts={[{ district, lcsps }]} lcsps={lcsps} isOpen />
      <NotCompared />
      <StandingBanner />
    </ComparePage>
  );
}

import type { AreaReturns, SentReturn } from '../../../pipeline/contract/returns.ts';
import { DataTable, type DataRow } from '../../components/DataTable.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatCount, formatList } from '../../format/formatCount.ts';
import { formatDate } from '../../format/formatDate.ts';
import { areaOf } from '../../site/areaOf.ts';
import { indicatorOf } from '../../site/indicatorOf.ts';
import type { Site } from '../../site/site.ts';
import { PageHead } from '../documents/PageHead.tsx';
import { selectReturns } from './selectReturns.ts';

const NOTHING = 'nothing received';

function sayStanding({ standing, corrects }: SentReturn): string {
  if (corrects === null) return standing;
  return `${standing}: corrects the return of ${formatDate(corrects)}`;
}

const sayHolds = (site: Site, { standing, holds }: SentReturn): string =>
  standing === 'in force'
    ? holds
        .map(({ indicator, periods }) => `${indicatorOf(site, indicator).shortLabel} (${formatList(periods)})`)
        .join('; ')
    : 'not used';

function rowsOf(site: Site, { area, returns }: AreaReturns): readonly DataRow[] {
  const { name, page } = areaOf(site, area);
  const head = page === null ? name : <Link to={page}>{name}</Link>;
  if (returns.length === 0) return [{ key: area, cells: [head, NOTHING, 'none', 'not stated', 'nothing'] }];
  return returns.map((sent, place) => ({
    key: `${area} ${place}`,
    cells: [
      head,
      sayStanding(sent),
      formatDate(sent.received),
      sent.signedOffBy === '' ? 'not stated' : sent.signedOffBy,
      sayHolds(site, sent),
    ],
  }));
}

/** Every LCSP with what it has sent: when, how it stands, who signed it off and what it is about; never a figure. */
export function ReturnsBody() {
  const site = useSite();
  const all = selectReturns(site);
  const inForce = all.filter(({ returns }) => returns.some(({ standing }) => standing === 'in force'));
  const silent = all.filter(({ returns }) => returns.length === 0);
  return (
    <>
      <PageHead heading="Returns: who has sent">
        <p className="govuk-body-l" data-rule="count">
          LCSPs with a return in force: {formatCount(inForce.length)} of {formatCount(all.length)}. LCSPs from which
          nothing was received: {formatCount(silent.length)}.
        </p>
        <p className="govuk-body">
          A return is what an LCSP sends of its own figures. Here stands that it came and what it is about. Its figures
          are on the pages of the LCSP, with small counts withheld.
        </p>
        <ul className="govuk-list">
          <li>
            <Link to="check-a-return/">Forms to fill in, and a check before sending</Link>
          </li>
          <li>
            <Link to="data/coverage/">Which figures are missing, why, and who would hold them</Link>
          </li>
        </ul>
      </PageHead>
      <DataTable
        caption="Returns of the LCSPs, as the register of returns tells of them"
        shape="wide"
        columns={[
          { label: 'LCSP' },
          { label: 'Standing' },
          { label: 'Received' },
          { label: 'Signed off by' },
          { label: 'Measures and periods it holds' },
        ]}
        rows={all.flatMap((one) => rowsOf(site, one))}
      />
    </>
  );
}

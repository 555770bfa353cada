import type { AreaReturns, SentReturn } from '../../../pipeline/contract/returns.ts';
import type { AreaId } from '../../../pipeline/contract/ids.ts';
import { DataTable, type DataRow } from '../../components/DataTable.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatList } from '../../format/formatCount.ts';
import { formatDate } from '../../format/formatDate.ts';
import { areaOf } from '../../site/areaOf.ts';
import { indicatorOf } from '../../site/indicatorOf.ts';
import type { Site } from '../../site/site.ts';
import { ClaimText } from '../documents/ClaimText.tsx';
import { PageHead } from '../documents/PageHead.tsx';
import { Section } from '../documents/Section.tsx';
import { describeSent, describeSilent } from './claimsReturns.ts';
import { selectReturns } from './selectReturns.ts';

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

/** An LCSP by its name, which leads to its page where it has one. */
function LcspName({ area }: { area: AreaId }) {
  const { name, page } = areaOf(useSite(), area);
  return page === null ? name : <Link to={page}>{name}</Link>;
}

const rowsOf = (site: Site, { area, returns }: AreaReturns): readonly DataRow[] =>
  returns.map((sent, place) => ({
    key: `${area} ${place}`,
    cells: [
      <LcspName key="name" area={area} />,
      sayStanding(sent),
      formatDate(sent.received),
      sent.signedOffBy === '' ? 'not stated' : sent.signedOffBy,
      sayHolds(site, sent),
    ],
  }));

/** The returns that came, those of one LCSP under each other. */
function SentTable({ sent }: { sent: readonly AreaReturns[] }) {
  const site = useSite();
  return (
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
      rows={sent.flatMap((one) => rowsOf(site, one))}
    />
  );
}

/** Those that have sent nothing: a row of a table each would say one thing many times. */
function SilentList({ silent }: { silent: readonly AreaReturns[] }) {
  return (
    <ul className="govuk-list silent-list" aria-label="LCSPs from which nothing was received">
      {silent.map(({ area }) => (
        <li key={area}>
          <LcspName area={area} />
        </li>
      ))}
    </ul>
  );
}

function SilentSection({ silent, of }: { silent: readonly AreaReturns[]; of: number }) {
  if (silent.length === 0) return null;
  return (
    <Section id="nothing-received" heading="From whom was nothing received?">
      <ClaimText claim={describeSilent(silent.length, of)} />
      <SilentList silent={silent} />
    </Section>
  );
}

/** Every LCSP with what it has sent: when, how it stands, who signed it off and what it is about; never a figure. */
export function ReturnsBody() {
  const all = selectReturns(useSite());
  const sent = all.filter(({ returns }) => returns.length > 0);
  const silent = all.filter(({ returns }) => returns.length === 0);
  return (
    <>
      <PageHead heading="Returns: who has sent">
        {sent.length > 0 && <ClaimText lead claim={describeSent(all)} />}
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
      {sent.length > 0 && <SentTable sent={sent} />}
      <SilentSection silent={silent} of={all.length} />
    </>
  );
}

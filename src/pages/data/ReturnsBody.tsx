import type { AreaReturns, SentReturn } from '../../../pipeline/contract/returns.ts';
import { areaOf, indicatorOf, type Site } from '../../site/site.ts';
import { formatCount, formatCountOf } from '../../format/numbers.ts';
import type { Claim } from '../../words/claim.ts';
import { Fragment } from 'react';
import type { AreaId } from '../../../pipeline/contract/ids.ts';
import { DataTable, type DataRow } from '../../components/DataTable.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatDate, formatPeriods } from '../../format/dates.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { PageHead, Section } from '../documents/DocumentPage.tsx';

/** What each LCSP has sent, in the order of the areas; nothing of each where a contract was kept before it told of returns. */
function selectReturns({ index, coverage }: Site): readonly AreaReturns[] {
  const sent = new Map((coverage.returns ?? []).map((one) => [one.area, one.returns]));
  return index.areas.filter(({ type }) => type === 'LCSP').map(({ id }) => ({ area: id, returns: sent.get(id) ?? [] }));
}

/** How many LCSPs have a return in force, said where any has sent one. */
export function describeSent(all: readonly AreaReturns[]): Claim {
  const inForce = all.filter(({ returns }) => returns.some(({ standing }) => standing === 'in force'));
  return {
    rule: 'count',
    text: `LCSPs with a return in force: ${formatCount(inForce.length)} of ${formatCount(all.length)}.`,
  };
}

/** From how many LCSPs nothing was received; their names stand under it. */
const describeSilent = (silent: number, of: number): Claim => ({
  rule: 'count',
  text:
    silent === of
      ? `No return was received from any of the ${formatCount(of)} LCSPs:`
      : `No return was received from ${formatCount(silent)} of the ${formatCount(of)} LCSPs:`,
});

/** How a return stands, in one run of words: two columns leave room on a phone. */
function sayStanding({ standing, corrects, received, signedOffBy }: SentReturn): string {
  return [
    `${standing}, received ${formatDate(received)}`,
    ...(corrects === null ? [] : [`corrects the return of ${formatDate(corrects)}`]),
    ...(standing === 'in force' ? [] : ['not used']),
    signedOffBy === '' ? 'who signed it off is not stated' : `signed off by ${signedOffBy}`,
  ].join('; ');
}

/** What a return is about, measures of the same periods together. */
function Holds({ sent: { standing, holds } }: { sent: SentReturn }) {
  const site = useSite();
  if (standing !== 'in force') return null;
  const measures = new Map<string, string[]>();
  for (const { indicator, periods } of holds) {
    const said = formatPeriods(periods);
    measures.set(said, [...(measures.get(said) ?? []), indicatorOf(site, indicator).shortLabel]);
  }
  return (
    <details className="govuk-details print-open">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{formatCountOf(holds.length, 'measure')}</span>
      </summary>
      <ul className="govuk-list govuk-details__text">
        {[...measures].map(([periods, names]) => (
          <li key={periods}>
            {names.join('; ')}: {periods}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** An LCSP by its name, which leads to its page where it has one. */
function LcspName({ area }: { area: AreaId }) {
  const { name, page } = areaOf(useSite(), area);
  return page === null ? name : <Link to={page}>{name}</Link>;
}

const rowsOf = ({ area, returns }: AreaReturns): readonly DataRow[] =>
  returns.map((sent, place) => ({
    key: `${area} ${place}`,
    cells: [
      <LcspName key="name" area={area} />,
      <Fragment key="sent">
        {sayStanding(sent)}
        <Holds sent={sent} />
      </Fragment>,
    ],
  }));

/** The returns that came, those of one LCSP under each other. */
function SentTable({ sent }: { sent: readonly AreaReturns[] }) {
  return (
    <DataTable
      caption="Returns of the LCSPs, as the register of returns tells of them"
      columns={[{ label: 'LCSP' }, { label: 'What came' }]}
      rows={sent.flatMap(rowsOf)}
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

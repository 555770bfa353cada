import type { ChecksFile } from '../../../pipeline/contract/files.ts';
import type { Receipt } from '../../../pipeline/contract/provenance.ts';
import { Link } from '../../components/Link.tsx';
import { describeFindings, describeReconciliations, describeSourceDifferences } from '../../words/claimsData.ts';
import { formatCount } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { countyOf } from '../../site/site.ts';
import { selectSourceDifferences } from '../../select/checks.ts';
import { selectDiffering, selectReceiptGroups, ReceiptTable, DifferenceTable } from '../documents/CheckTables.tsx';
import { ClaimText } from '../../components/Claims.tsx';
import { Contents, PageHead, Section } from '../documents/DocumentPage.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { ReadingList, GroupedReadings } from '../documents/Readings.tsx';

const PARTS = [
  { id: 'differ', label: 'Which sums do not agree?' },
  { id: 'documents', label: 'Where do two sources differ?' },
  { id: 'readings', label: 'Where did the text held need reading?' },
  { id: 'large-changes', label: 'Which large changes and other findings do the papers explain?' },
  { id: 'findings', label: 'Which findings stay open?' },
  { id: 'receipts', label: 'What was added up?' },
  { id: 'checks-run', label: 'Which checks ran?' },
];

const GROUP_WORDS = {
  population: 'Population table',
  absence: 'Absence figures',
  exclusions: 'Exclusion figures',
  publishers: 'Sums inside the publishers’ own tables',
  money: 'Budget and staffing',
  plan: 'The plan',
  indicators: 'Indicators',
} as const satisfies Record<Receipt['group'], string>;

function Receipts({ checks }: { checks: ChecksFile }) {
  return (
    <>
      {selectReceiptGroups(checks).map(({ group, receipts }) => (
        <section key={group} id={`receipts-${group}`} aria-labelledby={`receipts-${group}-heading`}>
          <h3 className="govuk-heading-m" id={`receipts-${group}-heading`}>
            {GROUP_WORDS[group]}
          </h3>
          <ClaimText claim={describeReconciliations(receipts)} />
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                Show all {formatCount(receipts.length)}: {GROUP_WORDS[group].toLowerCase()}
              </span>
            </summary>
            <ReceiptTable caption={`${GROUP_WORDS[group]}: both sides of every reconciliation`} receipts={receipts} />
          </details>
        </section>
      ))}
    </>
  );
}

type Finding = ChecksFile['findings'][number];

const findingCells = (finding: Finding) => [
  finding.place,
  <a key="check" className="govuk-link" href={`#check-${finding.code}`}>
    {finding.code}
  </a>,
  finding.severity,
  <span key="message" data-rule="receipt">
    {finding.message}
  </span>,
];

const FINDING_COLUMNS = [
  { label: 'Place' },
  { label: 'Check', brief: true },
  { label: 'How grave', brief: true },
  { label: 'What was found' },
];

const findingKey = ({ place, code, message }: Finding): string => `${place} ${code} ${message}`;

/** Findings with a recorded reason, such as a large change that a paper explains. */
function Accepted({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="govuk-body">No finding of this release has a recorded reason.</p>;
  return (
    <DataTable
      caption="Findings of this release that the papers explain"
      columns={[...FINDING_COLUMNS, { label: 'The reason recorded' }]}
      rows={findings.map((finding) => ({
        key: findingKey(finding),
        cells: [
          ...findingCells(finding),
          <span key="accepted" data-rule="receipt">
            {finding.accepted}
          </span>,
        ],
      }))}
    />
  );
}

/** Findings nobody has explained yet: they stop nothing, and stay listed until they are mended or explained. */
function Open({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="govuk-body">None.</p>;
  return (
    <DataTable
      caption="Findings of this release that stay open until mended or explained"
      columns={FINDING_COLUMNS}
      rows={findings.map((finding) => ({ key: findingKey(finding), cells: findingCells(finding) }))}
    />
  );
}

function ChecksRun({ checks }: { checks: ChecksFile }) {
  return (
    <DataTable
      caption="Checks run on every table, with the findings each raised on this release"
      columns={[
        { label: 'Check', brief: true },
        { label: 'What it makes sure of' },
        { label: 'Findings', numeric: true },
      ]}
      rows={checks.checks.map((check) => ({
        key: check.code,
        id: `check-${check.code}`,
        cells: [check.code, check.what, formatCount(check.findings)],
      }))}
    />
  );
}

function Unequal({ checks }: { checks: ChecksFile }) {
  const differing = selectDiffering(checks);
  return (
    <Section id="differ" heading={PARTS[0]?.label}>
      {differing.length === 0 ? (
        <p className="govuk-body">None.</p>
      ) : (
        <ReceiptTable caption="Reconciliations whose two sides do not agree" receipts={differing} anchored={false} />
      )}
    </Section>
  );
}

/** The whole of the page of checks. */
export function ChecksBody() {
  const site = useSite();
  const { checks, index } = site;
  const differences = selectSourceDifferences(site);
  return (
    <>
      <PageHead heading="What was checked, and what did not agree?">
        <ClaimText lead claim={describeReconciliations(checks.receipts)} />
        <ClaimText claim={describeFindings(checks.checks.length, index.counts.warnings, index.counts.notices)} />
        <p className="govuk-body">
          Each reconciliation sets two figures side by side that ought to be equal. All the files are on{' '}
          <Link to="data/full/">the page of downloads</Link>.
        </p>
      </PageHead>
      <Contents parts={PARTS} />
      <Unequal checks={checks} />
      <Section id="documents" heading={PARTS[1]?.label}>
        <ClaimText claim={describeSourceDifferences(differences)} />
        <DifferenceTable differences={differences} county={countyOf(site)} />
      </Section>
      <Section id="readings" heading={PARTS[2]?.label}>
        <GroupedReadings readings={checks.readings.filter(({ kind }) => kind === 'reading')} sources={index.sources} />
      </Section>
      <Section id="large-changes" heading={PARTS[3]?.label}>
        <ReadingList readings={checks.readings.filter(({ kind }) => kind === 'large change')} sources={index.sources} />
        <Accepted findings={checks.findings.filter(({ accepted }) => accepted !== '')} />
      </Section>
      <Section id="findings" heading={PARTS[4]?.label}>
        <Open findings={checks.findings.filter(({ accepted }) => accepted === '')} />
      </Section>
      <Section id="receipts" heading={PARTS[5]?.label}>
        <Receipts checks={checks} />
      </Section>
      <Section id="checks-run" heading={PARTS[6]?.label}>
        <ChecksRun checks={checks} />
      </Section>
    </>
  );
}

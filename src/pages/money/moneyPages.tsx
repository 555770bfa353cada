import { Said } from '../../components/Said.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { describeReconciliations } from '../../words/claimsData.ts';
import {
  describeLabelSlip,
  describeMoney,
  describeNarrative,
  describeReceipts,
  describeStaffing,
} from './claimsMoney.ts';
import { budgetByActivity } from '../../charts/budgetByActivity/budgetByActivity.ts';
import { Figure } from '../../figure/Figure.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { selectBudgetTotal, selectStaffingExplanation } from './moneyBudget.ts';
import { selectBudgetChart } from './moneyChart.ts';
import { describeNegative } from '../../words/negativeClaims.ts';
import { ClaimText } from '../documents/ClaimText.tsx';
import { Contents } from '../documents/Contents.tsx';
import { PageHead } from '../documents/PageHead.tsx';
import { PageSources } from '../documents/PageSources.tsx';
import { ReadingSection } from '../documents/ReadingSection.tsx';
import { ReceiptTable } from '../documents/ReceiptTable.tsx';
import { Section } from '../documents/Section.tsx';
import { BudgetTable } from './BudgetTable.tsx';
import { SlipTable } from './SlipTable.tsx';
import { MtpTable, NarrativeTable, StaffingTable, VariationTable } from './PlainTables.tsx';
import { pageKind } from '../pageKind.tsx';

const PARTS = [
  { id: 'by-activity', label: 'What was the money for?' },
  { id: 'labels', label: 'Do the labels fit the amounts?' },
  { id: 'table', label: 'The budget table, line by line' },
  { id: 'narrative', label: 'Do the plan’s words and its table agree?' },
  { id: 'variation', label: 'What moved between the two years?' },
  { id: 'pressures', label: 'Which pressures and savings does the plan name?' },
  { id: 'staffing', label: 'How many staff?' },
  { id: 'receipts', label: 'Does it add up?' },
  { id: 'readings', label: 'Where did the text held need reading?' },
];

function Head() {
  const site = useSite();
  return (
    <PageHead heading="What was the money for, and does it add up?">
      {describeMoney(site.money).map((claim) => (
        <ClaimText key={claim.text} lead claim={claim} />
      ))}
      <ClaimText claim={describeReceipts(site.money)} />
      <p className="govuk-body">
        All amounts are in thousands of pounds (£ thousand) as printed in the 2009/10 business plan.{' '}
        <Said claim={describeNegative(site, 'budget of one LCSP')} />
      </p>
    </PageHead>
  );
}

function Labels() {
  const site = useSite();
  return (
    <Section id="labels" heading={PARTS[1]?.label}>
      <ClaimText claim={describeLabelSlip(site.money)} />
      <p className="govuk-body">
        The amounts are never changed. Only the label beside them is read differently, and both labels are shown.
      </p>
      <SlipTable money={site.money} />
    </Section>
  );
}

function Budget() {
  const site = useSite();
  return (
    <>
      <Section id="by-activity" heading={PARTS[0]?.label}>
        <Figure
          chart={budgetByActivity}
          rows={selectBudgetChart(site.money)}
          id="budget-by-activity"
          source="LCSP business plan 2009/10, revenue budget; labels as we read them."
        />
      </Section>
      <Labels />
      <Section id="table" heading={PARTS[2]?.label}>
        <p className="govuk-body">
          “Blank” means the text held prints nothing in that cell. 0.0 is printed as 0.0. FTE means full-time
          equivalent.
        </p>
        <BudgetTable lines={site.money.budget} />
      </Section>
      <Section id="narrative" heading={PARTS[3]?.label}>
        <ClaimText claim={describeNarrative(site.money)} />
        <NarrativeTable money={site.money} />
      </Section>
    </>
  );
}

function Staffing() {
  const site = useSite();
  const total = selectBudgetTotal(site.money);
  return (
    <Section id="staffing" heading={PARTS[6]?.label}>
      {total === undefined ? null : (
        <Sentences claims={[describeStaffing(total, selectStaffingExplanation(site.money))]} />
      )}
      <StaffingTable money={site.money} />
    </Section>
  );
}

/** The whole of the money page. */
function MoneyBody() {
  const site = useSite();
  return (
    <PageSources entries={site.money.provenance} sources={site.index.sources}>
      <Head />
      <Contents parts={PARTS} />
      <Budget />
      <Section id="variation" heading={PARTS[4]?.label}>
        <VariationTable money={site.money} />
      </Section>
      <Section id="pressures" heading={PARTS[5]?.label}>
        <MtpTable money={site.money} />
      </Section>
      <Staffing />
      <Section id="receipts" heading={PARTS[7]?.label}>
        <ClaimText claim={describeReconciliations(site.money.receipts)} />
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Show both sides of every sum</span>
          </summary>
          <ReceiptTable caption="Sums made on the budget tables, both sides of each" receipts={site.money.receipts} />
        </details>
      </Section>
      <ReadingSection heading={PARTS[8]?.label} readings={site.money.readings} sources={site.index.sources} />
    </PageSources>
  );
}

/** Budget and staffing of the LCSPs, reconciled. */
export const moneyPages = pageKind({
  id: 'money',
  answers: 'Budget and staffing by activity in the two years of the plan, reconciled, with the variation statement',
  pages: () => [
    {
      path: 'money/',
      title: 'Money: what the LCSPs’ budget was for and whether it adds up',
      description:
        'Budget and staffing of the Local Children’s Services Partnerships by activity, 2008-09 and 2009-10, in thousands of pounds, with every sum checked and the labels that do not fit shown as held and as read.',
      trail: [],
      body: <MoneyBody />,
      runningHead: 'Money',
      sheet: 'documents',
    },
  ],
});

import { selectBudgetTotal, selectStaffingExplanation, selectBudgetChart } from './budget.ts';
import { Said, Sentences, ClaimText } from '../../components/Claims.tsx';
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
import { describeNegative } from '../../words/negativeClaims.ts';
import { Contents, PageHead, labelOfPart, PageSources, Section } from '../documents/DocumentPage.tsx';
import { ReadingSection } from '../documents/Readings.tsx';
import { ReceiptTable } from '../documents/CheckTables.tsx';
import { MONEY_PARTS } from './moneyParts.ts';
import { BudgetTable, MtpTable, NarrativeTable, StaffingTable, VariationTable, SlipTable } from './MoneyTables.tsx';

const labelOf = (id: string): string => labelOfPart(MONEY_PARTS, id);

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
    <Section id="labels" heading={labelOf('labels')}>
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
      <Section id="by-activity" heading={labelOf('by-activity')}>
        <Figure
          chart={budgetByActivity}
          rows={selectBudgetChart(site.money)}
          id="budget-by-activity"
          source="LCSP business plan 2009/10, revenue budget; labels as we read them."
        />
      </Section>
      <Labels />
      <Section id="table" heading={labelOf('table')}>
        <p className="govuk-body">
          “Blank” means the text held prints nothing in that cell. 0.0 is printed as 0.0. FTE means full-time
          equivalent.
        </p>
        <BudgetTable lines={site.money.budget} />
      </Section>
      <Section id="narrative" heading={labelOf('narrative')}>
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
    <Section id="staffing" heading={labelOf('staffing')}>
      {total === undefined ? null : (
        <Sentences claims={[describeStaffing(total, selectStaffingExplanation(site.money))]} />
      )}
      <StaffingTable money={site.money} />
    </Section>
  );
}

/** The whole of what the plan says of money, line by line. */
export function MoneyBody() {
  const site = useSite();
  return (
    <PageSources entries={site.money.provenance} sources={site.index.sources}>
      <Head />
      <Contents parts={MONEY_PARTS} />
      <Budget />
      <Section id="variation" heading={labelOf('variation')}>
        <VariationTable money={site.money} />
      </Section>
      <Section id="pressures" heading={labelOf('pressures')}>
        <MtpTable money={site.money} />
      </Section>
      <Staffing />
      <Section id="receipts" heading={labelOf('receipts')}>
        <ClaimText claim={describeReconciliations(site.money.receipts)} />
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Show both sides of every sum</span>
          </summary>
          <ReceiptTable caption="Sums made on the budget tables, both sides of each" receipts={site.money.receipts} />
        </details>
      </Section>
      <ReadingSection heading={labelOf('readings')} readings={site.money.readings} sources={site.index.sources} />
    </PageSources>
  );
}

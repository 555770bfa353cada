import { budgetByActivity } from '../../charts/budgetByActivity/budgetByActivity.ts';
import { Said, Sentences } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeReconciliations } from '../../words/claimsData.ts';
import { describeNegative } from '../../words/negativeClaims.ts';
import { Front } from '../documents/Front.tsx';
import { PageHead, PageSources, waysInto, type WayGroup } from '../documents/DocumentPage.tsx';
import { describeMoney } from './claimsMoney.ts';
import { selectBudgetChart } from './budget.ts';
import { MONEY_FULL, MONEY_PARTS } from './moneyParts.ts';

const GROUPS: readonly WayGroup[] = [
  { heading: 'The budget', ways: waysInto(MONEY_FULL, MONEY_PARTS, ['table', 'narrative', 'labels']) },
  {
    heading: 'From one year to the next',
    ways: waysInto(MONEY_FULL, MONEY_PARTS, ['variation', 'pressures', 'staffing']),
  },
  { heading: 'How far to trust it', ways: waysInto(MONEY_FULL, MONEY_PARTS, ['receipts', 'readings']) },
];

/** How much money and for what: two sentences, the chart, and the ways into the whole text. */
export function MoneyFront() {
  const site = useSite();
  return (
    <PageSources entries={site.money.provenance} sources={site.index.sources}>
      <PageHead heading="How much money was there, and for what?">
        <Sentences claims={describeMoney(site.money)} />
        <p className="govuk-body">
          <Said claim={describeNegative(site, 'budget of one LCSP')} /> Of the sums we made on the plan’s tables:{' '}
          <Said claim={describeReconciliations(site.money.receipts)} />
        </p>
      </PageHead>
      <Front whole={{ to: MONEY_FULL, label: 'All that the plan says of money, line by line' }} groups={GROUPS}>
        <section id="by-activity" aria-labelledby="budget-by-activity-title">
          <Figure
            chart={budgetByActivity}
            rows={selectBudgetChart(site.money)}
            id="budget-by-activity"
            headingLevel={2}
            source="LCSP business plan 2009/10, revenue budget; labels as we read them."
          />
        </section>
      </Front>
    </PageSources>
  );
}

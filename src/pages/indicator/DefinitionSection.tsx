import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { pointsOf } from '../../site/series.ts';
import type { Claim } from '../../words/claim.ts';
import { formatCount, formatUnit } from '../../format/numbers.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Cite } from '../../components/Citations.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { Section } from '../documents/DocumentPage.tsx';
import { LIST_WORDS } from './IndicatorLists.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { PlanBearings } from '../../components/PlanBearings.tsx';
import { actionsBearingOn, editorialLinksOf } from '../../select/plan.ts';

/**
 * Where the plan prints a % sign on a rate per 1,000: what the printed number would mean read each way, beside the
 * count published later for the same period. The count settles the unit; it does not settle the value.
 * Empty when nothing of the indicator is printed with a wrong sign.
 */
export function describeUnitReadings(indicator: Indicator, plan: Series, outturn: Series): readonly Claim[] {
  if (indicator.multiplier !== 1000) return [];
  return pointsOf(plan).flatMap((point): readonly Claim[] => {
    const later = pointsOf(outturn).find((other) => other.period.key === point.period.key);
    if (point.value === null || !point.asPrinted.includes('%') || later === undefined) return [];
    if (later.numerator === null || later.denominator === null) return [];
    const pupils = later.denominator;
    const asPercent = formatCount((pupils * point.value) / 100);
    const asRate = formatCount((pupils * point.value) / indicator.multiplier);
    return [
      {
        rule: 'definition',
        text: `${point.period.label}, printed “${point.asPrinted}”: read as per cent it would be about ${asPercent} of ${formatCount(pupils)} pupils, read as per 1,000 about ${asRate}. The count published later is ${formatCount(later.numerator)}: that settles the unit, per 1,000, but not the value.`,
        cites: [point.provenance, later.provenance],
      },
    ];
  });
}

const POLARITY_WORDS = {
  'low is good': 'low is good: a figure at or under a target meets it',
  'high is good': 'high is good: a figure at or over a target meets it',
  none: 'not stated by the plan, so nothing is judged',
} as const;

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{term}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

/** Readings of a unit printed two ways; nothing where the plan prints one. */
function UnitReadings({ file }: { file: IndicatorFile }) {
  const plan = file.series.find((series) => series.basis === 'plan');
  const outturn = file.series.find((series) => series.area === plan?.area && series.basis === 'outturn');
  if (plan === undefined || outturn === undefined) return null;
  const readings = describeUnitReadings(file.indicator, plan, outturn);
  if (readings.length === 0) return null;
  return (
    <div className="unit-readings">
      <h3 className="govuk-heading-m">Printed with a % sign, defined per 1,000 pupils</h3>
      {readings.map((reading) => (
        <Sentences key={reading.text} claims={[reading]} />
      ))}
    </div>
  );
}

/** What the measure counts: definition, unit, direction, population, interval, changes of definition. */
export function DefinitionSection({ file }: { file: IndicatorFile }) {
  const { indicator, definitions } = file;
  const counted = file.series.find((series) => series.basis !== 'plan') ?? file.series[0];
  return (
    <Section id="definition" heading="What does it count?">
      <dl className="govuk-summary-list">
        <Row term="Definition">
          {indicator.definition} <Cite id={indicator.provenance} />
        </Row>
        <Row term="Number">{indicator.niNumber === '' ? 'not a numbered national indicator' : indicator.niNumber}</Row>
        <Row term="List">{LIST_WORDS[indicator.list]}</Row>
        <Row term="Unit">{formatUnit(indicator.unit)}</Row>
        <Row term="Direction">
          <span data-rule="method">{POLARITY_WORDS[indicator.polarity]}</span>
        </Row>
        <Row term="Whom it counts">{indicator.populationNote}</Row>
        <Row term="Interval">
          {counted === undefined || counted.intervalNote === '' ? 'no figure, so no interval' : counted.intervalNote}
        </Row>
        <Row term="Changes">
          {definitions.length === 0 ? (
            'none in the ledger of definitions'
          ) : (
            <ul className="govuk-list plain-list">
              {definitions.map((change) => (
                <li key={change.changedFrom}>
                  From {change.changedFrom} ({change.kind}): {change.whatChanged}{' '}
                  {change.breaks ? 'No line, comparison or trend crosses it.' : ''} <Cite id={change.provenance} />
                </li>
              ))}
            </ul>
          )}
        </Row>
      </dl>
      <UnitReadings file={file} />
    </Section>
  );
}

export function Outcomes({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const bearings = actionsBearingOn(site, [file.indicator]);
  const editorial = editorialLinksOf(site, [file.indicator]);
  return (
    <Section id="outcomes" heading="Which outcomes of the plan is it linked to?">
      {bearings.length + editorial.length === 0 ? (
        <p className="govuk-body open-slot">No outcome of the plan is linked to it, by the plan or by us.</p>
      ) : (
        <PlanBearings bearings={bearings} editorial={editorial} />
      )}
    </Section>
  );
}

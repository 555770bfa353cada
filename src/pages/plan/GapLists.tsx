import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Outcome } from '../../../pipeline/contract/plan.ts';
import type { Site } from '../../site/site.ts';
import { isFigureHeld, selectPlanTree } from '../../select/plan.ts';
import { Link } from '../../components/Link.tsx';
import type { Claim } from '../../words/claim.ts';
import { formatCount, formatCountOf, formatList } from '../../format/numbers.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { formatOutcomeId, indicatorAddress, outcomeAddress } from './planAddresses.ts';

/** Where the chain from priority to figure is broken. */
export interface PlanGaps {
  readonly outcomes: number;
  readonly withoutIndicator: readonly Outcome[];
  /** Outcomes whose only indicators are linked by us, not by the plan. */
  readonly editorialOnly: readonly Outcome[];
  /** Outcomes that no key action names (an action for every outcome does not count). */
  readonly withoutAction: readonly Outcome[];
  /** Key performance indicators of the plan. */
  readonly kpis: number;
  readonly kpisWithoutFigure: readonly Indicator[];
  /** Indicators the plan names elsewhere (supported, LAA) and the sources held give no figure for. */
  readonly otherIndicators: number;
  readonly othersWithoutFigure: readonly Indicator[];
  /** Indicators of the plan that hang from no outcome. */
  readonly unlinked: readonly Indicator[];
}

/** Counts and lists every broken link of the chain; nothing is typed in. */
export function selectPlanGaps(site: Site): PlanGaps {
  const branches = selectPlanTree(site).flatMap((priority) => priority.outcomes);
  const named = site.index.indicators.filter((indicator) => indicator.list !== 'published');
  const kpis = named.filter((indicator) => indicator.list === 'kpi');
  const others = named.filter((indicator) => indicator.list !== 'kpi');
  const lacksFigure = (indicator: Indicator) => !isFigureHeld(site.indicators.get(indicator.id));
  return {
    outcomes: branches.length,
    withoutIndicator: branches.filter(({ indicators }) => indicators.length === 0).map(({ outcome }) => outcome),
    editorialOnly: branches
      .filter(({ indicators }) => indicators.length > 0 && indicators.every(({ link }) => link.basis === 'editorial'))
      .map(({ outcome }) => outcome),
    withoutAction: branches.filter(({ actions }) => actions.length === 0).map(({ outcome }) => outcome),
    kpis: kpis.length,
    kpisWithoutFigure: kpis.filter(lacksFigure),
    otherIndicators: others.length,
    othersWithoutFigure: others.filter(lacksFigure),
    unlinked: kpis.filter((indicator) => !site.plan.links.some((link) => link.indicator === indicator.id)),
  };
}

/** The broken links, counted, in one or two sentences. */
export function describePlanGaps(gaps: PlanGaps): Claim {
  const outcomes = `${formatCount(gaps.withoutIndicator.length)} of the ${formatCountOf(gaps.outcomes, 'outcome')} ${gaps.withoutIndicator.length === 1 ? 'has' : 'have'} no indicator in the papers held`;
  const figures = `${formatCount(gaps.kpisWithoutFigure.length)} of the ${formatCountOf(gaps.kpis, 'key performance indicator')} ${gaps.kpisWithoutFigure.length === 1 ? 'has' : 'have'} no figure in the sources held`;
  return { rule: 'count', text: `${outcomes}, and ${figures}.` };
}

/** Why an outcome without an indicator is not one that nobody can measure: its own words, and the agreement it is in. */
function describeBareOutcomes({ withoutIndicator }: PlanGaps): readonly Claim[] {
  const named = withoutIndicator.filter(({ namesToCount }) => namesToCount !== '');
  const laa = withoutIndicator.filter((outcome) => outcome.laa);
  const idOf = ({ id }: Outcome): string => id.toUpperCase();
  return [
    ...(named.length === 0
      ? []
      : [
          {
            rule: 'editorial' as const,
            text: `That is not to say that they cannot be measured. The words of ${formatCountOf(named.length, 'such outcome')} name what could be counted: ${named.map((one) => `${idOf(one)}, ${one.namesToCount}`).join('; ')}.`,
          },
        ]),
    ...(laa.length === 0
      ? []
      : [
          {
            rule: 'count' as const,
            text: `${formatCount(laa.length)} of them (${formatList(laa.map(idOf))}) ${laa.length === 1 ? 'is' : 'are'} marked (LAA): the Local Area Agreement may hold an indicator that these papers do not print.`,
          },
        ]),
  ];
}

/** How many outcomes lean on links of ours alone. */
function describeEditorialLinks(gaps: PlanGaps): Claim {
  return {
    rule: 'count',
    text: `For ${formatCountOf(gaps.editorialOnly.length, 'outcome')} the only link to an indicator is ours: no key action names both.`,
  };
}

/** Supported and LAA indicators: how many the sources held have no figure for. */
function describeOtherIndicators(gaps: PlanGaps): Claim {
  return {
    rule: 'count',
    text: `Besides its key performance indicators the plan names ${formatCountOf(gaps.otherIndicators, 'indicator')} that the LCSPs support; for ${formatCount(gaps.othersWithoutFigure.length)} of them the sources held give no figure.`,
  };
}

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  if (outcomes.length === 0) return <p className="govuk-body">None.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <Link to={outcomeAddress(outcome)}>Outcome {formatOutcomeId(outcome.id)}</Link>: {outcome.text}
        </li>
      ))}
    </ul>
  );
}

function Indicators({ indicators }: { indicators: readonly Indicator[] }) {
  if (indicators.length === 0) return <p className="govuk-body">None.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <Link to={indicatorAddress(indicator.id)}>{indicator.label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Every break of the chain from priority to figure, counted and listed. */
export function GapLists({ gaps }: { gaps: PlanGaps }) {
  return (
    <>
      <ClaimText claim={describePlanGaps(gaps)} />
      <h3 className="govuk-heading-m">Outcomes with no indicator in the papers held</h3>
      {describeBareOutcomes(gaps).map((claim) => (
        <ClaimText key={claim.text} claim={claim} />
      ))}
      <Outcomes outcomes={gaps.withoutIndicator} />
      <h3 className="govuk-heading-m">Outcomes whose only link to an indicator is ours</h3>
      <ClaimText claim={describeEditorialLinks(gaps)} />
      <Outcomes outcomes={gaps.editorialOnly} />
      <h3 className="govuk-heading-m">Outcomes that no key action names</h3>
      <p className="govuk-body">A key action for every outcome (the plan has one such) is not counted here.</p>
      <Outcomes outcomes={gaps.withoutAction} />
      <h3 className="govuk-heading-m">Key performance indicators with no figure</h3>
      <Indicators indicators={gaps.kpisWithoutFigure} />
      <h3 className="govuk-heading-m">Key performance indicators under no outcome</h3>
      <Indicators indicators={gaps.unlinked} />
      <h3 className="govuk-heading-m">Other indicators of the plan with no figure</h3>
      <ClaimText claim={describeOtherIndicators(gaps)} />
      <Indicators indicators={gaps.othersWithoutFigure} />
    </>
  );
}

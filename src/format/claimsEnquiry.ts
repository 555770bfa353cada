import type { EnquiryFact, EnquiryPlace, EnquiryRule, NotedTarget } from '../select/enquiryFacts.ts';
import type { Claim } from './claim.ts';
import { COMPARISON_WORDS, formatWithInterval } from './claimsComparison.ts';
import { formatPoint } from './claimsFigure.ts';
import { describeTargetValue } from './claimsTarget.ts';
import { formatArea } from './formatArea.ts';
import { formatCount, formatCountOf, formatList } from './formatCount.ts';
import { formatNumber } from './formatNumber.ts';

/** A question with the number it stands on, what that number does not tell, and the rule that raised it. */
export interface Enquiry {
  readonly rule: EnquiryRule;
  readonly question: Claim;
  readonly because: readonly Claim[];
  readonly notTold: string;
  readonly raisedBy: string;
}

/** What raises each line of enquiry. */
export const ENQUIRY_RULES = {
  E1: 'the district is clear of the county’s figure at 99.8%, on the side the measure does not welcome',
  E2: 'note T1: the target is easier than the latest figure of its own table',
  E3: 'note T7: a later outturn differs from the plan’s estimate by more than rounding',
  E4: 'the two ends of the districts lie at least a fifth of the county’s figure apart',
  E5: 'a key performance indicator of the plan has no figure of the LCSP’s own',
  E6: 'the share aged 14 to 19 is at least 3 percentage points above the county’s',
  E7: 'a figure of the district is marked u, low reliability',
  E8: 'note T2: the target equals the latest figure of its own table',
  E9: 'the plan names no indicator among the deliverables of a key action',
  E10: 'the definition of a measure with a target changed after the target’s year',
} as const satisfies Record<EnquiryRule, string>;

/** What a number of each kind cannot say: half of what a scrutiny question is for. */
const NOT_TOLD = {
  E1: 'Which schools and which children it was, and why; nor is it the LCSP’s own figure.',
  E2: 'Who set the target, when, and on which figures.',
  E3: 'Whether anyone was told, and what was done.',
  E4: 'Where the LCSP lies within its district: the district’s figure hides its LCSPs as the county’s hides its districts.',
  E5: 'Whether the LCSP counts it for itself: only that no document held prints it.',
  E6: 'Whether they live here all year or study here, and the table is undated.',
  E7: 'How far the true figure lies from this one.',
  E8: 'Whether more was ever expected than would have happened anyway.',
  E9: 'Whether the action works, in either direction.',
  E10: 'What the figure would have been under one definition throughout.',
} as const satisfies Record<EnquiryRule, string>;

const labelsOf = (items: readonly { readonly indicator: { readonly shortLabel: string } }[]): string =>
  formatList(items.map(({ indicator }) => indicator.shortLabel));

const question = (text: string): Claim => ({ rule: 'question', text });

const saidOfTargets = (targets: readonly NotedTarget[]): readonly Claim[] =>
  targets.map(({ indicator, target, note }) => ({
    rule: 'target note',
    text: `${indicator.shortLabel}: ${note.sentence}`,
    cites: [target.provenance],
  }));

type Asked = Pick<Enquiry, 'question' | 'because'>;

function askWorse({ figures }: Extract<EnquiryFact, { rule: 'E1' }>, { district, county }: EnquiryPlace): Asked {
  return {
    question: question(
      `What lies behind ${formatArea(district)}’s figure for ${labelsOf(figures)}, in which schools, and what was done there?`,
    ),
    because: figures.map(({ indicator, point, county: countyPoint, comparison }) => ({
      rule: 'comparison',
      text: `${indicator.shortLabel}, ${point.period.label}: ${formatArea(district)}, at ${formatWithInterval(point, indicator)}, ${COMPARISON_WORDS[comparison.result]} ${county.name}, at ${formatPoint(countyPoint, indicator)}.`,
      cites: [point.provenance, countyPoint.provenance],
    })),
  };
}

function askTargets({ rule, targets }: Extract<EnquiryFact, { rule: 'E2' | 'E3' | 'E8' }>): Asked {
  const labels = labelsOf(targets);
  const because = saidOfTargets(targets);
  switch (rule) {
    case 'E2':
      return {
        question: question(
          `Why was the target for ${labels} set easier than figures printed beside it, and was it changed?`,
        ),
        because,
      };
    case 'E3':
      return {
        question: question(
          `When was the committee told that the outturn differs from the plan’s estimate (${labels})?`,
        ),
        because,
      };
    case 'E8':
      return {
        question: question(
          `What would have been done to reach targets that equal the plan’s own estimates (${labels})?`,
        ),
        because,
      };
    default: {
      const never: never = rule;
      throw new Error(`invalid rule: ${String(never)}`);
    }
  }
}

function askSpread({ spread }: Extract<EnquiryFact, { rule: 'E4' }>, place: EnquiryPlace): Asked {
  const { indicator, low, high, here, county } = spread;
  const at = here === undefined ? '' : ` ${formatArea(place.district)} stood at ${formatPoint(here, indicator)}.`;
  return {
    question: question(
      `What would the figure for ${indicator.shortLabel} be for ${formatArea(place.area)} alone, when districts differ this much?`,
    ),
    because: [
      {
        rule: 'range',
        text: `${indicator.shortLabel}, ${county.period.label}: from ${formatPoint(low.point, indicator)} in ${formatArea(low.area)} to ${formatPoint(high.point, indicator)} in ${formatArea(high.area)}, around ${place.county.name}’s ${formatPoint(county, indicator)}.${at}`,
        cites: [low.point.provenance, high.point.provenance, county.provenance],
      },
    ],
  };
}

function askGaps({ measures, all }: Extract<EnquiryFact, { rule: 'E5' }>, { area }: EnquiryPlace): Asked {
  return {
    question: question(
      `Which of the plan’s key performance indicators does ${formatArea(area)} count for itself, and may the committee see them?`,
    ),
    because: [
      {
        rule: 'missing',
        text: `Of ${formatCountOf(all, 'key performance indicator')}, ${formatCount(measures.length)} have no figure of ${formatArea(area)}’s own; counted by us in the coverage matrix.`,
      },
    ],
  };
}

function askStudents(
  { band, countyBand }: Extract<EnquiryFact, { rule: 'E6' }>,
  { area, county }: EnquiryPlace,
): Asked {
  const percent = (share: number) => formatNumber(share, { digits: 1, unit: '%' });
  const ages = `aged ${band.fromAge} to ${band.toAge}`;
  return {
    question: question(
      `How many of the ${formatCount(band.count)} young people ${ages} in ${formatArea(area)} are students from elsewhere, and does the work on NEET count them?`,
    ),
    because: [
      {
        rule: 'share',
        text: `${percent(band.share)} of its 0 to 19 year olds are ${ages}; in ${county.name} ${percent(countyBand.share)}.`,
        cites: [band.provenance, countyBand.provenance],
      },
    ],
  };
}

function askReliability({ figures }: Extract<EnquiryFact, { rule: 'E7' }>, { area, district }: EnquiryPlace): Asked {
  return {
    question: question(
      `Which schools does ${formatArea(area)} work with, and what do their own registers show for ${labelsOf(figures)}?`,
    ),
    because: figures.map(({ indicator, point }) => ({
      rule: 'side by side',
      text: `${indicator.shortLabel}, ${formatArea(district)}, ${point.period.label}: ${formatPoint(point, indicator)}.`,
      cites: [point.provenance],
    })),
  };
}

function askActions({ actions, all }: Extract<EnquiryFact, { rule: 'E9' }>, { area }: EnquiryPlace): Asked {
  const numbers = formatList(actions.map((action) => formatCount(action.number)));
  return {
    question: question(`What would show ${formatArea(area)}’s Board whether key actions ${numbers} are working?`),
    because: [
      {
        rule: 'count',
        text: `For ${formatCount(actions.length)} of the ${formatCountOf(all, 'key action')} the plan names no indicator among the deliverables.`,
        cites: actions.slice(0, 1).map((action) => action.provenance),
      },
    ],
  };
}

function askDefinitions({ changes }: Extract<EnquiryFact, { rule: 'E10' }>): Asked {
  return {
    question: question(
      `Which definition will the figure be counted by that answers the target for ${labelsOf(changes)}?`,
    ),
    because: changes.map(({ indicator, target, change }) => ({
      rule: 'definition',
      text: `${indicator.shortLabel}, target ${describeTargetValue(target, indicator)}. Changed from ${change.changedFrom}: ${change.whatChanged}`,
      cites: [target.provenance, change.provenance],
    })),
  };
}

function ask(fact: EnquiryFact, place: EnquiryPlace): Asked {
  switch (fact.rule) {
    case 'E1':
      return askWorse(fact, place);
    case 'E2':
    case 'E3':
    case 'E8':
      return askTargets(fact);
    case 'E4':
      return askSpread(fact, place);
    case 'E5':
      return askGaps(fact, place);
    case 'E6':
      return askStudents(fact, place);
    case 'E7':
      return askReliability(fact, place);
    case 'E9':
      return askActions(fact, place);
    case 'E10':
      return askDefinitions(fact);
    default: {
      const never: never = fact;
      throw new Error(`invalid enquiry: ${String(never)}`);
    }
  }
}

/** A line of enquiry in words: the question, the number behind it, what the number does not tell, and its rule. */
export const describeEnquiry = (fact: EnquiryFact, place: EnquiryPlace): Enquiry => ({
  rule: fact.rule,
  ...ask(fact, place),
  notTold: NOT_TOLD[fact.rule],
  raisedBy: ENQUIRY_RULES[fact.rule],
});

/** What scrutiny asks of every figure, whatever it shows. */
export const SCRUTINY_QUESTIONS = [
  'What was this information made for?',
  'What does it tell me, and what does it not tell me?',
  'What am I assuming?',
] as const;

import type { Area } from '../../../pipeline/contract/area.ts';
import {
  termsOf,
  type EnquiryFact,
  type EnquiryPlace,
  type EnquiryRule,
  type NotedTarget,
  type EnquiryTerms,
} from './enquiryRules.ts';
import type { Claim } from '../../words/claim.ts';
import { formatWithInterval, sayComparison } from '../../words/claimsComparison.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { describeOtherMeasures } from '../../words/claimsMissing.ts';
import { describeTargetValue } from '../../words/claimsTarget.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatCountOf, formatList, formatNumber } from '../../format/numbers.ts';

/** A question with the number it stands on, and what is to be known of that number. */
export interface Enquiry extends EnquiryTerms {
  readonly rule: EnquiryRule;
  readonly question: Claim;
  readonly because: readonly Claim[];
}

const labelsOf = (items: readonly { readonly indicator: { readonly shortLabel: string } }[]): string =>
  formatList(items.map(({ indicator }) => indicator.shortLabel));

const question = (text: string): Claim => ({ rule: 'question', text });

const saidOfTargets = (targets: readonly NotedTarget[]): readonly Claim[] =>
  targets.map(({ indicator, target, note }) => ({
    rule: 'target note',
    text: `${indicator.shortLabel}: ${note.sentence}`,
    cites: [target.provenance, ...note.provenance],
  }));

type Asked = Pick<Enquiry, 'question' | 'because'>;

/** `Dover district’s`, or, where some are the LCSP's own, `Dover LCSP’s and Dover district’s`. */
const ownersOf = (figures: readonly { readonly area: Area }[]): string =>
  formatList([...new Set(figures.map((one) => `${formatArea(one.area)}’s`))]);

function askWorse({ figures }: Extract<EnquiryFact, { rule: 'E1' }>, { area, county }: EnquiryPlace): Asked {
  return {
    question: question(
      `${labelsOf(figures)}: which schools and which pupils stand behind ${ownersOf(figures)} ${figures.length === 1 ? 'figure' : 'figures'}, and what has ${formatArea(area)} done about it?`,
    ),
    because: figures.map(({ indicator, area: owner, point, county: countyPoint, comparison }) => ({
      rule: 'comparison',
      text: `${indicator.shortLabel}, ${point.period.label}: ${formatArea(owner)}, at ${formatWithInterval(point, indicator)}, ${sayComparison(comparison, county.name)}, at ${formatPoint(countyPoint, indicator)}.`,
      cites: [point.provenance, countyPoint.provenance],
    })),
  };
}

function askTargets({ rule, targets }: Extract<EnquiryFact, { rule: 'E6' | 'E7' | 'E8' }>): Asked {
  const labels = labelsOf(targets);
  const because = saidOfTargets(targets);
  switch (rule) {
    case 'E6':
      return {
        question: question(
          `${labels}: why was a target set that is easier than the plan’s own latest figure, and has it been changed?`,
        ),
        because,
      };
    case 'E7':
      return {
        question: question(
          `${labels}: the figure published later is not the plan’s, which is read as an estimate; what figure did the council itself hold for that year, and which does it go by now?`,
        ),
        because,
      };
    case 'E8':
      return {
        question: question(
          `${labels}: what was a target meant to change that equals the plan’s own figure for the year before, read as an estimate?`,
        ),
        because,
      };
    default: {
      const never: never = rule;
      throw new Error(`invalid rule: ${String(never)}`);
    }
  }
}

function askSpread({ spread }: Extract<EnquiryFact, { rule: 'E3' }>, place: EnquiryPlace): Asked {
  const { indicator, low, high, here, county } = spread;
  const isEnd = [low, high].some(({ area }) => area.id === place.district.id);
  const at =
    here === undefined || isEnd ? '' : ` ${formatArea(place.district)} stood at ${formatPoint(here, indicator)}.`;
  return {
    question: question(
      `${indicator.shortLabel}: where would ${formatArea(place.area)} stand by itself, when the districts run from ${formatPoint(low.point, indicator)} to ${formatPoint(high.point, indicator)}?`,
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

function askGaps({ measures, all, hasTerms }: Extract<EnquiryFact, { rule: 'E5' }>, { area }: EnquiryPlace): Asked {
  return {
    question: question(
      `Which of the plan’s ${formatCountOf(all, 'key performance indicator')} does ${formatArea(area)} count for itself, and may the committee see its figures?`,
    ),
    because: [
      {
        rule: 'missing',
        text: `Of ${formatCountOf(all, 'key performance indicator')}, ${formatCount(measures.length)} have no figure of ${formatArea(area)}’s own${hasTerms ? ' for a whole year' : ''}; counted by us in the coverage matrix.`,
      },
    ],
  };
}

function askStudents(
  { band, countyBand }: Extract<EnquiryFact, { rule: 'E2' }>,
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

function askReliability({ figures }: Extract<EnquiryFact, { rule: 'E4' }>, { area }: EnquiryPlace): Asked {
  return {
    question: question(
      `${labelsOf(figures)}: the figure is of low reliability; what do the registers of the schools ${formatArea(area)} works with show?`,
    ),
    because: figures.map(({ indicator, area: owner, point }) => ({
      rule: 'side by side',
      text: `${indicator.shortLabel}, ${formatArea(owner)}, ${point.period.label}: ${formatPoint(point, indicator)}.`,
      cites: [point.provenance],
    })),
  };
}

function askActions({ actions, others, all }: Extract<EnquiryFact, { rule: 'E9' }>): Asked {
  const numbers = formatList(actions.map((action) => formatCount(action.number)));
  return {
    question: question(`Key actions ${numbers}: what does the council count to know whether they work?`),
    because: [
      {
        rule: 'count',
        text: `For ${formatCount(actions.length)} of the ${formatCountOf(all, 'key action')} no key performance indicator of the plan is named among the deliverables.`,
        cites: actions.slice(0, 1).map((action) => action.provenance),
      },
      ...describeOtherMeasures(others),
    ],
  };
}

function askDefinitions({ changes }: Extract<EnquiryFact, { rule: 'E10' }>): Asked {
  return {
    question: question(
      `${labelsOf(changes)}: the definition changed after the target’s year; which figure by the definition of its own year does the council hold?`,
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
    case 'E6':
    case 'E7':
    case 'E8':
      return askTargets(fact);
    case 'E3':
      return askSpread(fact, place);
    case 'E5':
      return askGaps(fact, place);
    case 'E2':
      return askStudents(fact, place);
    case 'E4':
      return askReliability(fact, place);
    case 'E9':
      return askActions(fact);
    case 'E10':
      return askDefinitions(fact);
    default: {
      const never: never = fact;
      throw new Error(`invalid enquiry: ${String(never)}`);
    }
  }
}

/** A line of enquiry in words: the question, the number behind it, what the number was made for and leaves out. */
export const describeEnquiry = (fact: EnquiryFact, place: EnquiryPlace): Enquiry => ({
  rule: fact.rule,
  ...ask(fact, place),
  ...termsOf(fact, place.area.id),
});

/** What scrutiny asks of every figure, whatever it shows. */
export const SCRUTINY_QUESTIONS = [
  'What was this information made for?',
  'What does it tell me, and what does it not tell me?',
  'What am I assuming?',
] as const;

import type { Area, BandCount } from '../../../pipeline/contract/area.ts';
import type { DefinitionChange, Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Action } from '../../../pipeline/contract/plan.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import type { BenchmarkComparison, Target, TargetNote } from '../../../pipeline/contract/verdict.ts';
import type { OtherMeasure } from '../../select/plan.ts';

/** A target with the note on it that raised a question. */
export interface NotedTarget {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly note: TargetNote;
}

/** The best figure of an LCSP where it is clear of the county's at 99.8%, on the unwelcome side. */
export interface WorseFigure {
  readonly indicator: Indicator;
  /** Whose figure it is: the LCSP itself, or its district. */
  readonly area: Area;
  readonly point: Point;
  readonly county: Point;
  readonly comparison: BenchmarkComparison;
}

/** Where the districts of one measure lie, ends first. */
export interface SpreadOfDistricts {
  readonly indicator: Indicator;
  readonly low: { readonly area: Area; readonly point: Point };
  readonly high: { readonly area: Area; readonly point: Point };
  readonly here: Point | undefined;
  readonly county: Point;
}

/** A figure marked `u`. */
export interface UnreliableFigure {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly point: Point;
}

/** A dated change of definition of a measure that has a target. */
export interface ChangedDefinition {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly change: DefinitionChange;
}

/** What the data hold that is worth asking about, by the rule that finds it; words are in `claimsEnquiry.ts`. */
export type EnquiryFact =
  | { readonly rule: 'E1'; readonly figures: readonly WorseFigure[] }
  | { readonly rule: 'E6' | 'E7' | 'E8'; readonly targets: readonly NotedTarget[] }
  | { readonly rule: 'E3'; readonly spread: SpreadOfDistricts }
  | { readonly rule: 'E5'; readonly measures: readonly Indicator[]; readonly all: number; readonly hasTerms: boolean }
  | { readonly rule: 'E2'; readonly band: BandCount; readonly countyBand: BandCount }
  | { readonly rule: 'E4'; readonly figures: readonly UnreliableFigure[] }
  | {
      readonly rule: 'E9';
      readonly actions: readonly Action[];
      readonly others: readonly OtherMeasure[];
      readonly all: number;
    }
  | { readonly rule: 'E10'; readonly changes: readonly ChangedDefinition[] };

export type EnquiryRule = EnquiryFact['rule'];

/** Every rule, in order of consequence. */
export const ENQUIRY_ORDER = [
  'E1',
  'E2',
  'E3',
  'E4',
  'E5',
  'E6',
  'E7',
  'E8',
  'E9',
  'E10',
] as const satisfies readonly EnquiryRule[];

/** Rules on the county's targets and actions: what they raise is asked once, however many areas are looked at. */
const COUNTY_RULES: ReadonlySet<EnquiryRule> = new Set(['E6', 'E7', 'E8', 'E9', 'E10']);

export const isCountyFact = ({ rule }: EnquiryFact): boolean => COUNTY_RULES.has(rule);

/** An area with its district and the county, as questions name them. */
export interface EnquiryPlace {
  readonly area: Area;
  readonly district: Area;
  readonly county: Area;
}

/** What stands under a question besides its number: the rule that raised it, and what scrutiny asks of every figure. */
export interface EnquiryTerms {
  readonly raisedBy: string;
  /** What the information was made for, as far as the document it stands in shows. */
  readonly madeFor: string;
  readonly notTold: string;
  /** What a reader takes for granted who leaves it at the number. */
  readonly assumed: string;
}

const PLAN_TABLE = 'the plan’s table of key performance indicators, which states its targets for the county';
const ABSENCE = 'the yearly count of absence by school; summed here by district, by where a school stands';
const ACTIONS = 'the plan’s list of key actions, which says who is to do what';

/** Every rule that raises a line of enquiry, in order of consequence. */
export const ENQUIRY_RULES = {
  E1: {
    raisedBy: 'the district is clear of the county’s figure at 99.8%, on the side its polarity speaks against',
    madeFor: ABSENCE,
    notTold: 'which schools and which children it was, and why; nor is it the LCSP’s own figure',
    assumed: 'that schools standing in the district teach the children who live in the LCSP',
  },
  E2: {
    raisedBy: 'the share aged 14 to 19 is at least 3 percentage points above the county’s',
    madeFor: 'the plan’s description of the LCSPs, a table without a date',
    notTold: 'whether they live here all year or study here',
    assumed: 'that those counted are the ones the services here work with',
  },
  E3: {
    raisedBy: 'the two ends of the districts lie at least a fifth of the county’s figure apart',
    madeFor: ABSENCE,
    notTold: 'where the LCSP lies: a district’s figure hides its LCSPs as the county’s hides its districts',
    assumed: 'that the LCSP is like its district',
  },
  E4: {
    raisedBy: 'a figure of the district is marked u, low reliability',
    madeFor: ABSENCE,
    notTold: 'how far the true figure lies from this one',
    assumed: 'that every school was put in the district it stands in',
  },
  E5: {
    raisedBy: 'a key performance indicator of the plan has no figure of the LCSP’s own',
    madeFor: 'our own count of what the documents held print, area by area',
    notTold: 'whether the LCSP counts it for itself: only that no document held prints it',
    assumed: 'that what holds for the county holds here',
  },
  E6: {
    raisedBy: 'note T1: the target is easier than the latest figure of its own table',
    madeFor: PLAN_TABLE,
    notTold: 'who set the target, when, and on which figures',
    assumed: 'that a target asks for more than there was before',
  },
  E7: {
    raisedBy:
      'note T7: a later outturn that passes the bridge test differs from the plan’s figure, read as an estimate, by more than rounding',
    madeFor: `${PLAN_TABLE}; the outturns were counted later, by the Department for Education`,
    notTold: 'what the council counted at the time: the later figure was published years afterwards',
    assumed: 'that an estimate is what happened',
  },
  E8: {
    raisedBy: 'note T2: the target, for a later year, equals the latest figure of its own table',
    madeFor: PLAN_TABLE,
    notTold: 'whether more was ever expected than would have happened anyway',
    assumed: 'that a target reached is a difference made',
  },
  E9: {
    raisedBy: 'no key performance indicator of the plan is named among the deliverables of a key action',
    madeFor: ACTIONS,
    notTold: 'whether an action works, in either direction',
    assumed: 'that an action carried out is an action that works',
  },
  E10: {
    raisedBy: 'the definition of a measure with a target changed after the target’s year',
    madeFor: PLAN_TABLE,
    notTold: 'what the figure would have been under one definition throughout',
    assumed: 'that the same words count the same pupils in both years',
  },
} as const satisfies Record<EnquiryRule, EnquiryTerms>;

/** What is to be known instead of an LCSP's own figure: it is counted by its return, or by the list of schools. */
const OWN_TERMS = {
  E1: {
    raisedBy: 'its own figure is clear of the county’s at 99.8%, on the side its polarity speaks against',
    madeFor: 'the LCSP’s return to the county, or the yearly count of absence by school and the list of its schools',
    notTold: 'which schools and which children it was, and why',
    assumed: 'that everyone it answers for was counted, and nobody else',
  },
  E4: {
    raisedBy: 'its own figure is marked u, low reliability',
    madeFor: 'the LCSP’s return to the county, or the yearly count of absence by school and the list of its schools',
    notTold: 'how far the true figure lies from this one',
    assumed: 'that every school was put in the LCSP it belongs to',
  },
} as const satisfies Partial<Record<EnquiryRule, EnquiryTerms>>;

const both = (one: string, other: string): string => (one === other ? one : `${one}; and ${other}`);

/** What stands under one question: by whose figures raised it, where the rule asks of an LCSP's own or its district's. */
export function termsOf(fact: EnquiryFact, area: string): EnquiryTerms {
  const terms: EnquiryTerms = ENQUIRY_RULES[fact.rule];
  if (fact.rule !== 'E1' && fact.rule !== 'E4') return terms;
  const own: EnquiryTerms = OWN_TERMS[fact.rule];
  const owners = fact.figures.map((figure) => figure.area.id === area);
  if (!owners.includes(true)) return terms;
  if (!owners.includes(false)) return own;
  return {
    raisedBy: both(terms.raisedBy, own.raisedBy),
    madeFor: both(terms.madeFor, own.madeFor),
    notTold: terms.notTold,
    assumed: both(terms.assumed, own.assumed),
  };
}

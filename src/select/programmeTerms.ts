import type { SubCommitteeTerm } from '../../pipeline/contract/governance.ts';

/** A lowest and a highest number, as the paper gives them: `6 – 8`. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** What the proposed terms of the sub-committee say about its work, read from their words. */
export interface ProgrammeTerms {
  /** LCSPs reviewed at a time. */
  readonly atATime: NumberRange;
  readonly meetingsAYear: NumberRange;
  readonly studyDaysAYear: NumberRange;
  /** The paragraph on reviews and study days. */
  readonly work: SubCommitteeTerm;
  readonly meetings: SubCommitteeTerm;
  readonly review: SubCommitteeTerm;
}

const PATTERNS = {
  atATime: /(\d+)\s*[–-]\s*(\d+) LCSP/,
  studyDays: /(\d+)\/(\d+) study days/,
  meetings: /(\d+)\s*[–-]\s*(\d+) times a year/,
  review: /review its operation after 1 year/,
} as const;

function termWith(terms: readonly SubCommitteeTerm[], pattern: RegExp): SubCommitteeTerm {
  const term = terms.find(({ text }) => pattern.test(text));
  if (term === undefined) throw new Error(`missing term of the sub-committee: ${pattern.source}`);
  return term;
}

function rangeIn({ text }: SubCommitteeTerm, pattern: RegExp): NumberRange {
  const [, from = '', to = ''] = pattern.exec(text) ?? [];
  return { from: Number(from), to: Number(to) };
}

/** The numbers of the terms, taken from the paper's own words. @throws a defect when the paper's words are not held */
export function programmeTerms(terms: readonly SubCommitteeTerm[]): ProgrammeTerms {
  const work = termWith(terms, PATTERNS.atATime);
  const meetings = termWith(terms, PATTERNS.meetings);
  return {
    atATime: rangeIn(work, PATTERNS.atATime),
    meetingsAYear: rangeIn(meetings, PATTERNS.meetings),
    studyDaysAYear: rangeIn(work, PATTERNS.studyDays),
    work,
    meetings,
    review: termWith(terms, PATTERNS.review),
  };
}

/**
 * What entitles a sentence to be said. A sentence that claims anything carries its rule, and a rule licenses
 * a short list of words; a test reads the rendered pages and fails on a word its rule does not license.
 *
 * - `count`, `share`, `side by side`, `range`: figures as they stand, no word of praise, blame or movement
 * - `quoted`: words of a document; `stated`: what the plan says itself; `editorial`: a link of ours, with its reason
 * - `receipt`: a reconciliation the build made, or what a check found
 * - `difference`: one figure less another of the same measure and period: above, below, equal
 * - `verdict`: an actual or outturn against its target (methods, "against a target")
 * - `target note`: T1 to T7, about the target and not about children
 * - `comparison`: against Kent, 99.8% for better and worse, 95% for "may be"
 * - `trend`: the five-point rule
 * - `one point`: arithmetic on a named population
 * - `missing`: that there is no figure, and why
 * - `definition`: what a measure, list or mark means
 * - `method`: how a rule or a word works, said of no figure
 * - `question`: asked, not claimed
 */
export const CLAIM_RULES = [
  'count',
  'share',
  'side by side',
  'range',
  'quoted',
  'stated',
  'editorial',
  'receipt',
  'difference',
  'verdict',
  'target note',
  'comparison',
  'trend',
  'one point',
  'missing',
  'definition',
  'method',
  'question',
] as const;
export type ClaimRule = (typeof CLAIM_RULES)[number];

/** A sentence that claims something, with the rule that licenses its words. */
export interface Claim {
  readonly text: string;
  readonly rule: ClaimRule;
  /** Provenance ids of the figures in it, in the order they stand. */
  readonly cites?: readonly string[];
}

/** Judging words each rule may use; every other judging word is refused wherever it stands. */
export const LICENSED_WORDS: Readonly<Record<ClaimRule, readonly string[]>> = {
  count: [],
  share: [],
  'side by side': [],
  range: [],
  quoted: [],
  stated: [],
  editorial: [],
  receipt: ['easier'],
  difference: [],
  verdict: ['good'],
  'target note': ['easier'],
  comparison: ['better', 'worse', 'higher', 'lower'],
  trend: ['rising', 'falling'],
  'one point': [],
  missing: [],
  definition: ['better', 'worse'],
  method: ['good', 'better', 'worse', 'higher', 'lower', 'rising', 'falling', 'easier'],
  question: ['easier'],
};

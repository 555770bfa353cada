import type { MarkKind } from '../../pipeline/contract/reasons.ts';
import type { Comparison, VerdictState } from '../../pipeline/contract/verdict.ts';
import type { ChartMark } from './chart.ts';

/** Name and meaning of a mark, the same on every chart, table and key. Its drawing is `src/figure/KeyMark.tsx`. */
export interface MarkEntry {
  readonly word: string;
  readonly meaning: string;
}

/** Every mark a key can explain. */
export const MARKS = {
  actual: { word: 'actual', meaning: 'filled circle: a figure for the period' },
  provisional: { word: 'provisional', meaning: 'filled circle with a ring: may still change' },
  estimate: { word: 'estimate', meaning: 'hollow circle: read as what the plan expected' },
  outturn: { word: 'outturn', meaning: 'filled square: published later by the Department for Education' },
  target: { word: 'target', meaning: 'short thick bar: the target, at its own period only' },
  interval: { word: '95% interval', meaning: 'thin line through a mark: the 95% interval' },
  limits: {
    word: 'limits',
    meaning:
      'curves where 95% (dashed) and 99.8% (solid) of areas would lie; of two pairs the inner takes pupils one by one',
  },
  'control limits': { word: 'control limits', meaning: 'dashed lines round a solid centre line' },
  signal: { word: 'signal', meaning: 'a ring beyond a limit, a bar at the foot of a run on one side' },
  break: { word: 'break', meaning: 'gap with a labelled hairline: the definition or collection changed' },
  revised: { word: 'r', meaning: 'revised: differs from an earlier release' },
  'low reliability': {
    word: 'u',
    meaning: 'more than a tenth of its pupils placed by judgement: compared with nothing',
  },
  suppressed: { word: 'c', meaning: 'withheld to protect children; nothing is drawn' },
  'rounds to zero': { word: 'low', meaning: 'rounds to 0 but is not 0' },
  'not published': { word: 'no figure', meaning: 'open slot: no figure, with the reason in its place' },
} as const satisfies Record<ChartMark, MarkEntry>;

/** Symbols that draw a value; the ring of `provisional` is a second, hollow circle. */
export const MARK_SHAPES = {
  actual: { symbol: 'circle', hollow: false, ring: false },
  provisional: { symbol: 'circle', hollow: false, ring: true },
  estimate: { symbol: 'circle', hollow: true, ring: false },
  outturn: { symbol: 'square', hollow: false, ring: false },
} as const satisfies Record<MarkKind, { symbol: string; hollow: boolean; ring: boolean }>;

/** Shapes that tell judgements apart without colour; drawn by `src/marks/judgementMark.ts` and `src/components/Judgement.tsx`. */
export const JUDGEMENT_SHAPES = [
  'tick',
  'cross',
  'disc',
  'diamond',
  'ring with dot',
  'diamond with dot',
  'bar',
  'ring',
  'barred ring',
  'dashed ring',
] as const;
export type JudgementShape = (typeof JUDGEMENT_SHAPES)[number];

/** How a judgement looks: a colour role, a shape and a word, so that colour never stands alone. */
export interface JudgementLook {
  /** `outline` is ink without fill: the answer is not a judgement and wears no verdict's colour. */
  readonly role: 'better' | 'worse' | 'same' | 'outline';
  readonly shape: JudgementShape;
  readonly word: string;
}

/** Colours of judgements in words, as readers see them on light and dark ground. */
export const ROLE_COLOURS = {
  better: 'blue: met, or better',
  worse: 'burnt orange: not met, or worse. It is no amber, which would stand for “nearly”',
  same: 'grey: neither',
  outline: 'black outline without colour: no judgement',
} as const satisfies Record<JudgementLook['role'], string>;

/** Look of each verdict: a tick or a cross, which no comparison wears, for a target is no benchmark. Amber is between floor and target: half met, in the colour of neither. */
export const VERDICT_LOOKS = {
  met: { role: 'better', shape: 'tick', word: 'Met' },
  'not met': { role: 'worse', shape: 'cross', word: 'Not met' },
  amber: { role: 'same', shape: 'ring with dot', word: 'Between floor and target' },
  'not comparable': { role: 'outline', shape: 'barred ring', word: 'Not comparable' },
  'not assessed': { role: 'outline', shape: 'dashed ring', word: 'Not assessed' },
  'not judged': { role: 'outline', shape: 'ring', word: 'Not judged' },
} as const satisfies Record<VerdictState, JudgementLook>;

/** Look of each comparison with a benchmark. Higher and lower belong to measures without a welcome direction. */
export const COMPARISON_LOOKS = {
  better: { role: 'better', shape: 'disc', word: 'better' },
  'may be better': { role: 'better', shape: 'ring with dot', word: 'may be better' },
  'no clear difference': { role: 'same', shape: 'bar', word: 'no clear difference' },
  'may be worse': { role: 'worse', shape: 'diamond with dot', word: 'may be worse' },
  worse: { role: 'worse', shape: 'diamond', word: 'worse' },
  higher: { role: 'outline', shape: 'ring', word: 'higher' },
  'may be higher': { role: 'outline', shape: 'ring', word: 'may be higher' },
  lower: { role: 'outline', shape: 'ring', word: 'lower' },
  'may be lower': { role: 'outline', shape: 'ring', word: 'may be lower' },
  'not compared': { role: 'outline', shape: 'dashed ring', word: 'not compared' },
} as const satisfies Record<Comparison, JudgementLook>;

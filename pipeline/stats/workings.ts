/** What every result of this folder carries, so that a reader can repeat the sum by hand. */
export interface Workings {
  /** Name of the method, with its authors. */
  readonly method: string;
  /** What went in, by name. Example: `{ numerator: 58, denominator: 1097 }`. */
  readonly inputs: Readonly<Record<string, number | string | null>>;
  /** The sum as plain text, such as `5.34 > 5.0`; blank when none was made. */
  readonly arithmetic: string;
  /** Why the answer is what it is; blank when the arithmetic says it all. */
  readonly reason: string;
}

/** An answer that cannot be given: a value with its reason, never an exception. */
export interface Refusal extends Workings {
  readonly ok: false;
}

/** Builds a refusal. The reason is a sentence for the reader. */
export function refuse(method: string, inputs: Workings['inputs'], reason: string): Refusal {
  return { ok: false, method, inputs, arithmetic: '', reason };
}

/** A value with its interval, in the unit the multiplier makes (100 for per cent). A limit is null where there is none. */
export interface Interval extends Workings {
  readonly ok: true;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Both intervals the site's words use. */
export interface TwoLevelInterval {
  readonly ok: true;
  readonly method: string;
  readonly at95: Interval;
  readonly at998: Interval;
}

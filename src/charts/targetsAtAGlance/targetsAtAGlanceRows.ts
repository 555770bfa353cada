import type { MarkKind } from '../../../pipeline/contract/reasons.ts';
import type { Period } from '../../../pipeline/contract/series.ts';
import type { VerdictState } from '../../../pipeline/contract/verdict.ts';
import type { Measure, Place } from '../../marks/places.ts';

/** One figure or the target of an indicator. */
export interface GlancePoint {
  readonly mark: MarkKind | 'target';
  readonly period: Period;
  readonly value: number;
  readonly digits: number;
  readonly provenance: string;
}

/** One targeted indicator: a line of the chart on its own scale. */
export interface TargetsAtAGlanceRow {
  readonly indicator: string;
  /** `label` here is the short label. */
  readonly measure: Measure;
  readonly niNumber: string;
  readonly place: Place;
  readonly direction: 'at most' | 'at least' | null;
  readonly points: readonly GlancePoint[];
  readonly state: VerdictState;
  /** The verdict in words, from `src/words`: `Not met in 2008/09`. */
  readonly verdict: string;
}

import type { AreaId, IndicatorId, ProvenanceId } from './ids.ts';
import type { StatusCode } from './reasons.ts';

/** A figure as it is printed: a number with its decimals in the indicator's unit, or null with the status that says why. */
export interface PrintedFigure {
  readonly value: number | null;
  readonly digits: number;
  readonly status: StatusCode;
}

/** What a post says of one figure: its own words, never the site's, and nothing rests on them. */
export interface Comment {
  readonly area: AreaId;
  readonly indicator: IndicatorId;
  /** Label of the period of the figure, such as `2008/09`. */
  readonly period: string;
  /** As sent; 600 characters at most. */
  readonly text: string;
  /** Post or body, never a person. */
  readonly post: string;
  /** ISO date it was written on. */
  readonly date: string;
  /** The figure when it was written. */
  readonly written: PrintedFigure;
  /** The figure published now. */
  readonly now: PrintedFigure & { readonly provenance: ProvenanceId };
  /** Whether the figure now differs from the one it was written about, in value as printed or in status. */
  readonly isStale: boolean;
  readonly provenance: ProvenanceId;
}

import type { AreaType } from '../../pipeline/contract/area.ts';
import type { MarkKind, MissingReason, StatusCode } from '../../pipeline/contract/reasons.ts';
import type { Unit } from '../../pipeline/contract/units.ts';

/** What a chart measures; the same in every row of one chart. */
export interface Measure {
  /** Sentence case, without unit or place: `Half days missed in primary schools`. */
  readonly label: string;
  readonly unit: Unit;
  /** What the unit is a share of, for the axis: `possible half days`; blank when the unit says enough. */
  readonly ofWhat: string;
}

/**
 * The part a place plays in a chart, which decides its colour, weight and dash: `me` is the area the page is
 * about (or its nearest level held), `kent`, `region` and `country` are what it is set against.
 */
export const PLACE_ROLES = ['me', 'kent', 'region', 'country', 'other'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** A place as a chart names it. The name says its level: `Dover district`, `Dover LCSP`, `Kent`. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly level: AreaType;
  readonly role: PlaceRole;
}

/** One figure as a chart shows it: a number, or the reason there is none. */
export interface ShownValue {
  /** Full precision in the measure's unit. */
  readonly value: number | null;
  /** Decimals to show. */
  readonly digits: number;
  readonly missing: MissingReason | null;
  readonly status: StatusCode;
  /** Share from 0 to 1 of the pupils placed by judgement, where the figure rests on such placing. */
  readonly placedByJudgement?: number | null;
  readonly mark: MarkKind;
  /** Id of the entry in the page's list of provenance. */
  readonly provenance: string;
}

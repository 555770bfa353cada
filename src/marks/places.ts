import type { AreaType, Unit } from '../../pipeline/contract/kinds.ts';
import type { MarkKind, MissingReason, StatusCode } from '../../pipeline/contract/reasons.ts';
import type { ChartTheme } from '../theme/chart.ts';

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

/** How the line and marks of a place look: weight and dash tell places apart without colour. */
export interface PlaceLook {
  readonly width: number;
  /** SVG dash array; blank for a solid line. */
  readonly dash: string;
  readonly radius: number;
  readonly bold: boolean;
}

export const PLACE_LOOKS = {
  me: { width: 3.5, dash: '', radius: 4.5, bold: true },
  kent: { width: 2.5, dash: '', radius: 4, bold: true },
  region: { width: 2, dash: '7,4', radius: 3, bold: false },
  country: { width: 2, dash: '2,4', radius: 3, bold: false },
  other: { width: 1.5, dash: '', radius: 3.5, bold: false },
} as const satisfies Record<PlaceRole, PlaceLook>;

/** Colour of a place by its part in the chart. */
export const placeColour = ({ role }: Pick<Place, 'role'>, theme: ChartTheme): string => theme[role];

/** Orders places as they are read: this area, Kent, region, country. */
export const comparePlaces = (a: Place, b: Place): number => PLACE_ROLES.indexOf(a.role) - PLACE_ROLES.indexOf(b.role);

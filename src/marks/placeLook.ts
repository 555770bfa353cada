import type { ChartTheme } from '../theme/chart.ts';
import { PLACE_ROLES, type Place, type PlaceRole } from './rowParts.ts';

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

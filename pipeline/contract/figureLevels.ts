/** How near a figure is to the area asked about. */
export type FigureLevel = 'own' | 'district' | 'county';

/** A place a figure may be of, by the id of its area. */
interface Placed {
  readonly id: string;
}

/** An area, the district it is read as lying in, and the county behind both. */
export interface FigureChain<Place extends Placed> {
  readonly own: Place;
  /** Null where the area lies in none; the area itself where it is one. */
  readonly district: Place | null;
  readonly county: Place;
}

/** One step of a chain: whose figure it would be. */
export interface FigureStep<Place extends Placed> {
  readonly level: FigureLevel;
  readonly area: Place;
}

/** The levels an area's figure may come from, the nearest first; the county is always the last. */
export function stepsOf<Place extends Placed>({
  own,
  district,
  county,
}: FigureChain<Place>): readonly FigureStep<Place>[] {
  const steps: readonly FigureStep<Place>[] = [
    { level: 'own', area: own },
    ...(district === null ? [] : [{ level: 'district' as const, area: district }]),
    { level: 'county', area: county },
  ];
  // A district's own figure is its own, and the county's the county's: each area stands once.
  const isLast = ({ area }: FigureStep<Place>): boolean => area.id === county.id;
  return steps.filter((step, at) =>
    isLast(step) ? at === steps.length - 1 : steps.findIndex(({ area }) => area.id === step.area.id) === at,
  );
}

/**
 * Whose figure an area has: its own, else its district's, else the county's. Whatever shows or publishes a figure of an
 * area asks here, so that no two places disagree.
 *
 * @param hasFigure whether an area has a figure that can be shown
 */
export const nearestStep = <Place extends Placed>(
  chain: FigureChain<Place>,
  hasFigure: (area: Place) => boolean,
): FigureStep<Place> | undefined => stepsOf(chain).find(({ area }) => hasFigure(area));

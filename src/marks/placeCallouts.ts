/** A place in CSS pixels from the top left of the drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A text that belongs near a spot. */
export interface Callout extends Spot {
  readonly width: number;
  readonly height: number;
}

export interface Obstacles {
  readonly points: readonly Spot[];
  readonly segments: readonly (readonly [Spot, Spot])[];
  readonly bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Sixteen directions, nearest the upright first: a text over or under its mark is read as belonging to it. */
const DIRECTIONS: readonly (readonly [number, number])[] = Array.from({ length: 16 }, (_, step) => {
  const angle = (step * Math.PI) / 8;
  return [Math.sin(angle), Math.cos(angle)] as const;
});
const DISTANCES = [8, 14, 22, 32, 44, 58, 74, 92] as const;
/** CSS pixels between samples along a segment: half a text's height, so that none slips between them. */
const SAMPLE_STEP = 6;

const boxAround = (middle: Spot, { width, height }: Callout): Box => ({
  left: middle.x - width / 2,
  right: middle.x + width / 2,
  top: middle.y - height / 2,
  bottom: middle.y + height / 2,
});

const isInside = ({ x, y }: Spot, box: Box, margin: number): boolean =>
  x > box.left - margin && x < box.right + margin && y > box.top - margin && y < box.bottom + margin;

const isOverlapping = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function samplesOf([from, to]: readonly [Spot, Spot]): readonly Spot[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / SAMPLE_STEP));
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / steps,
    y: from.y + ((to.y - from.y) * i) / steps,
  }));
}

/** Obstacles with their segments sampled once. */
interface SampledObstacles extends Pick<Obstacles, 'points' | 'bounds'> {
  readonly lines: readonly (readonly Spot[])[];
}

function costOf(box: Box, taken: readonly Box[], { points, lines, bounds }: SampledObstacles): number {
  const outside =
    box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom;
  const covered = points.filter((point) => isInside(point, box, 6)).length;
  const crossed = lines.filter((spots) => spots.some((spot) => isInside(spot, box, 1))).length;
  const clashes = taken.filter((other) => isOverlapping(box, other)).length;
  return (outside ? 10_000 : 0) + clashes * 1000 + covered * 90 + crossed * 60;
}

/** Middles of the callouts, in their order: near their spots, off the marks and lines, never over one another. */
export function placeCallouts(callouts: readonly Callout[], obstacles: Obstacles): readonly Spot[] {
  const taken: Box[] = [];
  const sampled = { ...obstacles, lines: obstacles.segments.map(samplesOf) };
  return callouts.map((callout) => {
    const candidates = DISTANCES.flatMap((distance) =>
      DIRECTIONS.map(([dx, dy]) => {
        const middle = {
          x: callout.x + dx * (distance + callout.width / 2),
          y: callout.y + dy * (distance + callout.height / 2),
        };
        const box = boxAround(middle, callout);
        const sideways = 6 * Math.abs(dx);
        return { middle, box, cost: costOf(box, taken, sampled) + distance + sideways };
      }),
    );
    const best = candidates.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return best.middle;
  });
}

/** Nearest point of a callout's box to its spot: where a leader ends. */
export function leaderEnd(callout: Callout, middle: Spot): Spot {
  const box = boxAround(middle, callout);
  return {
    x: Math.max(box.left, Math.min(box.right, callout.x)),
    y: Math.max(box.top, Math.min(box.bottom, callout.y)),
  };
}

import { line, type Markish } from '@observablehq/plot';
import type { PlaceLook } from './placeLook.ts';

/** A point a line may pass through. Neighbours of equal `run` are joined, no others. */
export interface RunPoint {
  readonly x: number;
  readonly y: number;
  readonly run: string;
}

/** Lines of one place with its weight and dash; a change of `run` leaves a gap. */
export const seriesLine = (points: readonly RunPoint[], look: PlaceLook, colour: string): Markish =>
  line(points, {
    x: 'x',
    y: 'y',
    z: 'run',
    stroke: colour,
    strokeWidth: look.width,
    strokeLinejoin: 'round',
    strokeLinecap: 'butt',
    ...(look.dash === '' ? {} : { strokeDasharray: look.dash }),
  });

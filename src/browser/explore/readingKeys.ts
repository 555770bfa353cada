import type { Reading } from './panel.ts';

/** Place of the first reading of the run of one area that a place lies in. */
function firstOf(readings: readonly Reading[], at: number): number {
  let place = at;
  while (place > 0 && readings[place - 1]?.area === readings[at]?.area) place -= 1;
  return place;
}

/** Place of the first reading of the next area, or of the one before it. */
function nextArea(readings: readonly Reading[], at: number, step: 1 | -1): number {
  const here = readings[at]?.area;
  let place = at;
  while (readings[place] !== undefined && readings[place]?.area === here) place += step;
  if (readings[place] === undefined) return at;
  // Backwards the last one of the area before is met: its first is meant.
  return step === 1 ? place : firstOf(readings, place);
}

/**
 * Where a key leads in a list of values: arrows to the neighbour, Home and End to the ends, Page keys to the next area.
 * Null for a key that means nothing here.
 *
 * @param at place in the list; -1 before the first key
 */
export function placeAfterKey(key: string, readings: readonly Reading[], at: number): number | null {
  const last = readings.length - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return nextArea(readings, Math.max(at, 0), 1);
    case 'PageUp':
      return nextArea(readings, Math.max(at, 0), -1);
    default:
      return null;
  }
}

/** The reading nearest to a spot of the drawing; none where there is none. */
export function nearestTo(readings: readonly Reading[], x: number, y: number): number {
  const distances = readings.map((reading) => Math.hypot(reading.x - x, reading.y - y));
  return distances.indexOf(Math.min(...distances));
}

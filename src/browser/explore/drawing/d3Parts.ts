/**
 * The parts of d3 our charts ask for, for the script of Explore, under d3's own names: those of d3-array as they are, and
 * a linear scale without d3's colours, dates and formats, which charts of numbers never use and which weigh more than
 * all the charts. A test holds it to d3's own.
 */
export { extent, max, nice, ticks } from 'd3-array';

/** A linear scale as far as our charts use d3's: called, inverted, and asked for its ends. */
interface LinearScale {
  (value: number): number;
  readonly invert: (place: number) => number;
  readonly domain: () => readonly [number, number];
  readonly range: () => readonly [number, number];
}

type Ends = readonly [number, number];

/** From one pair of ends to another, by d3's own arithmetic, so that both give the same last digit. */
function between([a, b]: Ends, [from, to]: Ends): (value: number) => number {
  if (b < a) return between([b, a], [to, from]);
  return (value) => {
    const t = b === a ? 0.5 : (value - a) / (b - a);
    return from * (1 - t) + to * t;
  };
}

export const scaleLinear = (domain: Ends, range: Ends): LinearScale =>
  Object.assign(between(domain, range), { invert: between(range, domain), domain: () => domain, range: () => range });

import type { PlacedMark } from './plotMarks.ts';

/** Both scales of a drawing, into CSS pixels, and its edges. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The value of a channel for one datum, as Plot reads it: a function, a field, `{ value }`, or a constant. */
export function readChannel(channel: unknown, datum: unknown): unknown {
  // The house's accessors take the datum only.
  if (typeof channel === 'function') return (channel as (datum: unknown) => unknown)(datum);
  if (isRecord(channel) && 'value' in channel) return readChannel(channel['value'], datum);
  if (typeof channel === 'string' && isRecord(datum) && channel in datum) return datum[channel];
  return channel;
}

/** One datum of a mark with its channels read. */
export interface ReadDatum {
  /** A number of a channel that has no scale, or nothing where it has none. */
  readonly number: (name: string) => number | undefined;
  readonly text: (name: string) => string | undefined;
  /** CSS pixels of a channel along x or y. */
  readonly x: (name: string) => number;
  readonly y: (name: string) => number;
  /** The chart's row it stands for, if it stands for one. */
  readonly row: unknown;
}

export function readDatum({ options, name }: PlacedMark, datum: unknown, scales: Scales): ReadDatum {
  const read = (channel: string): unknown =>
    // A rule is given its values bare.
    options[channel] === undefined && typeof datum === 'number' && channel === (name === 'ruleY' ? 'y' : 'x')
      ? datum
      : readChannel(options[channel], datum);
  const number = (channel: string): number | undefined => {
    const value = read(channel);
    return value === undefined ? undefined : Number(value);
  };
  return {
    number,
    text: (channel) => {
      const value = read(channel);
      return value === undefined ? undefined : String(value);
    },
    x: (channel) => scales.x(number(channel) ?? Number.NaN),
    y: (channel) => scales.y(number(channel) ?? Number.NaN),
    row: isRecord(datum) ? datum['row'] : undefined,
  };
}

import type { Facts } from '../../assemble/facts.ts';
import type { Indicator } from '../../contract/indicator.ts';
import { roundHalfAway } from '../../stats/roundHalfAway.ts';
import type { ReturnColumn } from './returnPrompts.ts';

/** A published figure as a row of a return. */
export type ExampleRow = Readonly<Record<ReturnColumn, string>>;

type Held = Facts['series'][number];

/**
 * The latest figure of the county for each measure, as a row of a return, in the order of the measures: one with both its counts
 * where one is held, else the figure alone. A measure of which no figure is held has no row.
 */
export function exampleRows(facts: Facts, indicators: readonly Indicator[]): readonly ExampleRow[] {
  const ofCounty = facts.series.filter(({ level }) => level === 'county');
  // What a publisher counted before what the plan prints.
  const held = ['outturn', 'plan'].flatMap((wanted) => ofCounty.filter(({ basis }) => basis === wanted));
  return indicators.flatMap((indicator) => {
    const found = held.filter((one) => one.indicator === indicator.id);
    const row = firstRow(facts, indicator, found, countsAt) ?? firstRow(facts, indicator, found, valueAt);
    return row === null ? [] : [row];
  });
}

type Place = (found: Held) => number;

const countsAt: Place = ({ periods, numerator, denominator }) =>
  periods.findLastIndex((_, at) => typeof numerator[at] === 'number' && typeof denominator[at] === 'number');
const valueAt: Place = ({ periods, value }) => periods.findLastIndex((_, at) => typeof value[at] === 'number');

function firstRow(
  { areas, sources, book }: Facts,
  { id, multiplier, decimals }: Indicator,
  held: readonly Held[],
  placeIn: Place,
): ExampleRow | null {
  for (const found of held) {
    const place = placeIn(found);
    const cited = found.provenance[place];
    const origin = cited === undefined ? undefined : book.get(cited);
    if (origin === undefined) continue;
    const [value, numerator, denominator] = [found.value[place], found.numerator[place], found.denominator[place]];
    const hasCounts = typeof numerator === 'number' && typeof denominator === 'number';
    const figure = hasCounts ? (numerator / denominator) * multiplier : value;
    if (typeof figure !== 'number') continue;
    return {
      area: areas.find((area) => area.id === found.area)?.name ?? '',
      indicator: id,
      period: found.periods[place]?.label ?? '',
      value: String(roundHalfAway(figure, decimals)),
      numerator: hasCounts ? String(numerator) : '',
      denominator: hasCounts ? String(denominator) : '',
      status: found.status[place] ?? '',
      source: sources.find((source) => source.id === origin.source)?.title ?? '',
    };
  }
  return null;
}

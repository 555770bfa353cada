import type { DefinitionChange } from '../contract/indicator.ts';
import { TESTED_CHANGES, type Series, type TestedChange, isHalfTerm, type Period } from '../contract/series.ts';
import { compareTwoPeriods, type PeriodFigure } from '../stats/compareTwoPeriods.ts';
import type { Observation } from './facts.ts';
import { firstYear } from './periods.ts';

/** Intervals of one observation, or why there are none. */
interface Intervals {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
  readonly note: string;
}

/** Groups observations into series by area, indicator and basis, in time order, cut where a definition breaks. */
export function assembleSeries(
  observations: readonly Observation[],
  definitions: readonly DefinitionChange[],
): readonly Series[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const { area, indicator, basis, period } = observation;
    const id = `${area.id}.${indicator.id}.${basis}${partsOf(period)}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [observation]);
    else group.push(observation);
  }
  return [...groups].flatMap(([id, group]) => {
    const ordered = group.toSorted((a, b) => a.period.start.localeCompare(b.period.start));
    const [first] = ordered;
    return first === undefined ? [] : [assembleOne(id, first, ordered, definitions)];
  });
}

/** Terms have a series of their own, and half terms another: one half of a term is no neighbour of a whole one. */
function partsOf({ term }: Period): string {
  if (term === undefined) return '';
  return isHalfTerm(term) ? '.half-terms' : '.terms';
}

function assembleOne(
  id: string,
  first: Observation,
  ordered: readonly Observation[],
  definitions: readonly DefinitionChange[],
): Series {
  const intervals = ordered.map(intervalsOf);
  const breaks = definitions.filter((change) => change.indicator === first.indicator.id && change.breaks);
  const segment = segmentsOf(ordered, breaks);
  return {
    id,
    area: first.area.id,
    level: first.area.type,
    indicator: first.indicator.id,
    basis: first.basis,
    periods: ordered.map((one) => one.period),
    value: ordered.map((one) => one.value),
    digits: ordered.map((one) => one.digits),
    lower: intervals.map((one) => one.lower),
    upper: intervals.map((one) => one.upper),
    lower998: intervals.map((one) => one.lower998),
    upper998: intervals.map((one) => one.upper998),
    numerator: ordered.map((one) => one.numerator),
    denominator: ordered.map((one) => one.denominator),
    missing: ordered.map((one) => one.missing),
    status: ordered.map((one) => one.status),
    placedByJudgement: ordered.map((one) => one.placedByJudgement),
    mark: ordered.map((one) => one.mark),
    asPrinted: ordered.map((one) => one.asPrinted),
    segment,
    ...changesOf(ordered, segment),
    provenance: ordered.map((one) => one.provenance),
    intervalNote: intervals.at(-1)?.note ?? '',
  };
}

function intervalsOf({ estimate }: Observation): Intervals {
  if (!estimate.ok) return { lower: null, upper: null, lower998: null, upper998: null, note: estimate.reason };
  return {
    lower: estimate.at95.lower,
    upper: estimate.at95.upper,
    lower998: estimate.at998.lower,
    upper998: estimate.at998.upper,
    note: estimate.method,
  };
}

/** A new segment begins where a definition breaks, where a year is missing, and at a figure that is not there. */
function segmentsOf(ordered: readonly Observation[], breaks: readonly DefinitionChange[]): readonly number[] {
  let segment = 0;
  return ordered.map((one, index) => {
    const before = ordered[index - 1];
    if (before !== undefined && !joins(before, one, breaks)) segment += 1;
    return segment;
  });
}

/**
 * Each year against the year before, where both have intervals of one definition. A figure whose place is doubtful is set
 * against nothing, and a term is another season than the one before it.
 */
function changesOf(ordered: readonly Observation[], segment: readonly number[]): Pick<Series, 'change'> {
  const change = ordered.map((one, index): TestedChange | null => {
    const before = ordered[index - 1];
    if (before === undefined || one.period.term !== undefined) return null;
    if (one.status === 'u' || before.status === 'u') return null;
    const { result } = compareTwoPeriods(figureOf(one), figureOf(before), {
      polarity: one.indicator.polarity,
      breakBetween: segment[index] !== segment[index - 1],
    });
    return TESTED_CHANGES.find((tested) => tested === result) ?? null;
  });
  return change.every((one) => one === null) ? {} : { change };
}

const figureOf = ({ value, estimate }: Observation): PeriodFigure => ({
  value,
  lower: estimate.ok ? estimate.at95.lower : null,
  upper: estimate.ok ? estimate.at95.upper : null,
});

/** A year follows the year before; a term begins on the day after the last of the term before. */
function follows(before: Period, after: Period): boolean {
  if (after.term === undefined) return firstYear(after) - firstYear(before) === 1;
  const next = new Date(`${before.end}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10) === after.start;
}

function joins(before: Observation, after: Observation, breaks: readonly DefinitionChange[]): boolean {
  const consecutive = follows(before.period, after.period);
  const crosses = breaks.some(
    (change) => before.period.label < change.changedFrom && after.period.label >= change.changedFrom,
  );
  return consecutive && !crosses && before.value !== null && after.value !== null;
}

import type { Facts, Observation } from '../../../assemble/facts.ts';
import type { Area, Population } from '../../../contract/area.ts';
import type { Indicator } from '../../../contract/indicator.ts';
import { provenanceId } from '../../../contract/ids.ts';
import type { Source } from '../../../contract/provenance.ts';
import type { Target } from '../../../contract/verdict.ts';
import { NO_NUMBER } from '../figureRows.ts';

// Rows of the interface: flat, one thing a row, the column names of the CSV files. Never take a name away within v1.

/** An area. */
export const areaRow = ({ id, name, type, code, parent, district, lcsps, page }: Area) => ({
  id,
  name,
  level: type,
  code,
  parent,
  district,
  lcsps,
  page,
});
export type AreaRow = ReturnType<typeof areaRow>;

/** An indicator of the register. */
export const indicatorRow = (indicator: Indicator) => ({
  id: indicator.id,
  name: indicator.label,
  short_name: indicator.shortLabel,
  ni_number: indicator.niNumber,
  unit: indicator.unit,
  statistic: indicator.statistic,
  polarity: indicator.polarity,
  decimals: indicator.decimals,
  period_kind: indicator.periodType,
  theme: indicator.theme,
  list: indicator.list,
  definition: indicator.definition,
  counts: indicator.populationNote,
});
export type IndicatorRow = ReturnType<typeof indicatorRow>;

/** A figure, or the reason why there is none. Of a withheld figure nothing but its code. */
export function observationRow(one: Observation, facts: Pick<Facts, 'book'>) {
  const limits = one.estimate.ok ? one.estimate : null;
  const entry = facts.book.get(one.provenance);
  const numbers = {
    value: one.value,
    value_as_published: one.value === null ? null : one.valueText,
    numerator: one.numerator,
    denominator: one.denominator,
    lower_95: limits?.at95.lower ?? null,
    upper_95: limits?.at95.upper ?? null,
    lower_998: limits?.at998.lower ?? null,
    upper_998: limits?.at998.upper ?? null,
  };
  return {
    area: one.area.id,
    indicator: one.indicator.id,
    period: one.period.label,
    period_start: one.period.start,
    period_end: one.period.end,
    basis: one.basis,
    mark: one.mark,
    ...(one.status === 'c' ? NO_NUMBER : numbers),
    status: one.status,
    missing_reason: one.missing,
    source: entry?.source ?? '',
    source_row: entry?.row ?? '',
  };
}
export type ObservationRow = ReturnType<typeof observationRow>;

/** Children of an area in one age band. */
export function populationRowsOf(population: Population, facts: Pick<Facts, 'book'>) {
  return population.bands.map((band) => ({
    area: population.area,
    age_band: band.band,
    from_age: band.fromAge,
    to_age: band.toAge,
    role: band.role,
    count: band.count,
    basis: population.basis,
    label: population.label,
    source: facts.book.get(provenanceId(band.provenance))?.source ?? '',
  }));
}
export type PopulationRow = ReturnType<typeof populationRowsOf>[number];

/** A target with its verdict. */
export const targetRow = (target: Target, facts: Pick<Facts, 'book'>) => ({
  area: target.area,
  indicator: target.indicator,
  period: target.period?.label ?? null,
  printed_under: target.printedUnder,
  value: target.value,
  direction: target.direction,
  as_printed: target.asPrinted,
  verdict: target.verdict.state,
  rule: target.verdict.rule,
  arithmetic: target.verdict.arithmetic,
  reason: target.verdict.reason,
  notes: target.notes.map((note) => note.id),
  source: facts.book.get(target.provenance)?.source ?? '',
});
export type TargetRow = ReturnType<typeof targetRow>;

/** A source. */
export const sourceRow = (source: Source) => ({
  id: source.id,
  title: source.title,
  publisher: source.publisher,
  url: source.url,
  date: source.date,
  retrieved: source.retrieved,
  licence: source.licence,
  kind: source.kind,
  role: source.role,
  note: source.note,
});
export type SourceRow = ReturnType<typeof sourceRow>;

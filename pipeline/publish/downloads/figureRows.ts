import type { Facts, Observation } from '../../assemble/facts.ts';
import type { Indicator } from '../../contract/indicator.ts';
import type { Area } from '../../contract/area.ts';
import { type FigureRow, placeRow, type PlacedRow } from './figureColumns.ts';
import { sourceCells } from './sourceCells.ts';

/** Every observation as a row of a download, in file and line order, those of terms last. */
export function figureRows(facts: Facts): readonly PlacedRow[] {
  return [...facts.observations, ...facts.termObservations].map((one) =>
    placeRow(one.status === 'c' ? withheldRow(one, facts) : figureRow(one, facts)),
  );
}

function figureRow(one: Observation, facts: Facts): FigureRow {
  const limits = one.estimate.ok ? one.estimate : null;
  return {
    ...identityCells(one.area, one.indicator),
    ...NO_TARGET,
    period: one.period.label,
    period_start: one.period.start,
    period_end: one.period.end,
    basis: one.basis,
    mark: one.mark,
    value: one.value,
    value_as_published: one.value === null ? null : one.valueText,
    numerator: one.numerator,
    denominator: one.denominator,
    lower_95: limits?.at95.lower ?? null,
    upper_95: limits?.at95.upper ?? null,
    lower_998: limits?.at998.lower ?? null,
    upper_998: limits?.at998.upper ?? null,
    status: one.status,
    missing_reason: one.missing,
    as_printed: one.asPrinted,
    ...sourceCells(facts, one.provenance),
    note: one.note,
  };
}

/**
 * Of a withheld figure nothing is published but that it is withheld: words as printed or a note could give it away. What may
 * stand is named here one by one, so that a further column of figures is left out until it is.
 */
function withheldRow(one: Observation, facts: Facts): FigureRow {
  return {
    ...identityCells(one.area, one.indicator),
    ...NO_TARGET,
    ...NO_NUMBER,
    period: one.period.label,
    period_start: one.period.start,
    period_end: one.period.end,
    basis: one.basis,
    mark: one.mark,
    status: one.status,
    missing_reason: one.missing,
    as_printed: null,
    ...sourceCells(facts, one.provenance),
    note: null,
  };
}

/** What says whose figure a row is. */
export function identityCells(area: Area, indicator: Pick<Indicator, 'id' | 'label' | 'unit' | 'polarity'>) {
  return {
    area_id: area.id,
    area: area.name,
    level: area.type,
    indicator_id: indicator.id,
    indicator: indicator.label,
    unit: indicator.unit,
    polarity: indicator.polarity,
  };
}

export const NO_TARGET = {
  target_direction: null,
  target_printed_under: null,
  verdict: null,
  verdict_reason: null,
} as const;

/** Blanks for every cell that could hold a number. */
export const NO_NUMBER = {
  value: null,
  value_as_published: null,
  numerator: null,
  denominator: null,
  lower_95: null,
  upper_95: null,
  lower_998: null,
  upper_998: null,
} as const;

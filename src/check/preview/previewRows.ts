import { estimateInterval } from '../../../pipeline/stats/estimateInterval.ts';
import { compareWithBenchmark } from '../../../pipeline/stats/compareWithBenchmark.ts';
import { assemblePeriod } from '../../../pipeline/assemble/periods.ts';
import type { AreaEntry } from '../../../pipeline/registers/areas.ts';
import { isSmallCount, isWithoutCounts } from '../../../pipeline/check/isSmallCount.ts';
import type { Registers } from '../../../pipeline/check/registers.ts';
import type { IndicatorEntry } from '../../../pipeline/registers/indicators.ts';
import type { ObservationRow } from '../../../pipeline/check/table/observationTable.ts';
import type { Period } from '../../../pipeline/contract/series.ts';
import { reasonOfStatus } from './reasonOfStatus.ts';
import type { Measure, Place, ShownValue } from '../../marks/places.ts';
import type { CheckResult } from '../describeResult.ts';
import { registersOf, type CountyFigures, type ReturnRegisters } from '../returnRegisters.ts';

/** One sound row of a return as a chart can show it, with the county's figure of the same period. */
export interface PreviewFigure extends ShownValue {
  readonly measure: Measure;
  readonly entry: IndicatorEntry;
  readonly place: Place;
  readonly period: Period;
  /** 95% interval where the method allows one. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly county: CountyFigure | null;
  readonly result: ReturnType<typeof compareWithBenchmark>['result'];
}

export interface CountyFigure {
  readonly name: string;
  readonly value: number;
  readonly digits: number;
}

const NOT_SHOWN = { value: null, lower: null, upper: null } as const;

function placeOf(area: AreaEntry): Place {
  const name = area.type === 'LCSP' || area.type === 'district' ? `${area.name} ${area.type}` : area.name;
  return { id: area.id, name, level: area.type, role: 'me' };
}

function countyIn(held: CountyFigures | undefined, period: Period): CountyFigure | null {
  const index = held?.periods.findIndex(({ key }) => key === period.key) ?? -1;
  const value = held?.value[index] ?? null;
  if (held === undefined || value === null) return null;
  return { name: held.name, value, digits: held.digits[index] ?? 0 };
}

/** The figure from its counts at full precision where it has counts, as the build makes it. */
function valueOf(row: ObservationRow, entry: IndicatorEntry): number | null {
  const { numerator, denominator, value } = row;
  if (numerator === null || denominator === null || denominator === 0) return value;
  return (numerator / denominator) * entry.multiplier;
}

type Held = {
  readonly known: Registers;
  readonly registers: ReturnRegisters;
};

function figureOf(row: ObservationRow, { known, registers }: Held): PreviewFigure | null {
  const entry = known.indicators?.get(row.indicatorId);
  const area = known.areas?.byId.get(row.areaId);
  const indicator = registers.indicators.find(({ id }) => id === row.indicatorId);
  if (entry === undefined || area === undefined || indicator === undefined) return null;
  const period = assemblePeriod(row.period, entry.periodType);
  const county = countyIn(
    registers.county.find((one) => one.indicator === row.indicatorId),
    period,
  );
  const isSmall = isSmallCount(row, entry, known.threshold) || isWithoutCounts(row, entry);
  const value = isSmall ? null : valueOf(row, entry);
  const { numerator, denominator } = row;
  const estimate = estimateInterval({ ...entry, numerator, denominator, oneCountAChild: entry.countsChildren });
  const limits = estimate.ok && !isSmall ? estimate : { at95: NOT_SHOWN, at998: NOT_SHOWN };
  const benchmark = county?.value ?? null;
  const { result } = compareWithBenchmark({
    value,
    ...limits,
    benchmark,
    polarity: entry.polarity,
    // One return says nothing of how much LCSPs differ otherwise.
    whyNoMore: 'one return does not show how far areas differ beyond chance',
    ...(row.status === 'u' ? { whyNotCompared: 'the figure is marked as of low reliability' } : {}),
  });
  const status = isSmall ? 'c' : row.status;
  return {
    measure: { label: indicator.shortLabel, unit: indicator.unit, ofWhat: '' },
    entry,
    place: placeOf(area),
    period,
    value,
    digits: entry.decimals,
    missing: value === null ? reasonOfStatus(status) : null,
    status,
    mark: status === 'e' ? 'estimate' : status === 'p' ? 'provisional' : 'actual',
    provenance: '',
    lower: limits.at95.lower,
    upper: limits.at95.upper,
    county,
    result,
  };
}

/** The sound rows of a return as figures; those with a small count, or without their counts, are shown as withheld. */
export function previewFigures(result: CheckResult, registers: ReturnRegisters): readonly PreviewFigure[] {
  const known = registersOf(registers);
  const figures = result.sound.map((row) => figureOf(row, { known, registers })).filter((figure) => figure !== null);
  // A term is set against no year, neither of the return nor of the county.
  return figures.filter(({ period }) => period.term === undefined);
}

import { areaId, provenanceId } from '../../../pipeline/contract/ids.ts';
import type { IndicatorId } from '../../../pipeline/contract/ids.ts';
import type { Period, Series } from '../../../pipeline/contract/series.ts';

/** A column as it travels: one entry where all are alike. */
type Packed<Value> = readonly Value[];

/** Columns that charts draw from; what they do not draw stays on the pages. */
type Drawn = 'value' | 'digits' | 'lower' | 'upper' | 'missing' | 'status' | 'mark' | 'segment';

/** One series as it travels to a browser: periods by their place in the measure's list. */
export type PackedSeries = Pick<Series, 'id' | 'area' | 'level' | 'basis'> & {
  readonly [Column in Drawn]: Packed<Series[Column][number]>;
} & {
  readonly periods: readonly number[];
  /** Told only where it makes a figure doubtful. */
  readonly placedByJudgement: Packed<number | null>;
  readonly provenance: Packed<string>;
};

const pack = <Value>(column: readonly Value[]): Packed<Value> =>
  column.length > 1 && column.every((value) => value === column[0]) ? column.slice(0, 1) : column;

function unpack<Value>(packed: Packed<Value>, length: number): readonly Value[] {
  const [first] = packed;
  return packed.length === 1 && first !== undefined ? Array.from({ length }, () => first) : packed;
}

/** A series without the columns no chart draws. @param periods of the measure, in time order */
export const packSeries = (series: Series, periods: readonly Period[]): PackedSeries => ({
  id: series.id,
  area: series.area,
  level: series.level,
  basis: series.basis,
  periods: series.periods.map(({ key }) => periods.findIndex((period) => period.key === key)),
  value: series.value,
  digits: pack(series.digits),
  lower: pack(series.lower),
  upper: pack(series.upper),
  missing: pack(series.missing),
  status: pack(series.status),
  mark: pack(series.mark),
  segment: pack(series.segment),
  placedByJudgement: pack(
    series.status.map((status, at) => (status === 'u' ? (series.placedByJudgement?.[at] ?? null) : null)),
  ),
  provenance: pack(series.provenance),
});

/** The series as the modules that select rows read it; columns that did not travel hold nothing. */
export function unpackSeries(packed: PackedSeries, indicator: IndicatorId, periods: readonly Period[]): Series {
  const { length } = packed.periods;
  const none = Array.from({ length }, () => null);
  const { id, level, basis, value } = packed;
  return {
    id,
    area: areaId(packed.area),
    level,
    indicator,
    basis,
    value,
    periods: packed.periods.flatMap((place) => periods[place] ?? []),
    digits: unpack(packed.digits, length),
    lower: unpack(packed.lower, length),
    upper: unpack(packed.upper, length),
    lower998: none,
    upper998: none,
    numerator: none,
    denominator: none,
    missing: unpack(packed.missing, length),
    status: unpack(packed.status, length),
    mark: unpack(packed.mark, length),
    asPrinted: none.map(() => ''),
    segment: unpack(packed.segment, length),
    placedByJudgement: unpack(packed.placedByJudgement, length),
    provenance: unpack(packed.provenance, length).map(provenanceId),
    intervalNote: '',
  };
}

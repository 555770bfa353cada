import { areaId, provenanceId, type IndicatorId } from '../../../pipeline/contract/ids.ts';
import type { Period, Series } from '../../../pipeline/contract/series.ts';
import type { Population, BandCount } from '../../../pipeline/contract/area.ts';

/** The population of an area as it travels: the count of each band, which its share follows from. */
export type PackedPopulation = Pick<Population, 'area' | 'basis' | 'label'> & {
  readonly counts: readonly number[];
};

/** The ages of every LCSP and district, and the county's. */
export interface ExploreAges {
  /** The bands, alike in every area. */
  readonly bands: readonly Pick<BandCount, 'band' | 'role' | 'fromAge' | 'toAge'>[];
  readonly populations: readonly PackedPopulation[];
  /** Titles of the sources they stand on. */
  readonly sources: readonly string[];
}

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

/**
 * Populations as the modules that select rows read them; the words the plan prints and their entries did not travel.
 * A share is worked out of the counts as the contract has it, and a test holds both to be the same to the last digit.
 */
export const unpackPopulations = ({ bands, populations }: ExploreAges): readonly Population[] =>
  populations.map(({ area, basis, label, counts }) => {
    const whole = counts[bands.findIndex(({ role }) => role === 'whole')] ?? 0;
    return {
      area,
      basis,
      label,
      bands: counts.flatMap((count, at) => {
        const band = bands[at];
        const share = (100 * count) / whole;
        return band === undefined ? [] : [{ ...band, count, share, sharePrinted: null, provenance: provenanceId('') }];
      }),
    };
  });

import type { IndicatorFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import { isHalfTerm, type Period, type Series } from '../../pipeline/contract/series.ts';

/** The parts of a school year a measure may be held by. Terms and half terms never stand in one picture. */
const PARTS = ['term', 'half term'] as const;
export type PartOfYear = (typeof PARTS)[number];

/** The part of a year a series is of; null of one by year. */
export function partOf({ periods }: Pick<Series, 'periods'>): PartOfYear | null {
  const term = periods[0]?.term;
  if (term === undefined) return null;
  return isHalfTerm(term) ? 'half term' : 'term';
}

/** A measure by one part of the year, with what was sent of it: it has no year, no other level and no target. */
export interface TermMeasure {
  /** As an address names it: `half-days-primary-by-term`. */
  readonly id: string;
  readonly part: PartOfYear;
  /** The indicator, labelled by its part. */
  readonly indicator: Indicator;
  readonly series: readonly Series[];
}

/** What is held of a measure by parts of the year; empty where nobody has sent any. */
export const termMeasures = ({
  indicator,
  terms = [],
}: Pick<IndicatorFile, 'indicator' | 'terms'>): readonly TermMeasure[] =>
  PARTS.flatMap((part): readonly TermMeasure[] => {
    const series = terms.filter((one) => partOf(one) === part);
    if (series.length === 0) return [];
    const { label, shortLabel } = indicator;
    return [
      {
        id: `${indicator.id}-by-${part.replace(' ', '-')}`,
        part,
        indicator: { ...indicator, label: `${label}, by ${part}`, shortLabel: `${shortLabel}, by ${part}` },
        series,
      },
    ];
  });

/** The file of a measure by a part of the year: nothing that is worked out by years stands in it. */
export const termFile = (file: IndicatorFile, { indicator, series }: TermMeasure): IndicatorFile => ({
  ...file,
  indicator,
  series,
  targets: [],
  comparisons: [],
  trends: [],
  funnels: [],
  rankings: [],
});

/** Most terms a table has room for: two years of terms, or one of half terms. */
const MOST_IN_A_TABLE = 6;

/** The latest terms any series has a row of, in time order. */
export const latestTerms = (series: readonly Series[]): readonly Period[] =>
  [...new Map(series.flatMap(({ periods }) => periods).map((period) => [period.key, period])).values()]
    .toSorted((a, b) => a.start.localeCompare(b.start))
    .slice(-MOST_IN_A_TABLE);

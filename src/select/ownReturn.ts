import type { AreaFile, IndicatorFile } from '../../pipeline/contract/files.ts';
import type { IndicatorId } from '../../pipeline/contract/ids.ts';
import { isHalfTerm, type Series, type Period } from '../../pipeline/contract/series.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';

/** Whether a series is an LCSP's own: sent in its return, or worked out for it from school rows. */
export const isOwn = ({ basis, level }: Pick<Series, 'basis' | 'level'>): boolean =>
  basis === 'return' || (basis === 'derived' && level === 'LCSP');

/** An area's own series, of its return or worked out from school rows; empty until there are any. */
export const ownReturn = ({ area, series }: AreaFile): readonly Series[] =>
  series.filter((one) => one.area === area.id && isOwn(one));

/** An area's own series by term of the school year, which only a return has; empty where it has sent none. */
export const ownTerms = ({ terms = [] }: Pick<AreaFile, 'terms'>): readonly Series[] => terms;

/** Whether an area has a measure by term of the school year. */
export const isByTerm = (file: AreaFile, indicator: IndicatorId): boolean =>
  ownTerms(file).some((one) => one.indicator === indicator);

/** Whether an area has own figures to show, be they of terms only. */
export const hasOwnFigures = (file: AreaFile): boolean => ownReturn(file).length > 0 || ownTerms(file).length > 0;

/** How LCSPs come by own figures: sent in returns, worked out from school rows, or some the one way and some the other. */
export type OwnWay = 'sent' | 'worked out' | 'both';

/** The way of the own series among some; `sent` where there are none. */
export function ownWay(series: readonly Pick<Series, 'basis' | 'level'>[]): OwnWay {
  const own = series.filter(isOwn);
  const derived = own.filter(({ basis }) => basis === 'derived').length;
  return derived === 0 ? 'sent' : derived === own.length ? 'worked out' : 'both';
}

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

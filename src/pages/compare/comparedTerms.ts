import type { Series } from '../../../pipeline/contract/series.ts';
import { formatUnit } from '../../format/numbers.ts';
import { latestTerms, termMeasures } from '../../select/ownReturn.ts';
import { pointIn } from '../../site/series.ts';
import type { Site } from '../../site/site.ts';
import { formatBarePoint } from '../../words/claimsFigure.ts';

/** What LCSPs have sent of a measure by a part of the year, as text that travels in the page. */
export interface ComparedTerms {
  /** As an address names it: `half-days-primary-by-term`. */
  readonly id: string;
  /** Id of the measure, on whose page the entries are. */
  readonly measure: string;
  readonly caption: string;
  /** Labels of the latest terms that were sent. */
  readonly periods: readonly string[];
  /** Of each LCSP that has sent any, by its id: figure and entry of each of the terms, null of one not sent. */
  readonly sent: Readonly<Record<string, readonly (readonly [figure: string, cited: string] | null)[]>>;
}

/** All that LCSPs have sent by parts of the year, the latest terms of each measure; empty where none has. */
export const comparedTerms = (site: Site): readonly ComparedTerms[] =>
  [...site.indicators.values()].flatMap((file) =>
    termMeasures(file).map(({ id, indicator, series }): ComparedTerms => {
      const periods = latestTerms(series);
      const cellsOf = (one: Series) =>
        periods.map(({ label }) => {
          const point = pointIn(one, label);
          return point === undefined ? null : ([formatBarePoint(point), point.provenance] as const);
        });
      return {
        id,
        measure: indicator.id,
        caption: `${indicator.shortLabel}: the latest ${periods.length} sent, ${formatUnit(indicator.unit)}`,
        periods: periods.map(({ label }) => label),
        sent: Object.fromEntries(series.map((one) => [one.area, cellsOf(one)])),
      };
    }),
  );

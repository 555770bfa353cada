import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import type { Site } from '../../site/site.ts';
import { seriesOf } from '../../site/series.ts';

/** A published measure with the county's own series of it. */
export interface CountySeries {
  readonly indicator: Indicator;
  readonly series: Series;
}

/**
 * The measures published later that the county has rows for, in the register's order: each has its section and its
 * link, whether or not the first LCSP year is among its figures.
 */
export const countySeries = (site: Site, file: AreaFile): readonly CountySeries[] =>
  site.index.indicators
    .filter(({ list }) => list === 'published')
    .flatMap((indicator) => {
      const series = seriesOf(file.series, { area: file.area.id, indicator: indicator.id });
      return series === undefined ? [] : [{ indicator, series }];
    });

import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Site } from '../load/site.ts';
import { seriesOf } from './seriesOf.ts';

/**
 * Measures without a target that the county has a published figure of, in whatever year: those its page draws, and
 * names in its list of contents.
 */
export const countyMeasures = (site: Site, file: AreaFile): readonly Indicator[] =>
  site.index.indicators.filter(
    ({ id, list }) =>
      list === 'published' &&
      seriesOf(file.series, { area: file.area.id, indicator: id })?.value.some((value) => value !== null) === true,
  );

import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Site } from '../site/site.ts';
import type { NoteLists } from './noteKeys.ts';

/** What an area's page may cite beside its own file: the files of the measures whose other districts it draws. */
export function drawnProvenance(site: Site, file: AreaFile): NoteLists {
  const drawn = new Set(file.series.map((series) => series.indicator));
  return [...drawn].flatMap((id) => {
    const measure = site.indicators.get(id);
    return measure === undefined ? [] : [measure.provenance];
  });
}

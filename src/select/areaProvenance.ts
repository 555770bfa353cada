import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Provenance } from '../../pipeline/contract/provenance.ts';
import type { Site } from '../site/site.ts';
import { mergeProvenance } from '../site/sources.ts';

/** All an area's page may cite: its own file, and the files of the measures whose other districts it draws. */
export const areaProvenance = (site: Site, file: AreaFile): readonly Provenance[] => {
  const drawn = new Set(file.series.map((series) => series.indicator));
  const others = [...drawn].flatMap((id) => site.indicators.get(id)?.provenance ?? []);
  return mergeProvenance(file.provenance, others);
};

import type { Population } from '../../../pipeline/contract/area.ts';
import { provenanceId } from '../../../pipeline/contract/ids.ts';
import type { ExploreAges } from './exploreData.ts';

/** Populations as the modules that select rows read them; the words the plan prints and their entries did not travel. */
export const unpackPopulations = ({ bands, populations }: ExploreAges): readonly Population[] =>
  populations.map(({ area, basis, label, bands: packed }) => ({
    area,
    basis,
    label,
    bands: packed.flatMap(([count, share], at) => {
      const band = bands[at];
      return band === undefined ? [] : [{ ...band, count, share, sharePrinted: null, provenance: provenanceId('') }];
    }),
  }));

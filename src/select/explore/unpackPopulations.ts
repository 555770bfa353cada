import type { Population } from '../../../pipeline/contract/area.ts';
import { provenanceId } from '../../../pipeline/contract/ids.ts';
import type { ExploreAges } from './exploreData.ts';

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

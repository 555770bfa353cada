import { periodKey } from '../../pipeline/contract/ids.ts';
import { HALF_TERMS, type Period } from '../../pipeline/contract/series.ts';
import { assemblePeriod } from '../../pipeline/assemble/periods.ts';
import { findRuns } from '../../pipeline/stats/control/controlLimits.ts';
import { seasonalLimits } from '../../pipeline/stats/control/seasonalLimits.ts';
import type { ControlRow } from '../../src/charts/controlOverTime/controlOverTime.ts';
import { MEASURES } from './fixture.ts';

/** Invented half terms of three years, absence highest before Christmas: the first year low, and one half term high. */
const VALUES = [
  [4.5, 5.6, 5.5, 5.2, 4.9, 4.8],
  [4.6, 5.6, 5.8, 5.3, 5.0, 5.0],
  [4.8, 7.0, 5.7, 5.4, 5.1, 4.9],
].flat();

const halfTerm = (place: number): Period => {
  const label = `${['2007/08', '2008/09', '2009/10'][Math.floor(place / 6)] ?? ''} ${HALF_TERMS[place % 6] ?? ''}`;
  const period = assemblePeriod(label, 'academic');
  return { ...period, key: periodKey(period.key) };
};

/** Half terms of an LCSP, each with the centre line and limits the pipeline would give it. */
export function controlRows(values: readonly number[] = VALUES): readonly ControlRow[] {
  const periods = values.map((_, place) => halfTerm(place));
  const lines = seasonalLimits(
    values.map((value, place) => ({ value, season: periods[place]?.term ?? '' })),
    { most: 100 },
  );
  const inRun = findRuns(
    values.map((value, place) => value - (lines[place]?.centre ?? 0)),
    0,
    8,
  );
  return values.map((value, place) => {
    const { centre, lower, upper } = lines[place] ?? { centre: 0, lower: 0, upper: 100 };
    return {
      measure: { ...MEASURES.primary, label: `${MEASURES.primary.label}, by half term` },
      place: { id: 'dover', name: 'Dover LCSP', level: 'LCSP', role: 'me' },
      period: periods[place] ?? halfTerm(0),
      method: 'XmR of like parts',
      ...{ centre, lower, upper, value, digits: 2, missing: null, status: '', mark: 'actual', provenance: 'p1' },
      outside: value > upper ? 'above' : value < lower ? 'below' : null,
      inRun: inRun[place] ?? false,
    };
  });
}

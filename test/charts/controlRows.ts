import { periodKey } from '../../pipeline/contract/ids.ts';
import { HALF_TERMS, type Period } from '../../pipeline/contract/series.ts';
import { assemblePeriod } from '../../pipeline/assemble/periods.ts';
import { controlLimits, findRuns } from '../../pipeline/stats/control/controlLimits.ts';
import type { ControlRow } from '../../src/charts/controlOverTime/controlOverTime.ts';
import { MEASURES } from './fixture.ts';

/** Invented half terms: eight in a row below the centre line, then one beyond the limit above. */
const VALUES = [5.1, 5.2, 5.0, 5.1, 5.2, 5.1, 5.0, 5.2, 5.4, 6.9, 5.5, 5.4];

const halfTerm = (place: number): Period => {
  const label = `${place < 6 ? '2007/08' : '2008/09'} ${HALF_TERMS[place % 6] ?? ''}`;
  const period = assemblePeriod(label, 'academic');
  return { ...period, key: periodKey(period.key) };
};

/** Twelve figures of an LCSP with the limits the pipeline would give them. */
export function controlRows(values: readonly number[] = VALUES): readonly ControlRow[] {
  const inputs = values.map((value) => ({ value, numerator: null, denominator: null }));
  const { centre, limits } = controlLimits(inputs, 'XmR', { multiplier: 100, most: 100 });
  const inRun = findRuns(values, centre, 8);
  return values.map((value, place) => {
    const { lower, upper } = limits[place] ?? { lower: 0, upper: 100 };
    return {
      measure: { ...MEASURES.primary, label: `${MEASURES.primary.label}, by half term` },
      place: { id: 'dover', name: 'Dover LCSP', level: 'LCSP', role: 'me' },
      period: halfTerm(place),
      method: 'XmR',
      ...{ centre, lower, upper, value, digits: 2, missing: null, status: '', mark: 'actual', provenance: 'p1' },
      outside: value > upper ? 'above' : value < lower ? 'below' : null,
      inRun: inRun[place] ?? false,
    };
  });
}

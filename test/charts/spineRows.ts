import type { SpineRow } from '../../src/charts/spine/spine.ts';
import { KENT, schoolYear } from './fixture.ts';

const PERIOD = schoolYear('2008/09');
const ME = { id: 'dover', name: 'Dover LCSP', level: 'LCSP', role: 'me' } as const;

type Answer = Pick<SpineRow, 'value' | 'lower' | 'upper' | 'result'>;

const row = (
  indicator: string,
  label: string,
  unit: SpineRow['measure']['unit'],
  kent: number,
  answer: Answer,
): SpineRow => ({
  indicator,
  measure: { label, unit, ofWhat: '' },
  place: ME,
  period: PERIOD,
  benchmark: { name: KENT.name, value: kent, digits: unit === '%' ? 1 : 2, provenance: 'p9' },
  digits: unit === '%' ? 1 : 2,
  missing: answer.value === null ? 'suppressed' : null,
  status: answer.value === null ? 'c' : '',
  mark: 'actual',
  provenance: 'p1',
  ...answer,
});

/** One row of each kind of answer, one interval that reaches far, one withheld figure. */
export const spineRows: readonly SpineRow[] = [
  row('a', 'Persistent absence (10%), primary', '%', 14.5, {
    value: 12.9,
    lower: 11.8,
    upper: 14.1,
    result: 'may be better',
  }),
  row('b', 'Persistent absence (10%), secondary', '%', 25.3, { value: 28.5, lower: 27, upper: 30, result: 'worse' }),
  row('c', 'Permanent exclusions', 'per 1000 pupils', 1.22, {
    value: 1.61,
    lower: 0.5,
    upper: 5.1,
    result: 'no clear difference',
  }),
  row('d', '16 to 18 year olds NEET', '%', 5.3, { value: null, lower: null, upper: null, result: 'not compared' }),
];

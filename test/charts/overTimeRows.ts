import type { MeasureFigureRow, MeasureOverTimeRow } from '../../src/charts/measureOverTime/measureOverTime.ts';
import type { Place } from '../../src/marks/places.ts';
import { districtPlace, ENGLAND, KENT, MEASURES, outturn, readFixture, schoolYear, SOUTH_EAST } from './fixture.ts';

type Phase = 'primary' | 'secondary';

const share = (row: Record<string, string>): number =>
  (100 * Number(row['sessions_missed'])) / Number(row['sessions_possible']);

const segmentOf = (row: Record<string, string>): number => (row['half_terms_counted'] === '6' ? 1 : 0);

function published(place: Place, phase: Phase): readonly MeasureFigureRow[] {
  return readFixture('absence-published.csv')
    .filter((row) => row['phase'] === phase && row['name'] === place.name)
    .map((row) => ({
      kind: 'figure',
      measure: MEASURES[phase],
      place,
      basis: 'outturn',
      period: schoolYear(row['period'] ?? ''),
      segment: segmentOf(row),
      ...outturn(share(row), place.role === 'country' ? 1 : 2),
    }));
}

function district(name: string, phase: Phase): readonly MeasureFigureRow[] {
  return readFixture('absence-districts.csv')
    .filter((row) => row['phase'] === phase && row['district'] === name)
    .map((row) => ({
      kind: 'figure',
      measure: MEASURES[phase],
      place: districtPlace(name, name),
      basis: 'derived',
      period: schoolYear(row['period'] ?? ''),
      segment: segmentOf(row),
      ...outturn(share(row), 2),
    }));
}

type PlanFigure = readonly [period: string, value: number, mark: 'actual' | 'estimate'];

const planFigure = (phase: Phase, [period, value, mark]: PlanFigure): MeasureFigureRow => ({
  kind: 'figure',
  measure: MEASURES[phase],
  place: KENT,
  basis: 'plan',
  period: schoolYear(period),
  segment: 0,
  ...outturn(value, phase === 'primary' ? 1 : 2),
  mark,
});

/** Half days missed for one district, Kent, the South East and England, with the plan's figures and target. */
export function overTimeRows(name: string, phase: Phase): readonly MeasureOverTimeRow[] {
  const [actual, target] = phase === 'primary' ? ([5.3, 5.0] as const) : ([7.5, 7.35] as const);
  return [
    ...district(name, phase),
    ...published(KENT, phase),
    ...published(SOUTH_EAST, phase),
    ...published(ENGLAND, phase),
    planFigure(phase, ['2007/08', actual, 'actual']),
    planFigure(phase, ['2008/09', target, 'estimate']),
    {
      kind: 'target',
      place: KENT,
      period: schoolYear('2008/09'),
      value: target,
      digits: phase === 'primary' ? 1 : 2,
      direction: 'at most',
      provenance: 'p9',
    },
    {
      kind: 'break',
      period: schoolYear('2012/13'),
      change: 'collection',
      label: 'The sixth half term of the school year is counted from 2012/13; five half terms were counted before.',
    },
    { kind: 'span', from: schoolYear('2008/09'), to: schoolYear('2009/10'), label: 'LCSP years' },
  ];
}

const NEET = { label: '16-18 year olds not in education, employment or training', unit: '%', ofWhat: '' } as const;

/** A measure of which only the plan's own figures are held. */
export const neetRows: readonly MeasureOverTimeRow[] = [
  { ...planFigure('primary', ['2007/08', 5.27, 'actual']), measure: NEET, digits: 2 },
  { ...planFigure('primary', ['2008/09', 4.46, 'estimate']), measure: NEET, digits: 2 },
  {
    kind: 'target',
    place: KENT,
    period: schoolYear('2009/10'),
    value: 5.9,
    digits: 1,
    direction: 'at most',
    provenance: 'p9',
  },
  { kind: 'span', from: schoolYear('2008/09'), to: schoolYear('2009/10'), label: 'LCSP years' },
];

import type { Area } from '../../pipeline/contract/area.ts';
import type { AreaType } from '../../pipeline/contract/kinds.ts';
import { areaId, indicatorId, periodKey, provenanceId } from '../../pipeline/contract/ids.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Period, Point, Series } from '../../pipeline/contract/series.ts';
import type { Target, Verdict } from '../../pipeline/contract/verdict.ts';

/** A school year by its first calendar year. */
export const schoolYear = (first: number): Period => ({
  key: periodKey(`academic-${first}`),
  start: `${first}-09-01`,
  end: `${first + 1}-08-31`,
  label: `${first}/${String((first + 1) % 100).padStart(2, '0')}`,
  kind: 'academic',
});

export const area = (name: string, type: AreaType): Area => ({
  id: areaId(`${name.toLowerCase()}-${type.toLowerCase()}`),
  name,
  aliases: [],
  type,
  code: '',
  parent: null,
  district: null,
  lcsps: [],
  page: null,
});

export const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  id: indicatorId('absence'),
  label: 'Half days missed in primary schools',
  shortLabel: 'Half days missed, primary',
  niNumber: '',
  statistic: 'proportion',
  unit: '%',
  multiplier: 100,
  polarity: 'low is good',
  decimals: 2,
  periodType: 'academic',
  list: 'kpi',
  theme: 'attendance',
  definition: '',
  oneCountAChild: true,
  populationNote: '',
  provenance: provenanceId('indicators-l1'),
  ...changes,
});

export const point = (changes: Partial<Point> = {}): Point => ({
  period: schoolYear(2008),
  value: 5,
  digits: 2,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  missing: null,
  status: '',
  placedByJudgement: null,
  mark: 'outturn',
  asPrinted: '',
  segment: 0,
  provenance: provenanceId('absence-l2'),
  ...changes,
});

/** Points as the columns of a series. */
export const series = (place: Area, points: readonly Point[], changes: Partial<Series> = {}): Series => ({
  id: `${place.id}.absence`,
  area: place.id,
  level: place.type,
  indicator: indicatorId('absence'),
  basis: 'outturn',
  periods: points.map((one) => one.period),
  value: points.map((one) => one.value),
  digits: points.map((one) => one.digits),
  lower: points.map((one) => one.lower),
  upper: points.map((one) => one.upper),
  lower998: points.map(() => null),
  upper998: points.map(() => null),
  numerator: points.map((one) => one.numerator),
  denominator: points.map((one) => one.denominator),
  missing: points.map((one) => one.missing),
  status: points.map((one) => one.status),
  placedByJudgement: points.map((one) => one.placedByJudgement),
  mark: points.map((one) => one.mark),
  asPrinted: points.map((one) => one.asPrinted),
  segment: points.map((one) => one.segment),
  provenance: points.map((one) => one.provenance),
  intervalNote: '',
  ...changes,
});

export const verdict = (place: Area, changes: Partial<Verdict> = {}): Verdict => ({
  area: place.id,
  indicator: indicatorId('absence'),
  period: schoolYear(2008),
  state: 'not met',
  rule: 'V11',
  inputs: [],
  arithmetic: '5.34 > 5.0',
  reason: 'The figure is above the target.',
  ...changes,
});

export const target = (place: Area, changes: Partial<Target> = {}): Target => ({
  area: place.id,
  level: place.type,
  indicator: indicatorId('absence'),
  period: schoolYear(2008),
  value: 5,
  digits: 1,
  direction: 'at most',
  printedUnder: '2009/10',
  asPrinted: '5.0% 2008/9 academic year target',
  notes: [],
  bridge: null,
  verdict: verdict(place),
  estimateVerdict: null,
  provenance: provenanceId('targets-l3'),
  ...changes,
});

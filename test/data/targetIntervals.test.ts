import { expect, test } from 'vitest';
import type { Observation } from '../../pipeline/assemble/facts.ts';
import { assembleIntervals } from '../../pipeline/assemble/targetIntervals.ts';
import type { Area } from '../../pipeline/contract/area.ts';
import { provenanceId } from '../../pipeline/contract/ids.ts';
import type { Verdict } from '../../pipeline/contract/verdict.ts';
import { estimateInterval } from '../../pipeline/stats/estimateInterval.ts';
import { area, indicator, schoolYear, target, verdict } from '../select/fixture.ts';

const kent = area('Kent', 'county');
const dover = area('Dover', 'LCSP');
const district = area('Dover', 'district');
const judgedAt = provenanceId('absence-l2');
const measure = indicator();

/** Of so many children in a thousand: 4.9% to 7.8% for 62, 3.5% to 6.0% for 46, 6.7% to 10.0% for 82. */
function figure(place: Area, numerator: number | null, changes: Partial<Observation> = {}): Observation {
  const counts = { numerator, denominator: numerator === null ? null : 1000 };
  return {
    area: place,
    indicator: measure,
    basis: place === dover ? 'return' : 'outturn',
    period: schoolYear(2008),
    value: numerator === null ? 6.2 : numerator / 10,
    valueText: '',
    digits: 1,
    ...counts,
    estimate: estimateInterval({ ...measure, ...counts }),
    status: '',
    placedByJudgement: null,
    missing: null,
    mark: 'actual',
    asPrinted: '',
    note: '',
    provenance: place === kent ? judgedAt : provenanceId(`${place.id}-l3`),
    ...changes,
  };
}

const input = { label: 'Outturn 2008/09', value: 6.2, digits: 1, mark: 'outturn', provenance: judgedAt } as const;

const sidesOf = (figures: readonly Observation[], told: Partial<Verdict> = {}): readonly string[] =>
  (
    assembleIntervals(target(kent, { value: 6, verdict: verdict(kent, { inputs: [input], ...told }) }), figures)
      .intervals ?? []
  ).map(({ area: id, side }) => `${id} ${side}`);

test('the judged figure and an LCSP’s own lie below the target, around it, or at or above it', () => {
  expect(sidesOf([figure(kent, 62), figure(dover, 82)])).toEqual(['kent-county around', 'dover-lcsp at or above']);
  expect(sidesOf([figure(kent, 30), figure(dover, 62)])).toEqual(['kent-county below', 'dover-lcsp around']);
});

test('another figure of the county, a district’s or one of another year is not beside the target', () => {
  const elsewhere = [
    figure(kent, 62, { provenance: provenanceId('absence-l9') }),
    figure(district, 62),
    figure(dover, 62, { period: schoolYear(2007) }),
  ];
  expect(sidesOf(elsewhere)).toEqual([]);
});

test('a figure without interval, an estimate or one marked u has no side', () => {
  const without = [figure(kent, null), figure(dover, 62, { mark: 'estimate' }), figure(dover, 62, { status: 'u' })];
  expect(sidesOf(without)).toEqual([]);
});

test.each([
  ['V1', 0],
  ['V2', 0],
  ['V3', 1],
  ['V4', 1],
  ['V5', 0],
  ['V6', 0],
  ['V7', 0],
  ['V8', 0],
  ['V9', 1],
  ['V10', 1],
  ['V11', 1],
])('under rule %s of the verdict %i own figures stand beside the target', (rule, count) => {
  expect(sidesOf([figure(dover, 62)], { rule })).toHaveLength(count);
});

test('a verdict is the point rule’s whatever the interval', () => {
  const one = target(kent, { value: 6, verdict: verdict(kent, { inputs: [input] }) });
  expect({ ...one, ...assembleIntervals(one, [figure(kent, 62)]) }.verdict).toBe(one.verdict);
  expect(assembleIntervals({ ...one, value: null }, [figure(kent, 62)])).toEqual({});
});

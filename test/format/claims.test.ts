import { expect, test } from 'vitest';
import type { OnePoint } from '../../pipeline/contract/coverage.ts';
import type { Funnel } from '../../pipeline/contract/funnel.ts';
import { provenanceId } from '../../pipeline/contract/ids.ts';
import {
  type BenchmarkComparison,
  type BridgeTest,
  type Comparison,
  type Trend,
  type VerdictState,
  COMPARISONS,
  VERDICT_STATES,
} from '../../pipeline/contract/verdict.ts';
import { CLAIM_RULES, LICENSED_WORDS } from '../../src/words/claim.ts';
import {
  describeComparisons,
  describeHeading,
  describeLuck,
  describeWidening,
} from '../../src/words/claimsComparison.ts';
import { countNotes, describeEqualTargets, describeVerdicts } from '../../src/words/claimsCounty.ts';
import { describeDifference, formatBarePoint, formatPoint, describePlanFigures } from '../../src/words/claimsFigure.ts';
import { groupGaps } from '../../src/words/claimsMissing.ts';
import { describeOnePoint, describeOnePointCaveat } from '../../src/words/claimsOnePoint.ts';
import { describeAgeDifference } from '../../src/words/claimsPopulation.ts';
import { askOfTargets } from '../../src/pages/area/Questions.tsx';
import { describeSpread } from '../../src/words/claimsRange.ts';
import { describeTarget, describeTargetPeriod } from '../../src/words/claimsTarget.ts';
import { describeTrends } from '../../src/words/claimsOverTime.ts';
import { describeUnitReadings } from '../../src/pages/indicator/DefinitionSection.tsx';
import { formatArea } from '../../src/format/areas.ts';
import { area, indicator, point, schoolYear, series, target, verdict } from '../select/fixture.ts';

const kent = area('Kent', 'county');
const dover = area('Dover', 'district');
const absence = indicator();
const rate = indicator({ unit: 'per 1000 pupils', multiplier: 1000, shortLabel: 'Permanent exclusions' });

test.each([
  [{ value: 0, digits: 2 }, '0.00%'],
  [{ value: 5.3382, digits: 2 }, '5.34%'],
  [{ value: 4.46, digits: 2, mark: 'estimate', status: 'e' }, '4.46% (read as an estimate)'],
  [{ value: 8.95, digits: 2, status: 'u' }, '8.95% (u: low reliability)'],
  [{ value: 1.3, digits: 1, mark: 'provisional', status: 'p' }, '1.3% (provisional)'],
  [{ value: null, missing: 'awaited' }, 'awaited'],
  [{ value: null, missing: 'suppressed', status: 'c' }, 'withheld to protect children (c)'],
] as const)('a figure of %o is spoken as %s', (changes, text) => {
  expect(formatPoint(point(changes), absence)).toBe(text);
});

test('in a table the unit is left to the row', () => {
  expect(formatBarePoint(point({ value: 1.4, digits: 1, mark: 'estimate' }))).toBe('1.4 (read as an estimate)');
});

test.each([
  [5.17, 5.34, '0.17 percentage points below.'],
  [5.338, 5.17, '0.17 percentage points above.'],
  [5.1549, 5.3351, '0.18 percentage points below, worked out before rounding.'],
  [5.34, 5.34, 'equal to the last place shown.'],
])('a district at %d beside a county at %d is %s', (here, there, ending) => {
  const claim = describeDifference(
    { area: dover, point: point({ value: here }) },
    { area: kent, point: point({ value: there }) },
    absence,
  );
  expect(claim.text.endsWith(`(2008/09): ${ending}`), claim.text).toBe(true);
  expect(claim.rule).toBe('difference');
});

test.each([
  ['met', 'at most', 'Half days missed, primary: Kent met its 2008/09 target'],
  ['not met', 'at most', 'Half days missed, primary: Kent was above its 2008/09 target'],
  ['not met', 'at least', 'Half days missed, primary: Kent was below its 2008/09 target'],
  [
    'not comparable',
    'at most',
    'Half days missed, primary: two sources disagree, so no verdict on Kent’s 2008/09 target',
  ],
  ['not assessed', 'at most', 'Half days missed, primary: nothing held can be set against Kent’s 2008/09 target'],
] as const)('a verdict of %s on a target of %s heads its section', (state, direction, text) => {
  const judged = target(kent, { direction, verdict: verdict(kent, { state }) });
  expect(describeTarget(judged, absence, kent).text).toBe(text);
});

test.each([
  ['not assessed', 'V3', 'no actual of Kent’s own is held to set against its 2008/09 target'],
  ['not judged', 'V4', 'of Kent’s own figures only an estimate stands beside its 2008/09 target'],
] as const)('beside LCSPs’ own figures a target %s by %s is short of the county’s alone', (state, rule, text) => {
  const intervals = [{ area: dover.id, side: 'around', provenance: point().provenance }] as const;
  const beside = target(kent, { intervals, verdict: verdict(kent, { state, rule }) });
  expect(describeTarget(beside, absence, kent).text).toBe(`Half days missed, primary: ${text}`);
});

test('a measure without polarity is not said to have only an estimate', () => {
  const without = target(kent, { value: null, verdict: verdict(kent, { state: 'not judged', rule: 'V1' }) });
  expect(describeTarget(without, absence, kent).text).toContain('the plan states no direction for it');
});

test('a target says the year it means and the heading it stands under where they differ', () => {
  expect(describeTargetPeriod(target(kent), kent, absence).text).toBe(
    'Kent’s target for 2008/09 is at most 5.0%, printed under the heading 2009/10.',
  );
  const same = target(kent, { printedUnder: '2008/09' });
  expect(describeTargetPeriod(same, kent, absence).text).toBe('Kent’s target for 2008/09 is at most 5.0%.');
  const missing = target(kent, { value: null, asPrinted: 'To follow' });
  expect(describeTargetPeriod(missing, kent, absence).text).toBe(
    'Kent’s target for 2009/10 is printed as “To follow”.',
  );
});

const compared = (result: Comparison): BenchmarkComparison => ({
  area: dover.id,
  indicator: absence.id,
  period: schoolYear(2008),
  benchmark: kent.id,
  result,
  dispersion: 1,
  doubtfulShare: null,
  arithmetic: '',
  reason: '',
  difference: null,
});

test.each(COMPARISONS)('the result %s licenses its own word and no other', (result) => {
  const claims = describeComparisons(dover, [{ comparison: compared(result), benchmark: kent }], {
    point: point({ value: 13.7, digits: 1, lower: 12.9, upper: 14.5 }),
    indicator: absence,
  });
  const text = claims.map((claim) => claim.text).join('');
  expect(text).toContain('at 13.7% (95% interval 12.9% to 14.5%)');
  const words = ['better', 'worse', 'higher', 'lower'].filter((word) => text.includes(word));
  expect(words).toEqual(['better', 'worse', 'higher', 'lower'].filter((word) => result.includes(word)));
  expect(/\bmay\b/.test(text)).toBe(result.startsWith('may'));
});

const tested = (result: Trend['result'], from: number): Trend => ({
  area: dover.id,
  indicator: absence.id,
  from: schoolYear(from),
  to: schoolYear(from + 4),
  result,
  chiSquared: null,
  reason: '',
});

test('a trend is told in the rule’s own words with the years it looked at', () => {
  const claims = describeTrends([tested('falling', 2007), tested('no clear trend', 2012)], dover);
  expect(claims).toEqual([
    {
      rule: 'trend',
      text: 'By the five-point rule Dover district’s figure was falling from 2007/08 to 2011/12 and without a clear trend from 2012/13 to 2016/17.',
    },
  ]);
  expect(describeTrends([], dover)).toEqual([]);
});

test.each(['no clear trend', 'too few years', 'not tested'] as const)(
  'a result of %s speaks of no movement',
  (result) => {
    const text = describeTrends([tested(result, 2007)], dover)
      .map((claim) => claim.text)
      .join('');
    expect(text).not.toMatch(/rising|falling/);
  },
);

test('years that were not tested are said with the reason', () => {
  const trend = { ...tested('not tested', 2007), reason: 'a figure of these years is marked u' };
  expect(describeTrends([trend], dover)[0]?.text).toMatch(
    / was not tested from \S+ to \S+ \(a figure of these years is marked u\)\.$/,
  );
});

test('a spread names both ends and the county, and leaves out areas without a figure', () => {
  const districts = [
    { area: dover, point: point({ value: 5.17 }) },
    { area: area('Swale', 'district'), point: point({ value: 5.84 }) },
    { area: area('Thanet', 'district'), point: point({ value: null, missing: 'suppressed' }) },
  ];
  expect(describeSpread(districts, { area: kent, point: point({ value: 5.34 }) }, absence).text).toBe(
    'In 2008/09 the 2 districts whose figures can be shown ran from Dover’s 5.17% to Swale’s 5.84%, around Kent’s 5.34%.',
  );
});

test('a % sign on a rate is read both ways against the pupils and the count published later', () => {
  const plan = series(kent, [point({ value: 1.3, asPrinted: '1.3% (provisional)' })], { basis: 'plan' });
  const later = series(kent, [point({ value: 1.67, numerator: 356, denominator: 213417 })]);
  expect(describeUnitReadings(rate, plan, later).map((claim) => claim.text)).toEqual([
    '2008/09, printed “1.3% (provisional)”: read as per cent it would be about 2,774 of 213,417 pupils, read as per 1,000 about 277. The count published later is 356: that settles the unit, per 1,000, but not the value.',
  ]);
  expect(describeUnitReadings(absence, plan, later)).toEqual([]);
});

test('one point names its population, and attendance is said in half days', () => {
  const one = {
    area: dover.id,
    indicator: absence.id,
    ofWhat: 'pupils in primary schools',
    population: 6950,
    amount: 2.9677,
    digits: 1,
    unit: 'half days a pupil a year',
    level: 'district',
    caveat: '',
    contrast: null,
    provenance: ['absence-l2'],
  } as const;
  expect(describeOnePoint(one, absence, dover).text).toBe(
    'One percentage point is 3.0 half days a pupil a year, for Dover district’s 6,950 pupils in primary schools.',
  );
  expect(describeOnePoint({ ...one, unit: 'pupils', amount: 6.95, digits: 0 }, rate, dover).text).toBe(
    'One per 1,000 of Dover district’s 6,950 pupils in primary schools is about 7 pupils.',
  );
});

test('a point of other pupils than the measure counts says both counts of the county', () => {
  const contrast = { counted: 212455, named: 181615, period: '2008/09', provenance: ['a', 'b'] };
  const one = { caveat: 'Of the pupils in the absence figures.', contrast } as unknown as OnePoint; // All it reads.
  const claim = describeOnePointCaveat(one, { ...rate, theme: 'exclusions' }, kent);
  expect(claim.text).toContain('In 2008/09 Kent’s exclusions count 212,455 pupils, its absence figures 181,615.');
  expect(claim.cites).toEqual(['a', 'b']);
  expect(describeOnePointCaveat({ ...one, contrast: null }, rate, kent).text).toBe(
    'Of the pupils in the absence figures.',
  );
});

test('what the plan prints is quoted in its own words where it prints no number', () => {
  const awaited = point({ value: null, missing: 'awaited', asPrinted: 'To follow' });
  expect(describePlanFigures(kent, absence, series(kent, [awaited, awaited])).text).toBe(
    'The plan prints no figure for Kent; it prints “To follow”.',
  );
  expect(describePlanFigures(kent, absence, undefined).rule).toBe('missing');
});

test('what cannot be judged is counted apart from what was not met, and notes that stand nowhere as 0', () => {
  const states: readonly VerdictState[] = ['not met', 'not comparable', 'not assessed'];
  const targets = states.map((state) => target(kent, { verdict: verdict(kent, { state }) }));
  expect(describeVerdicts(kent, targets).text).toContain(
    '2 of the 3 cannot be judged on what is held (1 not comparable and 1 not assessed); 1 was not met.',
  );
  expect(countNotes(targets).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(VERDICT_STATES).toHaveLength(6);
});

test('a question is put once for each note, with every measure it concerns', () => {
  const notes = [{ id: 'T2', sentence: '', provenance: [] }] as const;
  const questions = askOfTargets([target(kent, { notes }), target(dover, { notes })], (one) => one.area);
  expect(questions.map(({ text }) => text)).toEqual([
    'The target for a later year equals the estimate of the year before it: what was it meant to change? (kent-county; dover-district)',
  ]);
});

test('gaps of one reason are said once and what is held is not said', () => {
  const cell = {
    area: dover.id,
    nearestLevel: null,
    nearestArea: null,
    reason: 'not printed',
    wouldHold: 'schools',
    question: 'why?',
  };
  const cells = [
    { ...cell, indicator: absence.id, state: 'awaited' },
    { ...cell, indicator: rate.id, state: 'awaited' },
    { ...cell, indicator: rate.id, state: 'held' },
  ] as const;
  expect(groupGaps(cells, (one) => one.indicator)).toEqual([
    { indicators: ['absence', 'absence'], reason: 'not printed', wouldHold: 'schools', question: 'why?' },
  ]);
});

test('a band equal to the county’s is not said to be above or below it', () => {
  const population = (place: typeof kent) => ({
    area: place.id,
    basis: 'as printed' as const,
    label: '',
    bands: [
      {
        band: '0-7',
        role: 'part' as const,
        fromAge: 0,
        toAge: 7,
        count: 10,
        share: 40,
        sharePrinted: null,
        provenance: provenanceId('p'),
      },
    ],
  });
  expect(describeAgeDifference(population(dover), kent, population(kent)).text).toContain('No band’s share differs');
});

test('every rule has its list of licensed words', () => {
  expect(Object.keys(LICENSED_WORDS).toSorted()).toEqual([...CLAIM_RULES].toSorted());
});

test('luck alone is counted from the number of comparisons and two levels', () => {
  const funnel = {
    points: Array.from({ length: 12 }),
    byLuck: { at95: 0.6, at998: 0.024 },
  } as unknown as Funnel; // Only the two fields the sentence reads.
  expect(describeLuck(funnel, kent).text).toContain(
    'Of 12 comparisons, about 0.6 (12 × 0.05) would lie outside the 95% limits by luck alone and 0.02 (12 × 0.002) outside the 99.8% limits',
  );
});

test('a figure whose place is doubtful is compared with nothing: the share says why, in heading, sentence and difference', () => {
  const doubtful = point({
    value: 30.44,
    digits: 1,
    lower: 28.6,
    upper: 32.3,
    status: 'u',
    placedByJudgement: 696 / 2441,
  });
  const [claim] = describeComparisons(dover, [{ comparison: compared('not compared'), benchmark: kent }], {
    point: doubtful,
    indicator: absence,
  });
  expect(claim).toMatchObject({
    rule: 'missing',
    text: `In 2008/09 ${formatArea(dover)}, at 30.4% (u: low reliability; 95% interval 28.6% to 32.3%), is not compared: 29% of these pupils are at schools placed by judgement.`,
  });
  const heading = describeHeading(absence, dover, {
    said: { result: 'not compared' },
    point: doubtful,
    benchmark: kent,
  });
  expect(heading).toContain('(u) is not compared with Kent');
  expect(formatPoint(doubtful, absence)).toBe('30.4% (u: 29% of pupils placed by judgement)');
  const difference = describeDifference({ area: dover, point: doubtful }, { area: kent, point: point() }, absence);
  expect(difference.text).toContain('; not compared: 29% of these pupils are at schools placed by judgement.');
  expect(difference.text).not.toMatch(/above|below/);
});

test('a comparison says how much wider than chance its limits are, or that nobody could tell', () => {
  const said = (dispersion: number | null): string =>
    describeWidening([{ ...compared('may be worse'), dispersion }])
      .map(({ text }) => text)
      .join('');
  expect(said(47.8)).toContain('lie about 6.9 times as far from the county’s figure as chance');
  expect(said(null)).toContain('could not be measured here, so no more than “may” is said');
  expect(describeWidening([compared('not compared')])).toEqual([]);
});

test('a target for the year of its estimate is not asked what it was meant to change', () => {
  const notes = [{ id: 'T2', sentence: '', provenance: [] }] as const;
  const expected = target(kent, { notes, estimateVerdict: verdict(kent) });
  expect(askOfTargets([expected], (one) => one.area)).toEqual([]);
  expect(describeEqualTargets([expected, target(dover, { notes })]).text).toContain(
    '1 of these is for that same year, target and figure being one number; 1 is for a later year and asks for no change.',
  );
});

test('a later figure raises a question only where the bridge test passed, and never about who was told when', () => {
  const notes = [{ id: 'T7', sentence: '', provenance: [] }] as const;
  const bridge = (passed: boolean): BridgeTest => ({
    passed,
    period: null,
    planValue: null,
    planDigits: 1,
    otherValue: null,
    otherDigits: 1,
    reason: '',
  });
  const ask = (passed: boolean) => askOfTargets([target(kent, { notes, bridge: bridge(passed) })], (one) => one.area);
  expect(ask(false)).toEqual([]);
  expect(ask(true)).toHaveLength(1);
  expect(ask(true)[0]?.text).not.toMatch(/committee|told/);
});

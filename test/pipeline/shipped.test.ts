import { expect, test } from 'vitest';
import { LAST_YEAR, yearsOf } from '../data/shippedYears.ts';
import { buildOnce, keepingEffects, published } from './builtOnce.ts';
import { buildData } from '../../pipeline/build.ts';

test('the shipped data build without an error', async () => {
  expect((await buildOnce()).has('index.json')).toBe(true);
});

test('two builds of the same input are byte-identical', async () => {
  const { effects, written } = keepingEffects();
  await buildData(effects, { data: 'data', published: 'public/data' });
  expect([...written]).toEqual([...(await buildOnce())]);
});

test('exactly the target notes of the methods stand on the shipped targets', async () => {
  const { targets } = await published('kent.json');
  const notes = Object.fromEntries(
    targets.map((target) => [target.indicator, target.notes.map((note) => note.id).join(' ')]),
  );
  expect(notes).toEqual({
    'ni-069': 'T5',
    'ni-087': 'T2 T4',
    'half-days-primary': 'T2 T4 T7',
    'half-days-secondary': 'T2 T4 T7',
    'ni-114': 'T2 T3 T4 T7',
    'ni-050': 'T5',
    'ni-117': 'T1 T3',
    'ni-107': 'T5',
    'ni-073': 'T2',
    'ni-108': 'T5',
    'ni-075': '',
    'ni-093': 'T2',
    'ni-094': 'T2',
  });
});

test.each([
  ['half-days-primary', 'not met', '5.34 > 5.0'],
  ['half-days-secondary', 'not comparable', ''],
  ['ni-114', 'not comparable', ''],
  ['ni-117', 'not assessed', ''],
  ['ni-087', 'not assessed', ''],
])('%s in Kent is %s', async (indicator, state, arithmetic) => {
  const { targets } = await published('kent.json');
  const verdict = targets.find((target) => target.indicator === indicator)?.verdict;
  expect([verdict?.state, verdict?.arithmetic]).toEqual([state, arithmetic]);
});

test('the bridge test gives its two figures as the reason', async () => {
  const { targets } = await published('kent.json');
  const reasons = targets.flatMap((target) => (target.bridge === null ? [] : [target.bridge.reason]));
  expect(reasons).toEqual([
    'the two sources agree for 2007/08: 5.3 and 5.32',
    'the two sources disagree for 2007/08: 7.5 and 7.88',
    'the two sources disagree for 2007/08: 1.3 and 1.67',
  ]);
});

test('an estimate beside its target is never judged', async () => {
  const { targets } = await published('kent.json');
  const states = targets.flatMap((target) => target.estimateVerdict?.state ?? []);
  expect(new Set(states)).toEqual(new Set(['not judged']));
  expect(states.length).toBe(4);
});

test('a line stops before 2012/13, when a sixth half-term was added', async () => {
  const { series } = await published('indicators/half-days-primary.json');
  const kent = series.find((one) => one.area === 'kent' && one.basis === 'outturn');
  const segmentOf = (label: string) => kent?.segment[kent.periods.findIndex((period) => period.label === label)];
  expect(segmentOf('2011/12')).not.toBe(segmentOf('2012/13'));
  expect(segmentOf('2012/13')).toBe(segmentOf(LAST_YEAR));
});

test('the 64-session measure and the 10% measure share no series', async () => {
  const { series } = await published('indicators/ni-087.json');
  expect(series.map((one) => one.basis)).toEqual(['plan']);
});

test('half days missed carry no interval and persistent absence does', async () => {
  const halfDays = await published('indicators/half-days-primary.json');
  const persistent = await published('indicators/persistent-absence-10-primary.json');
  expect(halfDays.series.flatMap((one) => one.lower).filter((limit) => limit !== null)).toEqual([]);
  expect(halfDays.trends).toEqual([]);
  expect(persistent.series.flatMap((one) => one.lower)).not.toContain(null);
});

test('the two unbroken stretches of persistent absence each have a five-point trend', async () => {
  const { trends } = await published('indicators/persistent-absence-10-secondary.json');
  const kent = trends
    .filter((trend) => trend.area === 'kent')
    .map((trend) => `${trend.from.label} to ${trend.to.label}`);
  // Of the later stretch its five latest years.
  const years = yearsOf('absence', 'persistent-absence-10-secondary');
  expect(years.indexOf('2012/13')).toBeLessThanOrEqual(years.length - 5);
  expect(kent).toEqual(['2007/08 to 2011/12', `${years.at(-5)} to ${years.at(-1)}`]);
});

test('the coverage matrix accounts for every LCSP and key performance indicator', async () => {
  const { cells } = await published('coverage.json');
  expect(cells.length).toBe(23 * 13);
  expect(new Set(cells.map((cell) => `${cell.area} ${cell.indicator}`)).size).toBe(23 * 13);
  expect(cells.filter((cell) => cell.reason === '' || cell.wouldHold === '' || cell.question === '')).toEqual([]);
});

test('every value has a number or a reason, never neither and never both', async () => {
  for (const [path, text] of await buildOnce()) {
    if (!path.startsWith('indicators/')) continue;
    const { series } = JSON.parse(text) as Awaited<ReturnType<typeof published<`indicators/${string}.json`>>>;
    for (const one of series) {
      const wrong = one.periods.filter((_, index) => (one.value[index] === null) === (one.missing[index] === null));
      expect(wrong, one.id).toEqual([]);
    }
  }
});

test('no LCSP has a figure of attendance, exclusions or NEET', async () => {
  for (const [path, text] of await buildOnce()) {
    if (path.startsWith('indicators/')) expect(text, path).not.toContain('"level":"LCSP"');
  }
});

test('receipts that differ are all explained by a recorded reading', async () => {
  const { receipts, readings } = await published('checks.json');
  const differing = receipts.filter((receipt) => receipt.result === 'differs');
  expect(receipts.length).toBeGreaterThan(250);
  expect(differing.map((receipt) => receipt.what)).toEqual([
    'Variation statement: closing budget against the budget table',
  ]);
  expect(readings.some((reading) => reading.table.includes('variation'))).toBe(true);
});

import { expect, test } from 'vitest';
import type { Polarity } from '../../pipeline/contract/kinds.ts';
import { bridge, type PrintedFigure } from '../../pipeline/stats/bridge.ts';
import { targetNotes, type TargetNotesInput } from '../../pipeline/stats/targetNotes.ts';
import { academic, printed } from './shippedFigures.ts';

interface Case {
  readonly name: string;
  readonly aim: readonly [value: number, digits: number] | null;
  readonly year: number | null;
  readonly polarity?: Polarity;
  readonly figures: readonly PrintedFigure[];
  readonly outturns?: readonly PrintedFigure[];
  readonly asPrinted?: string;
  readonly notes: readonly string[];
}

const table = (a: readonly [number, number], b: readonly [number, number]): readonly PrintedFigure[] => [
  printed(2007, ...a),
  printed(2008, ...b, 'estimate'),
];
const provisional = [printed(2007, 1.3, 1, 'provisional'), printed(2008, 1.4, 1, 'estimate')];
// DfE's counts: 356 of 213,417 and 259 of 212,455, per 1,000.
const exclusions = [printed(2007, 356_000 / 213_417, 2, 'outturn'), printed(2008, 259_000 / 212_455, 2, 'outturn')];
const halfDays = (earlier: number, later: number): readonly PrintedFigure[] => [
  printed(2007, earlier, 2, 'outturn'),
  printed(2008, later, 2, 'outturn'),
];

// The shipped targets of the 2009/10 plan, page 11, all printed under 2009/10.
const SHIPPED: readonly Case[] = [
  { name: 'NI 117', aim: [5.9, 1], year: 2009, figures: table([5.27, 2], [4.46, 2]), notes: ['T1', 'T3'] },
  {
    name: 'NI 114',
    aim: [1.4, 1],
    year: 2008,
    figures: provisional,
    outturns: exclusions,
    notes: ['T2', 'T3', 'T4', 'T7'],
  },
  { name: 'NI 87', aim: [6, 1], year: 2008, figures: table([7.1, 1], [6, 1]), notes: ['T2', 'T4'] },
  {
    name: 'primary',
    aim: [5, 1],
    year: 2008,
    figures: table([5.3, 1], [5, 1]),
    outturns: halfDays(5.32, 5.34),
    notes: ['T2', 'T4', 'T7'],
  },
  {
    name: 'secondary',
    aim: [7.35, 2],
    year: 2008,
    figures: table([7.5, 1], [7.35, 2]),
    outturns: halfDays(7.88, 7.81),
    notes: ['T2', 'T4', 'T7'],
  },
  {
    name: 'NI 73',
    aim: [77, 0],
    year: 2009,
    polarity: 'high is good',
    figures: table([69, 0], [77, 0]),
    notes: ['T2'],
  },
  { name: 'NI 75', aim: [57, 0], year: 2009, polarity: 'high is good', figures: table([49.7, 1], [56, 0]), notes: [] },
  {
    name: 'NI 93',
    aim: [87, 0],
    year: 2009,
    polarity: 'high is good',
    figures: table([84, 0], [87, 0]),
    notes: ['T2'],
  },
  {
    name: 'NI 94',
    aim: [84, 0],
    year: 2009,
    polarity: 'high is good',
    figures: table([73, 0], [84, 0]),
    notes: ['T2'],
  },
  { name: 'NI 69', aim: null, year: null, figures: [printed(2007, 46.7, 1)], notes: ['T5'] },
  { name: 'NI 50', aim: null, year: null, polarity: 'high is good', figures: [printed(2007, 61.1, 1)], notes: ['T5'] },
  {
    name: 'NI 107',
    aim: null,
    year: null,
    asPrinted: 'To follow',
    polarity: 'high is good',
    figures: [],
    notes: ['T5'],
  },
  {
    name: 'NI 108',
    aim: null,
    year: null,
    asPrinted: 'To follow',
    polarity: 'high is good',
    figures: [],
    notes: ['T5'],
  },
];

const inputOf = (given: Case): TargetNotesInput => ({
  target: given.aim === null ? null : { value: given.aim[0], digits: given.aim[1] },
  period: given.year === null ? null : academic(given.year),
  printedUnder: '2009/10',
  asPrinted: given.asPrinted ?? '',
  polarity: given.polarity ?? 'low is good',
  range: { min: 0, max: 100 },
  figures: given.figures,
  outturns: given.outturns ?? [],
  bridge: given.outturns === undefined ? null : bridge(given.figures, given.outturns),
});

test.each(SHIPPED)('the target of $name carries $notes', (given) => {
  expect(targetNotes(inputOf(given)).map(({ id }) => id)).toEqual(given.notes);
});

test('the order of the figures does not matter', () => {
  for (const given of SHIPPED) {
    const turned = { ...given, figures: given.figures.toReversed() };
    expect(targetNotes(inputOf(turned))).toEqual(targetNotes(inputOf(given)));
  }
});

test('a note on a later outturn states both figures and the bridge test', () => {
  const sentences = SHIPPED.filter(({ name }) => name === 'primary' || name === 'secondary').map(
    (given) => targetNotes(inputOf(given)).at(-1)?.sentence,
  );
  expect(sentences).toEqual([
    'The outturn for 2008/09 is 5.34, the plan’s “Estimated /actual” was 5.0; the bridge test passed: the two sources agree for 2007/08: 5.3 and 5.32.',
    'The outturn for 2008/09 is 7.81, the plan’s “Estimated /actual” was 7.35; the bridge test did not pass: the two sources disagree for 2007/08: 7.5 and 7.88.',
  ]);
});

test('notes say their figures', () => {
  const [first, second] = SHIPPED[0] === undefined ? [] : targetNotes(inputOf(SHIPPED[0]));
  expect(first?.sentence).toBe('The target 5.9 is easier than the latest figure, 4.46 (2008/09, estimate).');
  expect(second?.arithmetic).toBe('5.9 > 5.27');
});

test('an outturn equal to the estimate but for rounding is no note', () => {
  const given = { ...SHIPPED[3], outturns: halfDays(5.32, 5.04) };
  expect(
    targetNotes(inputOf({ name: '', aim: null, year: null, figures: [], notes: [], ...given })).map(({ id }) => id),
  ).toEqual(['T2', 'T4']);
});

test.each([
  [570, ['T6']],
  [-1, ['T6']],
  [100, []],
] as const)('a target of %s per cent carries %s', (value, notes) => {
  const given = { name: '', aim: [value, 0], year: 2009, polarity: 'high is good', figures: [], notes: [] } as const;
  expect(targetNotes(inputOf(given)).map(({ id }) => id)).toEqual(notes);
});

test('an indicator without polarity has no easier target, only an equal one', () => {
  const given = {
    name: '',
    aim: [5, 0],
    year: 2009,
    polarity: 'none',
    figures: table([7, 0], [3, 0]),
    notes: [],
  } as const;
  expect(targetNotes(inputOf(given))).toEqual([]);
});

import type { Period } from '../contract/series.ts';
import { POLARITIES, type Polarity } from '../contract/kinds.ts';
import type { BridgeTest, TargetNote, TargetNoteId } from '../contract/verdict.ts';
import { checkFigure, type PrintedFigure } from './bridge.ts';
import { roundHalfAway } from './roundHalfAway.ts';
import { sayComparison, sayNumber } from './sayNumber.ts';
import type { Workings } from './workings.ts';
import { checkDigits, checkKnown, checkNumber, checkNumberOrNull } from './checkArguments.ts';

export interface TargetNotesInput {
  /** Null when the plan leaves it blank or prints `to follow`. */
  readonly target: { readonly value: number; readonly digits: number } | null;
  /** The period the row means, such as 2008/09; null when no target was printed. */
  readonly period: Period | null;
  /** The heading it is printed under, such as `2009/10`. */
  readonly printedUnder: string;
  /** Words printed in the target's own cell, such as `To follow`; blank when the cell is. */
  readonly asPrinted: string;
  readonly polarity: Polarity;
  /** Smallest and largest value the measure can take; null where open. */
  readonly range: { readonly min: number | null; readonly max: number | null };
  /** Figures of the target's own table, any order. */
  readonly figures: readonly PrintedFigure[];
  /** Later outturns of the same definition and unit, from any source. */
  readonly outturns: readonly PrintedFigure[];
  readonly bridge: BridgeTest | null;
}

/** A note as worked out; where its figures come from is for whoever holds them. */
export type TargetNoteAnswer = Omit<TargetNote, 'provenance'> & Workings;

const METHODS: Readonly<Record<TargetNoteId, string>> = {
  T1: 'Target easier than the latest figure of its own table',
  T2: 'Target equal to the latest figure of its own table',
  T3: 'Target easier than an earlier actual or provisional figure of its own table',
  T4: "The row's period is not its column's",
  T5: 'Target missing',
  T6: 'Target outside the possible range',
  T7: 'A later outturn differs from the estimate by more than rounding',
};

/**
 * What a reader ought to know of a target, computed for every target. T1 to T3 use only the figures of the target's
 * own table, as the plan stood; the latest figure may be an estimate, an earlier actual may be provisional.
 */
export function targetNotes(input: TargetNotesInput): readonly TargetNoteAnswer[] {
  checkInput(input);
  return [
    ...againstOwnTable(input),
    ...periodNote(input),
    ...missingNote(input),
    ...rangeNote(input),
    ...outturnNotes(input),
  ];
}

function checkInput({ target, polarity, range, figures, outturns }: TargetNotesInput): void {
  checkKnown('polarity', polarity, POLARITIES);
  if (target !== null) {
    checkNumber('target', target.value);
    checkDigits(target.digits);
  }
  checkNumberOrNull('lower limit', range.min);
  checkNumberOrNull('upper limit', range.max);
  for (const figure of [...figures, ...outturns]) checkFigure(figure);
}

function note(id: TargetNoteId, sentence: string, arithmetic: string, inputs: Workings['inputs']): TargetNoteAnswer {
  return { id, sentence, method: METHODS[id], inputs, arithmetic, reason: sentence };
}

function isEasier(target: number, figure: number, polarity: Polarity): boolean {
  if (polarity === 'low is good') return target > figure;
  return polarity === 'high is good' && target < figure;
}

/** A target for the year of the figure is one number with it; one for another year asks for no change. */
const sayEqual = (period: Period | null, latest: PrintedFigure): string =>
  period?.key === latest.period.key
    ? 'for the year of the latest figure, and the two are one number: it is equal to'
    : 'for a later year and asks for no change: it is equal to the latest figure,';

function againstOwnTable({ target, period, figures, polarity }: TargetNotesInput): readonly TargetNoteAnswer[] {
  const [latest, ...earlier] = figures.toSorted((a, b) => (a.period.start < b.period.start ? 1 : -1));
  if (target === null || latest === undefined) return [];
  const notes: TargetNoteAnswer[] = [];
  const say = (id: TargetNoteId, words: string, figure: PrintedFigure): TargetNoteAnswer => {
    const text = `The target ${sayNumber(target.value, target.digits)} is ${words} ${sayFigure(figure)}.`;
    const inputs = { target: target.value, figure: figure.value, period: figure.period.label, mark: figure.mark };
    return note(id, text, sayComparison(target, figure), inputs);
  };
  if (isEasier(target.value, latest.value, polarity)) notes.push(say('T1', 'easier than the latest figure,', latest));
  if (target.value === latest.value) notes.push(say('T2', sayEqual(period, latest), latest));
  const better = earlier.find(({ mark, value }) => mark !== 'estimate' && isEasier(target.value, value, polarity));
  if (better !== undefined) notes.push(say('T3', 'easier than an earlier figure,', better));
  return notes;
}

function periodNote({ period, printedUnder }: TargetNotesInput): readonly TargetNoteAnswer[] {
  if (period === null || period.label === printedUnder) return [];
  const sentence = `The target is for ${period.label} and is printed under ${printedUnder}.`;
  return [note('T4', sentence, `${period.label} is not ${printedUnder}`, { period: period.label, printedUnder })];
}

/** The text held may have lost what the plan prints, so its cell says nothing of the plan. */
const UNREADABLE = 'No target can be read in the text held';

function missingNote({ target, asPrinted }: TargetNotesInput): readonly TargetNoteAnswer[] {
  if (target !== null) return [];
  const sentence = asPrinted === '' ? `${UNREADABLE}.` : `${UNREADABLE}: "${asPrinted}".`;
  return [note('T5', sentence, '', { asPrinted })];
}

function rangeNote({ target, range }: TargetNotesInput): readonly TargetNoteAnswer[] {
  if (target === null) return [];
  const text = sayNumber(target.value, target.digits);
  const over = range.max !== null && target.value > range.max;
  const under = range.min !== null && target.value < range.min;
  if (!over && !under) return [];
  const arithmetic = over ? `${text} > ${range.max}` : `${text} < ${range.min}`;
  const sentence = `The target ${text} is outside the possible range ${range.min ?? ''} to ${range.max ?? ''}.`;
  return [note('T6', sentence, arithmetic, { target: target.value, min: range.min, max: range.max })];
}

function outturnNotes({ figures, outturns, bridge }: TargetNotesInput): readonly TargetNoteAnswer[] {
  return figures.flatMap((estimate) => {
    const outturn = outturns.find(({ period, mark }) => period.key === estimate.period.key && mark !== 'estimate');
    if (estimate.mark !== 'estimate' || outturn === undefined) return [];
    const digits = Math.min(estimate.digits, outturn.digits);
    if (roundHalfAway(outturn.value, digits) === roundHalfAway(estimate.value, digits)) return [];
    const figuresSaid = `${sayNumber(outturn.value, outturn.digits)}, the plan’s “Estimated /actual” was ${sayNumber(estimate.value, estimate.digits)}`;
    const sentence = `The outturn for ${estimate.period.label} is ${figuresSaid}; ${sayBridge(bridge)}.`;
    const inputs = { estimate: estimate.value, outturn: outturn.value, period: estimate.period.label };
    return [note('T7', sentence, sayComparison(outturn, estimate), inputs)];
  });
}

function sayBridge(bridge: BridgeTest | null): string {
  if (bridge === null) return 'the two sources have not been compared on a period both give';
  return bridge.passed ? `the bridge test passed: ${bridge.reason}` : `the bridge test did not pass: ${bridge.reason}`;
}

const sayFigure = (figure: PrintedFigure): string =>
  `${sayNumber(figure.value, figure.digits)} (${figure.period.label}, ${figure.mark})`;

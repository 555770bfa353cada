import { formatCountOf, formatList } from '../../format/numbers.ts';
import type { PlanOutcome } from './groupPlan.ts';

/** Indicators under one bracket: those a key action names, or those we linked ourselves. */
export interface ShownRun {
  readonly items: readonly string[];
  readonly isOurs: boolean;
}

/** Texts of an outcome: the key actions that name it, and the indicators linked to it, the nearest first. */
export interface PlanWords {
  readonly actions: readonly string[];
  readonly shown: readonly ShownRun[];
}

type PlanIndicator = PlanOutcome['indicators'][number];

interface IndicatorRun {
  readonly isOurs: boolean;
  readonly isNearest: boolean;
  readonly indicators: readonly PlanIndicator[];
}

/** Indicators in the order of their outcome, cut wherever who makes the link, or how near it is, changes. */
function runsOf({ indicators }: PlanOutcome): readonly IndicatorRun[] {
  const runs = [true, false].flatMap((isNearest) =>
    [false, true].map((isOurs) => ({
      isOurs,
      isNearest,
      indicators: indicators.filter(
        ({ nearest, basis }) => nearest === isNearest && (basis === 'editorial') === isOurs,
      ),
    })),
  );
  return runs.filter((run) => run.indicators.length > 0);
}

const nameOf = ({ label, basis }: PlanIndicator): string => (basis === 'editorial' ? `${label} (our link)` : label);

/** All priorities at once would else run to many pages: links of ours that are not the nearest are counted only. */
const speakRun = ({ isOurs, isNearest, indicators }: IndicatorRun): string =>
  isOurs && !isNearest
    ? `${formatCountOf(indicators.length, 'indicator')} by our own link`
    : indicators.map(nameOf).join('; ');

const speakShown = (outcome: PlanOutcome, isBrief: boolean): readonly ShownRun[] =>
  runsOf(outcome).map((run) => ({
    isOurs: run.isOurs,
    items: isBrief ? [speakRun(run)] : run.indicators.map(nameOf),
  }));

function speakActions({ actions }: PlanOutcome, isBrief: boolean): readonly string[] {
  if (actions.length === 0) return ['No action is linked'];
  if (!isBrief) return actions.map(({ number, title }) => `Action ${number}: ${title}`);
  const numbers = formatList(actions.map(({ number }) => String(number)));
  return [`${actions.length === 1 ? 'Action' : 'Actions'} ${numbers}`];
}

/** Texts of one outcome; a missing end is said, never left out. */
export function speakOutcome(outcome: PlanOutcome, isBrief: boolean): PlanWords {
  const shown = speakShown(outcome, isBrief);
  return {
    actions: speakActions(outcome, isBrief),
    shown: shown.length === 0 ? [{ items: ['No indicator is linked'], isOurs: false }] : shown,
  };
}

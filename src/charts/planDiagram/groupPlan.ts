import type { LinkBasis } from '../../../pipeline/contract/plan.ts';
import { formatCountOf, formatList } from '../../format/numbers.ts';

/**
 * One outcome of the plan with one of its actions and one of its indicators. Actions and indicators both hang from the
 * outcome: that they stand in one row does not link them to each other.
 */
export interface PlanDiagramRow {
  readonly priority: { readonly id: string; readonly number: number; readonly title: string };
  readonly outcome: { readonly id: string; readonly text: string };
  /** Null when no action is linked to the outcome. */
  readonly action: { readonly id: string; readonly number: number; readonly title: string } | null;
  /** Null when no indicator is linked to the outcome. */
  readonly indicator: {
    readonly id: string;
    readonly label: string;
    /** `editorial` is ours, drawn dashed and said so; on the others the plan has a word. */
    readonly basis: LinkBasis;
    /** It counts what the outcome's own words speak of, and stands first. */
    readonly nearest: boolean;
    /** In one of the plan's lists; false for a measure of the Department for Education that is in none. */
    readonly isOfPlan: boolean;
  } | null;
  /** The plan's name for the title: `Children and Young People's Plan 2008-2011, Kent`. */
  readonly plan: string;
}

type PlanAction = NonNullable<PlanDiagramRow['action']>;
type PlanIndicator = NonNullable<PlanDiagramRow['indicator']>;

/** An outcome with its actions by number and its indicators, the nearest first, then those a key action names. */
export interface PlanOutcome {
  readonly id: string;
  readonly text: string;
  readonly actions: readonly PlanAction[];
  readonly indicators: readonly PlanIndicator[];
}

export interface PlanPriority {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly outcomes: readonly PlanOutcome[];
}

const uniqueById = <Item extends { readonly id: string }>(items: readonly (Item | null)[]): readonly Item[] => [
  ...new Map(items.filter((item) => item !== null).map((item) => [item.id, item])).values(),
];

function groupOutcome(rows: readonly PlanDiagramRow[], { id, text }: PlanDiagramRow['outcome']): PlanOutcome {
  const mine = rows.filter((row) => row.outcome.id === id);
  return {
    id,
    text,
    actions: uniqueById(mine.map(({ action }) => action)).toSorted((a, b) => a.number - b.number),
    indicators: uniqueById(mine.map(({ indicator }) => indicator)).toSorted(
      (a, b) =>
        Number(b.nearest) - Number(a.nearest) || Number(a.basis === 'editorial') - Number(b.basis === 'editorial'),
    ),
  };
}

/** The rows as the tree they describe: priority, outcomes, and from each its actions and indicators, each once. */
export const groupPlan = (rows: readonly PlanDiagramRow[]): readonly PlanPriority[] =>
  uniqueById(rows.map(({ priority }) => priority))
    .toSorted((a, b) => a.number - b.number)
    .map((priority) => {
      const mine = rows.filter((row) => row.priority.id === priority.id);
      return {
        ...priority,
        outcomes: uniqueById(mine.map(({ outcome }) => outcome)).map((outcome) => groupOutcome(mine, outcome)),
      };
    });

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

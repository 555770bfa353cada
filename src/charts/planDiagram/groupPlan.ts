import type { PlanDiagramRow } from './planDiagramRow.ts';

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

import { formatCountOf, formatList } from '../../format/numbers.ts';
import type { ChartMark, ChartModule, ChartTable } from '../../theme/chart.ts';
import { groupPlan, type PlanOutcome, type PlanDiagramRow } from './groupPlan.ts';
import { plotPlanDiagram } from './planDiagramPlot.ts';
import { wordCell } from '../chartWords.ts';
import type { Action } from '../../../pipeline/contract/plan.ts';
import type { LinkedIndicator, OutcomeBranch, PriorityBranch } from '../../select/plan.ts';

export type { PlanDiagramRow } from './groupPlan.ts';

function title(rows: readonly PlanDiagramRow[]): string {
  const priorities = groupPlan(rows);
  const [only] = priorities;
  const what =
    priorities.length === 1 && only !== undefined
      ? `Priority ${only.number}, ${only.title}`
      : `${priorities.length} priorities`;
  return `${what}: outcomes, key actions and indicators, ${rows[0]?.plan ?? ''}`;
}

const actionWords = ({ actions }: PlanOutcome): string =>
  actions.length === 0
    ? 'no action is linked'
    : actions.map(({ number, title: name }) => `${number} ${name}`).join('; ');

const indicatorWords = ({ indicators }: PlanOutcome): string =>
  indicators.length === 0
    ? 'no indicator is linked'
    : indicators.map(({ label, basis }) => (basis === 'editorial' ? `${label} (our link)` : label)).join('; ');

const table = (rows: readonly PlanDiagramRow[]): ChartTable => ({
  caption: title(rows),
  columns: [
    { label: 'Outcome', numeric: false },
    { label: 'Priority', numeric: false },
    { label: 'Actions', numeric: false },
    { label: 'Indicators', numeric: false },
  ],
  rows: groupPlan(rows).flatMap((priority) =>
    priority.outcomes.map((outcome) => [
      { text: `${outcome.id}: ${outcome.text}`, sort: outcome.id },
      { text: `${priority.number} ${priority.title}`, sort: priority.number },
      wordCell(actionWords(outcome)),
      wordCell(indicatorWords(outcome)),
    ]),
  ),
});

/** Counts only, and what is missing; the table holds every link. */
function describe(rows: readonly PlanDiagramRow[]): string {
  const outcomes = groupPlan(rows).flatMap((priority) => priority.outcomes);
  const actions = new Set(outcomes.flatMap((outcome) => outcome.actions.map(({ id }) => id)));
  const indicators = outcomes.flatMap((outcome) => outcome.indicators);
  const ofPlan = new Set(indicators.filter(({ isOfPlan }) => isOfPlan).map(({ id }) => id));
  const later = new Set(indicators.filter(({ isOfPlan }) => !isOfPlan).map(({ id }) => id));
  const others =
    later.size === 0
      ? ''
      : ` and ${formatCountOf(later.size, 'measure')} of the Department for Education in none of its lists`;
  const without = outcomes.filter((outcome) => outcome.indicators.length === 0).map(({ id }) => id);
  const gap =
    without.length === 0 ? 'Every outcome has an indicator.' : `No indicator is linked to ${formatList(without)}.`;
  return `${formatCountOf(outcomes.length, 'outcome')} with ${formatCountOf(actions.size, 'action')} and, linked to them, ${formatCountOf(ofPlan.size, 'indicator')} of the plan’s lists${others}. ${gap}`;
}

/** From a priority to its outcomes, and from each to the key actions that name it and the indicators linked to it. */
export const planDiagram: ChartModule<PlanDiagramRow> = {
  id: 'plan-diagram',
  needs: 'One row for each pair of an action and an indicator of an outcome; null where an outcome has none.',
  title,
  plot: plotPlanDiagram,
  table,
  notDrawn: (rows) => (rows.length === 0 ? 'No outcome is held, so there is nothing to draw.' : ''),
  describe,
  marks: (): readonly ChartMark[] => [],
};

const PLAN = 'as printed in the LCSP business plan 2009/10';

const actionPart = (action: Action): PlanDiagramRow['action'] => ({
  id: action.id,
  number: action.number,
  title: action.title,
});

const indicatorPart = ({ indicator, link }: LinkedIndicator): PlanDiagramRow['indicator'] => ({
  id: indicator.id,
  label:
    indicator.niNumber === '' || indicator.shortLabel.includes(indicator.niNumber)
      ? indicator.shortLabel
      : `${indicator.niNumber} ${indicator.shortLabel}`,
  basis: link.basis,
  nearest: link.nearest,
  isOfPlan: indicator.list !== 'published',
});

function outcomeRows(branch: OutcomeBranch, priority: PlanDiagramRow['priority']): readonly PlanDiagramRow[] {
  const outcome = { id: branch.outcome.id, text: branch.outcome.text };
  const actions = branch.actions.length === 0 ? [null] : branch.actions.map(actionPart);
  const indicators = branch.indicators.length === 0 ? [null] : branch.indicators.map(indicatorPart);
  return actions.flatMap((action) =>
    indicators.map((indicator) => ({ priority, outcome, action, indicator, plan: PLAN })),
  );
}

/** Every path from a priority through an outcome to its actions and indicators; a missing end is null, never left out. */
export const selectPlanDiagramRows = (branches: readonly PriorityBranch[]): readonly PlanDiagramRow[] =>
  branches.flatMap(({ priority, outcomes }) =>
    outcomes.flatMap((branch) =>
      outcomeRows(branch, { id: priority.id, number: priority.number, title: priority.shortTitle }),
    ),
  );

import type { Action } from '../../../pipeline/contract/plan.ts';
import type { PlanDiagramRow } from './planDiagram.ts';
import type { LinkedIndicator, OutcomeBranch, PriorityBranch } from '../../select/plan.ts';

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

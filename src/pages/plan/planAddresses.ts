import type { Part } from '../documents/DocumentPage.tsx';
import type { Action, Outcome, Priority } from '../../../pipeline/contract/plan.ts';

/** Where the whole plan stands; `plan/` is its front. */
export const PLAN_FULL = 'plan/full/';

/** Parts of the whole plan, in its order. */
export const PLAN_PARTS: readonly Part[] = [
  { id: 'priorities', label: 'What are the priorities?' },
  { id: 'diagram', label: 'How does a priority lead to a figure?' },
  { id: 'gaps', label: 'Which outcomes have no indicator, and which indicators no figure?' },
  { id: 'actions', label: 'What was to be done, by whom and when?' },
  { id: 'back', label: 'Which outcomes does an indicator bear on?' },
  { id: 'enablers', label: 'What else does the plan call key?' },
  { id: 'county-targets', label: 'Which county targets do the LCSPs support?' },
  { id: 'readings', label: 'Where did the plan’s text need reading?' },
];

/** Where a priority, an action or an outcome stands on the site, from the root. */
export const priorityAddress = (priority: Pick<Priority, 'id'>): string => `plan/${priority.id}/`;

export const actionAddress = (action: Pick<Action, 'id'>): string => `${PLAN_FULL}#${action.id}`;

export const outcomeAddress = (outcome: Outcome): string => `plan/${outcome.priority}/#outcome-${outcome.id}`;

export const indicatorAddress = (id: string): string => `indicators/${id}/`;

/** `1a` as the plan prints it: `1A`. */
export const formatOutcomeId = (id: string): string => id.toUpperCase();

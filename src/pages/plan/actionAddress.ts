import type { Action, Outcome, Priority } from '../../../pipeline/contract/plan.ts';
import { PLAN_FULL } from './planParts.ts';

/** Where a priority, an action or an outcome stands on the site, from the root. */
export const priorityAddress = (priority: Pick<Priority, 'id'>): string => `plan/${priority.id}/`;

export const actionAddress = (action: Pick<Action, 'id'>): string => `${PLAN_FULL}#${action.id}`;

export const outcomeAddress = (outcome: Outcome): string => `plan/${outcome.priority}/#outcome-${outcome.id}`;

export const indicatorAddress = (id: string): string => `indicators/${id}/`;

/** `1a` as the plan prints it: `1A`. */
export const formatOutcomeId = (id: string): string => id.toUpperCase();

import { selectPlanTree, type PriorityBranch } from '../../select/plan.ts';
import { PlanBody } from './PlanBody.tsx';
import { PlanFront } from './PlanFront.tsx';
import { PLAN_FULL } from './planAddresses.ts';
import { PriorityBody } from './PriorityBody.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const frontPage: Page = {
  path: 'plan/',
  title: 'The plan: its priorities, key actions and targets',
  description:
    'The priorities of the Kent Children and Young People’s Plan, each with its key actions, the measures that have a figure and what can be said of its targets, and the way to everything else in the plan.',
  trail: [],
  body: <PlanFront />,
  runningHead: 'The plan',
  sheet: 'documents',
};

const wholePage: Page = {
  path: PLAN_FULL,
  title: 'The plan in full: priorities, outcomes, key actions and the indicators linked to them',
  description:
    'The priorities of the Kent Children and Young People’s Plan with their outcomes, key actions, indicators and figures, and every place where an outcome has no indicator in the papers held or an indicator has no figure.',
  trail: [{ label: 'The plan', to: 'plan/' }],
  body: <PlanBody />,
  runningHead: 'The plan in full',
  sheet: 'documents',
};

const priorityPage = (branch: PriorityBranch): Page => ({
  path: `plan/${branch.priority.id}/`,
  title: `Priority ${branch.priority.number}: ${branch.priority.shortTitle}`,
  description: `Priority ${branch.priority.number} of the Kent Children and Young People’s Plan, ${branch.priority.shortTitle}: its outcomes, the key actions for them, and the indicators and figures linked to them.`,
  trail: [{ label: 'The plan', to: 'plan/' }],
  body: <PriorityBody branch={branch} />,
  runningHead: `The plan: priority ${branch.priority.number}`,
  sheet: 'documents',
});

/** The plan: its front, the whole of it, and one page for each of its priorities. */
export const planPages = pageKind({
  id: 'plan',
  answers: 'Priority, outcome, key action, indicator and figure of the plan, and back',
  pages: (site) => [frontPage, wholePage, ...selectPlanTree(site).map((branch) => priorityPage(branch))],
});

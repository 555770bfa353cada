import { selectPlanTree, type PriorityBranch } from '../../select/planTree.ts';
import { PlanBody } from './PlanBody.tsx';
import { PriorityBody } from './PriorityBody.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const overviewPage: Page = {
  path: 'plan/',
  title: 'The plan: priorities, outcomes, key actions and the indicators linked to them',
  description:
    'The priorities of the Kent Children and Young People’s Plan with their outcomes, key actions, indicators and figures, and every place where an outcome has no indicator in the papers held or an indicator has no figure.',
  trail: [],
  body: <PlanBody />,
  runningHead: 'The plan',
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

/** The plan and one page for each of its priorities. */
export const planPages = pageKind({
  id: 'plan',
  answers: 'Priority, outcome, key action, indicator and figure of the plan, and back',
  pages: (site) => [overviewPage, ...selectPlanTree(site).map((branch) => priorityPage(branch))],
});

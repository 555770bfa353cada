import type { Site } from '../../site/site.ts';
import { selectPlanTree, type PriorityBranch } from '../../select/planTree.ts';
import { PlanBody } from './PlanBody.tsx';
import { PriorityBody } from './PriorityBody.tsx';
import type { Page, PageKind } from '../page.ts';

const overviewPage = (site: Site): Page => ({
  path: 'plan/',
  title: 'The plan: priorities, outcomes, key actions and the indicators linked to them',
  description:
    'The priorities of the Kent Children and Young People’s Plan with their outcomes, key actions, indicators and figures, and every place where an outcome has no indicator in the papers held or an indicator has no figure.',
  trail: [],
  body: <PlanBody site={site} />,
  runningHead: 'The plan',
  sheet: 'documents',
});

const priorityPage = (site: Site, branch: PriorityBranch): Page => ({
  path: `plan/${branch.priority.id}/`,
  title: `Priority ${branch.priority.number}: ${branch.priority.shortTitle}`,
  description: `Priority ${branch.priority.number} of the Kent Children and Young People’s Plan, ${branch.priority.shortTitle}: its outcomes, the key actions for them, and the indicators and figures linked to them.`,
  trail: [{ label: 'The plan', to: 'plan/' }],
  body: <PriorityBody site={site} branch={branch} />,
  runningHead: `The plan: priority ${branch.priority.number}`,
  sheet: 'documents',
});

/** The plan and one page for each of its priorities. */
export const planPages: PageKind = {
  id: 'plan',
  answers: 'Priority, outcome, key action, indicator and figure of the plan, and back',
  pages: (site) => [overviewPage(site), ...selectPlanTree(site).map((branch) => priorityPage(site, branch))],
};

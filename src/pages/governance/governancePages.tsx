import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';
import { GovernanceBody } from './GovernanceBody.tsx';
import { GovernanceFront } from './GovernanceFront.tsx';
import { GOVERNANCE_FULL } from './governanceParts.ts';

const frontPage: Page = {
  path: 'governance/',
  title: 'Governance: who decides about an LCSP',
  description:
    'The bodies from the Kent Partnership down to an LCSP, what was agreed about them in the papers held, and the way to every proposal, date and member.',
  trail: [],
  body: <GovernanceFront />,
  runningHead: 'Governance',
  sheet: 'documents',
};

const wholePage: Page = {
  path: GOVERNANCE_FULL,
  title: 'Governance in full: from an LCSP to the Kent Partnership',
  description:
    'Which body reports to which, the planned change from 23 LCSP boards to 12 by April 2010, the proposals with their dates, and how firm each was in the papers held.',
  trail: [{ label: 'Governance', to: 'governance/' }],
  body: <GovernanceBody />,
  runningHead: 'Governance in full',
  sheet: 'documents',
};

/** How the LCSPs were governed, the planned change to 12 boards and its standing in the papers held. */
export const governancePages = pageKind({
  id: 'governance',
  answers: 'Who answers to whom, the planned change from 23 LCSP boards to 12, the proposals and how firm each is',
  pages: () => [frontPage, wholePage],
});

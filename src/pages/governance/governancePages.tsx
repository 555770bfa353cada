import { GovernanceBody } from './GovernanceBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** How the LCSPs were governed, the planned change to 12 boards and its standing in the papers held. */
export const governancePages = pageKind({
  id: 'governance',
  answers: 'Who answers to whom, the planned change from 23 LCSP boards to 12, the proposals and how firm each is',
  pages: () => [
    {
      path: 'governance/',
      title: 'Governance: from an LCSP to the Kent Partnership',
      description:
        'Which body reports to which, the planned change from 23 LCSP boards to 12 by April 2010, the proposals with their dates, and how firm each was in the papers held.',
      trail: [],
      body: <GovernanceBody />,
      runningHead: 'Governance',
      sheet: 'documents',
    },
  ],
});

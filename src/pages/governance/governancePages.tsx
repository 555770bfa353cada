import { GovernanceBody } from './GovernanceBody.tsx';
import type { PageKind } from '../page.ts';

/** How the LCSPs were governed, the planned change to 12 boards and its standing in the papers held. */
export const governancePages: PageKind = {
  id: 'governance',
  answers: 'Who answers to whom, the planned change from 23 LCSP boards to 12, the proposals and how firm each is',
  pages: (site) => [
    {
      path: 'governance/',
      title: 'Governance: from an LCSP to the Kent Partnership',
      description:
        'Which body reports to which, the planned change from 23 LCSP boards to 12 by April 2010, the proposals with their dates, and how firm each was in the papers held.',
      trail: [],
      body: <GovernanceBody site={site} />,
      runningHead: 'Governance',
      sheet: 'documents',
    },
  ],
};

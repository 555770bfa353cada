import type { Site } from '../load/site.ts';
import { ChangesBody } from './data/ChangesBody.tsx';
import type { PageKind } from './page.ts';

/** What changed between releases, at an address of its own so that it can be cited. */
export const changesPages: PageKind = {
  id: 'changes',
  answers: 'What changed in the figures from one release to the next',
  pages: (site: Site) => [
    {
      path: 'data/changes/',
      title: 'What changed between releases',
      description: 'Each release of the figures with what is new, revised or withdrawn in it, newest first.',
      trail: [{ label: 'Data', to: 'data/' }],
      body: <ChangesBody site={site} />,
      runningHead: 'Data: changes',
    },
  ],
};

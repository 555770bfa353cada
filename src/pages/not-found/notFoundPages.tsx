import { NotFoundBody } from './NotFoundBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** The page for unknown addresses. */
export const notFoundPages = pageKind({
  id: 'not-found',
  answers: 'What to do at an address that does not exist',
  pages: () => [
    {
      path: '404.html',
      title: 'There is no page at this address',
      description: 'The address does not exist on this site. Links to its main pages.',
      trail: [],
      body: <NotFoundBody />,
      runningHead: 'Page not found',
    },
  ],
});

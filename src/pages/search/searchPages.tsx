import { pageKind } from '../pageKind.tsx';
import { SearchBody } from './SearchBody.tsx';

/** The search tool, which is also the list of everything from A to Z. */
export const searchPages = pageKind({
  id: 'search',
  answers: 'Where an area, district, indicator, priority or word is dealt with, forgiving near spellings',
  pages: () => [
    {
      path: 'search/',
      title: 'Search: everything from A to Z',
      description:
        'Find an LCSP, a district, an indicator, a priority of the plan or a word by part of its name; near spellings are found too.',
      trail: [],
      body: <SearchBody />,
      tool: 'search',
      sheet: 'committee',
      runningHead: 'Search',
    },
  ],
});

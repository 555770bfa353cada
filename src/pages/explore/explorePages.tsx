import { EXPLORE_PATH } from '../../site/paths.ts';
import { pageKind } from '../pageKind.tsx';
import { ExploreBody } from './ExploreBody.tsx';

/** One measure, any areas, linked charts. */
export const explorePages = pageKind({
  id: 'explore',
  answers: 'One measure, any areas and years, in linked charts that can be read, pinned and taken away',
  pages: () => [
    {
      path: EXPLORE_PATH,
      title: 'Explore one measure and any areas',
      description:
        'One measure over time, across areas, on a schematic map and with the ages of areas, in charts that belong together and can be taken away as table or picture.',
      trail: [],
      body: <ExploreBody />,
      tool: 'explore',
      sheet: 'exploring',
      width: 'wide',
      runningHead: 'Explore',
    },
  ],
});

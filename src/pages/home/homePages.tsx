import { pageKind } from '../pageKind.tsx';
import { FrontSourcesBody } from './FrontSources.tsx';
import { HomeBody } from './HomeBody.tsx';
import { FRONT_SOURCES_PATH } from './homePaths.ts';

/** The front page, whose title is the site's name, to which the layout adds nothing, and the sources of its numbers. */
export const homePages = pageKind({
  id: 'home',
  answers: 'The county at a glance: 23 LCSPs’ ages, 12 districts’ attendance, the county’s figures and targets',
  pages: () => [
    {
      path: '',
      title: 'Kent LCSP Outcomes',
      description:
        'Population for Kent’s 23 Local Children’s Services Partnerships (LCSPs), attendance for 12 districts, exclusions and NEET for Kent, set beside the targets of the 2009/10 plan, with the source of every number.',
      trail: [],
      body: <HomeBody />,
      width: 'wide',
      tool: 'glance',
      sheet: 'front',
      runningHead: 'Kent LCSP Outcomes',
    },
    {
      path: FRONT_SOURCES_PATH,
      title: 'Where the numbers of the front page come from',
      description:
        'For every number of the front page: the document, the place in it, the words as printed and what was done with them.',
      trail: [],
      body: <FrontSourcesBody />,
      runningHead: 'Sources of the front page',
    },
  ],
});

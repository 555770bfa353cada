import { HomeBody } from './HomeBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** The front page. Its title is the site's name, to which the layout adds nothing. */
export const homePages = pageKind({
  id: 'home',
  answers: 'What this is; find your LCSP; the county’s targets against outturn at a glance; what changed last',
  pages: () => [
    {
      path: '',
      title: 'Kent LCSP Outcomes',
      description:
        'Population for Kent’s 23 Local Children’s Services Partnerships (LCSPs), attendance for 12 districts, exclusions and NEET for Kent, set beside the targets of the 2009/10 plan, with the source of every number.',
      trail: [],
      body: <HomeBody />,
      runningHead: 'Kent LCSP Outcomes',
    },
  ],
});

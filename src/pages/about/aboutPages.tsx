import { AboutBody } from './AboutBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** What the publication is, whom it is for, and what the council has not yet named. */
export const aboutPages = pageKind({
  id: 'about',
  answers:
    'What this publication holds (population for 23 LCSPs, attendance for 12 districts, exclusions and NEET for Kent), who it is for, its licence, and how to report an error',
  pages: () => [
    {
      path: 'about/',
      title: 'About this publication',
      description:
        'What this publication holds (population for 23 LCSPs, attendance for 12 districts, exclusions and NEET for Kent), who it is for, who is responsible as far as the council has named anybody, how to report an error, and what may be reused.',
      trail: [],
      body: <AboutBody />,
      runningHead: 'About',
    },
  ],
});

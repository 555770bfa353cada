import { AreasBody } from './AreasBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** The list of areas. */
export const areasPages = pageKind({
  id: 'areas',
  answers: 'All 23 LCSPs and the county, with their population and the way to each page',
  pages: () => [
    {
      path: 'areas/',
      title: 'Areas: the 23 LCSPs and Kent',
      description:
        'All 23 Local Children’s Services Partnerships of Kent with the number of children and young people in each, as printed in the 2009/10 plan, and the district each is read as lying in (inferred from names).',
      trail: [],
      body: <AreasBody />,
      runningHead: 'Areas',
    },
  ],
});

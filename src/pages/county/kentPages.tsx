import type { Site } from '../../site/site.ts';
import { countyOf } from '../../site/countyOf.ts';
import { KentBody } from './KentBody.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

function pageOf(site: Site): readonly Page[] {
  const county = countyOf(site);
  const file = site.areas.get(county.id);
  if (file === undefined || county.page === null) return [];
  return [
    {
      path: county.page,
      title: `${county.name}: the county’s targets and figures`,
      description: `${county.name} as a whole: the plan’s key performance indicators with actual, estimate, outturn, target and verdict, and absence and exclusions over the years.`,
      trail: [{ label: 'Areas', to: 'areas/' }],
      body: <KentBody file={file} />,
      runningHead: county.name,
    },
  ];
}

/** The county's page. */
export const kentPages = pageKind({
  id: 'county',
  answers: 'The county: every target with its verdict and notes, absence and exclusions with intervals and trends',
  pages: pageOf,
});

import { describeVerdicts } from '../../words/claimsCounty.ts';
import { countyOf, type Site } from '../../site/site.ts';
import { areaPath } from '../area/areaPaths.ts';
import { areaPagesOf } from '../dashboard/areaPagesOf.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';
import { KentBody } from './KentBody.tsx';

function pagesOf(site: Site): readonly Page[] {
  const county = countyOf(site);
  const file = site.areas.get(county.id);
  if (file === undefined || county.page === null) return [];
  return areaPagesOf(site, {
    file,
    siblings: [],
    title: `${county.name}: the county’s targets and figures`,
    description: `${county.name} as a whole: the plan’s key performance indicators with actual, estimate, outturn, target and verdict, and absence and exclusions over the years.`,
    trail: [{ label: 'Areas', to: 'areas/' }],
    kind: 'The county',
    scope: describeVerdicts(county, file.targets),
    ways: [
      { label: 'All targets', to: areaPath(county, 'targets') },
      { label: 'Areas', to: 'areas/' },
      { label: 'What an LCSP was', to: 'governance/#purpose' },
    ],
    full: <KentBody file={file} />,
  });
}

/** The county's pages. */
export const kentPages = pageKind({
  id: 'county',
  answers: 'The county: every target with its verdict and notes, absence and exclusions with intervals and trends',
  pages: pagesOf,
});

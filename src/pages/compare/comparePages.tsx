import type { Area } from '../../../pipeline/contract/area.ts';
import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { areaOf, districtsOf, type Site } from '../../site/site.ts';
import { AllBody } from './AllBody.tsx';
import { CompareBody } from './CompareBody.tsx';
import { PairBody } from './PairBody.tsx';
import { ALL_PATH, COMPARE_PATH, pairPath } from './comparePaths.ts';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const toolPage: Page = {
  path: COMPARE_PATH,
  title: 'Compare areas side by side',
  description:
    'Up to four LCSPs or districts and a group of one’s own in one table beside Kent: children by age, and attendance of their districts, each with its difference.',
  trail: [],
  body: <CompareBody />,
  tool: 'chooser',
  width: 'wide',
  sheet: 'committee',
  runningHead: 'Compare areas',
};

const allPage: Page = {
  path: ALL_PATH,
  title: 'Compare all areas, every year',
  description:
    'Every LCSP and district beside Kent: children by age, and attendance of the districts over the years, as long tables and small charts on one scale.',
  trail: [{ label: 'Compare', to: COMPARE_PATH }],
  body: <AllBody />,
  sheet: 'committee',
  runningHead: 'Compare all areas',
};

function pairPage(site: Site, district: Area): Page {
  const names = formatList(district.lcsps.map((id) => areaOf(site, id).name));
  return {
    path: pairPath(district),
    title: `Side by side: ${names}`,
    description: `${names} side by side: children by age, and the attendance of ${formatArea(district)}, which they share, beside Kent’s.`,
    trail: [{ label: 'Compare', to: COMPARE_PATH }],
    body: <PairBody district={district} />,
    sheet: 'committee',
    runningHead: `Compare: ${formatArea(district)}`,
  };
}

/** The comparing tool, the long tables and a ready-made page for every district with several LCSPs. */
export const comparePages = pageKind({
  id: 'compare',
  answers:
    'Up to four areas and a group of one’s own in one table beside Kent; the address holds the view; long tables of every area and year',
  pages: (site) => [
    toolPage,
    allPage,
    ...districtsOf(site)
      .filter((district) => district.lcsps.length > 1)
      .map((district) => pairPage(site, district)),
  ],
});

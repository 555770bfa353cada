import type { Area } from '../../../pipeline/contract/area.ts';
import { formatArea } from '../../format/formatArea.ts';
import { formatList } from '../../format/formatCount.ts';
import type { Site } from '../../site/site.ts';
import { areaOf } from '../../site/areaOf.ts';
import { districtsOf } from '../../site/districtsOf.ts';
import { CompareBody } from './CompareBody.tsx';
import { PairBody } from './PairBody.tsx';
import { pairPath } from './pairPath.ts';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const toolPage: Page = {
  path: 'compare/',
  title: 'Compare areas side by side',
  description:
    'Up to four LCSPs or districts side by side: children by age, and attendance of their districts, as small charts on one scale, differences in words and tables.',
  trail: [],
  body: <CompareBody />,
  sheet: 'committee',
  runningHead: 'Compare areas',
};

function pairPage(site: Site, district: Area): Page {
  const names = formatList(district.lcsps.map((id) => areaOf(site, id).name));
  return {
    path: pairPath(district),
    title: `Side by side: ${names}`,
    description: `${names} side by side: children by age, and the attendance of ${formatArea(district)}, which they share, beside Kent’s.`,
    trail: [{ label: 'Compare', to: 'compare/' }],
    body: <PairBody district={district} />,
    sheet: 'committee',
    runningHead: `Compare: ${formatArea(district)}`,
  };
}

/** The comparing tool and a ready-made page for every district with several LCSPs. */
export const comparePages = pageKind({
  id: 'compare',
  answers:
    'Up to four areas side by side: small charts on one scale, differences in words, tables; the address holds the view',
  pages: (site) => [
    toolPage,
    ...districtsOf(site)
      .filter((district) => district.lcsps.length > 1)
      .map((district) => pairPage(site, district)),
  ],
});

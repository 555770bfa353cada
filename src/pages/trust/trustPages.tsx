import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { describeTrustOpening } from './claimsTrust.ts';
import { formatArea } from '../../format/formatArea.ts';
import type { Site } from '../../site/site.ts';
import { districtsOf } from '../../site/districtsOf.ts';
import { openingOf } from '../area/openingOf.ts';
import { TrustBody } from './TrustBody.tsx';
import { TrustsBody } from './TrustsBody.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const indexPage: Page = {
  path: 'trusts/',
  title: 'Local Children’s Trusts: 12 boards for 23 by April 2010',
  description:
    'By April 2010, 12 local boards were to replace the 23 LCSP boards. The 12 districts read as their areas, with the LCSPs read as going into each; the grouping is inferred from names.',
  trail: [{ label: 'Areas', to: 'areas/' }],
  body: <TrustsBody />,
  runningHead: 'Planned trusts',
};

function pageOf(site: Site, file: AreaFile): Page {
  const name = formatArea(file.area);
  const [first, second] = describeTrustOpening(openingOf(site, file));
  return {
    path: file.area.page ?? '',
    title: `${name}: read as the area of a planned trust`,
    description: [first, second].flatMap((claim) => (claim === undefined ? [] : [claim.text])).join(' '),
    trail: [
      { label: 'Areas', to: 'areas/' },
      { label: 'Planned trusts', to: 'trusts/' },
    ],
    body: <TrustBody file={file} />,
    runningHead: name,
  };
}

/** The planned trusts: a list and one page each. */
export const trustPages = pageKind({
  id: 'trust',
  answers:
    'The district read as the area of a Local Children’s Trust, with the LCSPs read as going into it: population summed, attendance series',
  pages: (site) => [
    indexPage,
    ...districtsOf(site).flatMap((area) => {
      const file = site.areas.get(area.id);
      return file === undefined || area.page === null ? [] : [pageOf(site, file)];
    }),
  ],
});

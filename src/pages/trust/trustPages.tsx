import { formatArea } from '../../format/areas.ts';
import { areaOf, districtsOf, type Site } from '../../site/site.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { describeGrouping, describeTrustOpening } from './claimsTrust.ts';
import { openingOf } from '../area/opening.ts';
import { pairPath } from '../compare/comparePaths.ts';
import { areaPagesOf, type AreaDescription } from '../dashboard/areaPagesOf.tsx';
import type { Page } from '../page.ts';
import { latePages } from '../latePages.ts';
import { pageKind } from '../pageKind.tsx';
import { TrustBody } from './TrustBody.tsx';
import { TrustsBody } from './TrustsBody.tsx';

const indexPage: Page = {
  path: 'trusts/',
  title: 'Local Children’s Trusts: 12 boards for 23 by April 2010',
  description:
    'By April 2010, 12 local boards were to replace the 23 LCSP boards. The 12 districts read as their areas, with the LCSPs read as going into each; the grouping is inferred from names.',
  trail: [{ label: 'Areas', to: 'areas/' }],
  body: <TrustsBody />,
  runningHead: 'Planned trusts',
};

function describe(site: Site, file: AreaFile): AreaDescription {
  const name = formatArea(file.area);
  const [first, second] = describeTrustOpening(openingOf(site, file));
  return {
    file,
    siblings: districtsOf(site),
    title: `${name}: read as the area of a planned trust`,
    description: [first, second].flatMap((claim) => (claim === undefined ? [] : [claim.text])).join(' '),
    trail: [
      { label: 'Areas', to: 'areas/' },
      { label: 'Planned trusts', to: 'trusts/' },
    ],
    kind: 'District, read as the area of a planned Local Children’s Trust (inferred from names)',
    scope: describeGrouping(
      file.area,
      file.area.lcsps.map((id) => areaOf(site, id)),
    ),
    ways: [
      ...file.area.lcsps
        .map((id) => areaOf(site, id))
        .map((lcsp) => ({ label: formatArea(lcsp), to: lcsp.page ?? 'areas/' })),
      ...(file.area.lcsps.length > 1 ? [{ label: 'Its LCSPs side by side', to: pairPath(file.area) }] : []),
      { label: 'What an LCSP was', to: 'governance/#purpose' },
    ],
    full: <TrustBody file={file} />,
  };
}

/** The planned trusts: a list, and the pages of each. */
export const trustPages = pageKind({
  id: 'trust',
  answers:
    'The district read as the area of a Local Children’s Trust, with the LCSPs read as going into it: population summed, attendance series',
  pages: (site) => [
    indexPage,
    ...districtsOf(site).flatMap((area) =>
      latePages(() => {
        const file = site.areas.get(area.id);
        return file === undefined || area.page === null ? [] : areaPagesOf(site, describe(site, file));
      }),
    ),
  ],
});

import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { describeOpening } from './claimsArea.ts';
import { formatArea } from '../../format/formatArea.ts';
import type { Site } from '../../site/site.ts';
import { lcspsOf } from '../../site/districtsOf.ts';
import { openingOf } from './openingOf.ts';
import { LcspBody } from './LcspBody.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

function pageOf(site: Site, file: AreaFile): Page {
  const { area } = file;
  const opening = describeOpening(openingOf(site, file));
  return {
    path: area.page ?? '',
    title: formatArea(area),
    description: opening
      .slice(0, 2)
      .map((claim) => claim.text)
      .join(' '),
    trail: [{ label: 'Areas', to: 'areas/' }],
    body: <LcspBody file={file} />,
    runningHead: formatArea(area),
    forms: ['large print', 'plain text'],
  };
}

/** One page for each LCSP. */
export const lcspPages = pageKind({
  id: 'lcsp',
  answers:
    'One LCSP: how many children and of what age; attendance, exclusions and NEET at the nearest level held; what is not held',
  pages: (site) =>
    lcspsOf(site).flatMap((area) => {
      const file = site.areas.get(area.id);
      return file === undefined || area.page === null ? [] : [pageOf(site, file)];
    }),
});

import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { withFeed } from './FollowArea.tsx';
import { areaPath } from '../area/areaPaths.ts';
import { describeOpening, describeOwn, openingOf } from '../area/opening.ts';
import { formatArea } from '../../format/areas.ts';
import { areaOf, lcspsOf, type Site } from '../../site/site.ts';
import { Link } from '../../components/Link.tsx';
import { latePages } from '../latePages.ts';
import { pageKind } from '../pageKind.tsx';
import { describeWhoseShown } from '../../words/claimsMissing.ts';
import type { Claim } from '../../words/claim.ts';
import { areaPagesOf, type AreaDescription } from '../dashboard/areaPagesOf.tsx';
import { packPath, pdfPath } from '../study-day/studyDayPaths.ts';
import { pairPath } from '../compare/comparePaths.ts';
import { LcspBody } from './LcspBody.tsx';

/** One line on whose figures the tiles show. */
const scopeOf = (file: AreaFile): Claim => describeOwn(file) ?? describeWhoseShown();

function waysOf(site: Site, { area }: AreaFile): AreaDescription['ways'] {
  const district = area.district === null ? undefined : areaOf(site, area.district);
  const hasNeighbours = district !== undefined && district.lcsps.length > 1;
  return [
    { label: 'Study-day pack', to: packPath(area), pdf: pdfPath(area.id) },
    hasNeighbours
      ? { label: 'Compare with its neighbours', to: pairPath(district) }
      : { label: 'Compare with other areas', to: 'compare/' },
    ...(district === undefined || district.page === null ? [] : [{ label: formatArea(district), to: district.page }]),
  ];
}

function describe(site: Site, file: AreaFile): AreaDescription {
  const opening = describeOpening(openingOf(site, file));
  return {
    file,
    siblings: lcspsOf(site),
    title: formatArea(file.area),
    description: opening
      .slice(0, 2)
      .map((claim) => claim.text)
      .join(' '),
    trail: [{ label: 'Areas', to: 'areas/' }],
    kind: (
      <Link to="governance/#purpose">
        <abbr title="Local Children’s Services Partnership">LCSP</abbr>
        <span className="govuk-visually-hidden">: what it was</span>
      </Link>
    ),
    scope: scopeOf(file),
    ways: waysOf(site, file),
    full: <LcspBody file={file} />,
    fullForms: ['large print', 'plain text'],
  };
}

/** The pages of each LCSP: at a glance, topic by topic, and all on one page. */
export const lcspPages = pageKind({
  id: 'lcsp',
  answers:
    'One LCSP: how many children and of what age; attendance, exclusions and NEET at the nearest level held; what is not held',
  pages: (site) =>
    lcspsOf(site).flatMap((area) =>
      latePages(() => {
        const file = site.areas.get(area.id);
        if (file === undefined || area.page === null) return [];
        const followed = [area.page, areaPath(area, 'sources')];
        return areaPagesOf(site, describe(site, file)).map((page) =>
          followed.includes(page.path) ? withFeed(site, area, page) : page,
        );
      }),
    ),
});

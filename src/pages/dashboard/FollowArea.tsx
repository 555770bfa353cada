import type { Area } from '../../../pipeline/contract/area.ts';
import type { Site } from '../../site/site.ts';
import type { Page } from '../page.ts';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/areas.ts';

/** Address of an LCSP's feed; null for other areas, and while no release has been made: the pipeline writes none then. */
function areaFeedOf(site: Site, { id, type }: Area): string | null {
  const isMade = site.changes.releases.some(({ date }) => date !== '');
  return type === 'LCSP' && isMade ? `data/changes/areas/${id}.xml` : null;
}

/** The page with the feed of its area in its head. */
export function withFeed(site: Site, area: Area, page: Page): Page {
  const to = areaFeedOf(site, area);
  return to === null ? page : { ...page, links: [{ rel: 'alternate', type: 'application/atom+xml', to }] };
}

/** The way to the feed of an LCSP; nothing where there is none. */
export function FollowArea({ area }: { area: Area }) {
  const feed = areaFeedOf(useSite(), area);
  return feed === null ? null : (
    <p className="govuk-body">
      <Link to={feed}>
        Follow what is new, revised, asked and answered for {formatArea(area)} in a feed reader (Atom)
      </Link>
    </p>
  );
}

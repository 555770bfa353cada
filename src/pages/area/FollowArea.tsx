import type { Area } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/areas.ts';
import { areaFeedOf } from './areaFeed.ts';

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

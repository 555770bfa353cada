import type { ReleaseChanges } from '../../../pipeline/contract/release.ts';
import { describeReleaseDate } from './claimsChanges.ts';
import type { Site } from '../../site/site.ts';
import { ChangesBody } from './ChangesBody.tsx';
import { CHANGES_PATH, FEED_PATH, releasePath } from './dataPaths.ts';
import { ReleaseBody } from './ReleaseBody.tsx';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const isMade = (release: ReleaseChanges): boolean => release.date !== '';

/** The pipeline writes the feed once a release has been made. */
const feedOf = (site: Site): Pick<Page, 'links'> =>
  site.changes.releases.some(isMade)
    ? { links: [{ rel: 'alternate', type: 'application/atom+xml', to: FEED_PATH, title: 'Data releases' }] }
    : {};

const changesPage = (site: Site): Page => ({
  path: CHANGES_PATH,
  title: 'What changed between releases',
  description: 'Each release of the figures with what is new, revised or withdrawn in it, newest first.',
  trail: [{ label: 'Data', to: 'data/' }],
  body: <ChangesBody />,
  runningHead: 'Data: changes',
  sheet: 'documents',
  ...feedOf(site),
});

const releasePage = (site: Site, release: ReleaseChanges): Page => ({
  path: releasePath(release.id),
  title: `Data release ${release.id}`,
  description: `Release ${release.id} of the figures: what it changed, the tables it was made from and their fingerprints. ${describeReleaseDate(release)}`,
  trail: [
    { label: 'Data', to: 'data/' },
    { label: 'Changes', to: CHANGES_PATH },
  ],
  body: <ReleaseBody release={release} />,
  runningHead: `Data release ${release.id}`,
  sheet: 'documents',
  ...feedOf(site),
});

/** What changed between releases, and a page for each release made, so that both can be cited. */
export const changesPages = pageKind({
  id: 'changes',
  answers: 'What changed in the figures from one release to the next, and each release as it was',
  pages: (site: Site) => [
    changesPage(site),
    ...site.changes.releases.filter(isMade).map((release) => releasePage(site, release)),
  ],
});

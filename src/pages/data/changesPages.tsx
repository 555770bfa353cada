import type { ReleaseChanges } from '../../../pipeline/contract/release.ts';
import { Link } from '../../components/Link.tsx';
import { formatDate } from '../../format/dates.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { PageHead, Section } from '../documents/DocumentPage.tsx';
import { FEED_PATH, releasePath, CHANGES_PATH } from './dataPaths.ts';
import { ReleaseFacts, ReleaseWords, SupersededBanner, TableCounts } from './ReleaseSections.tsx';
import { describeReleaseDate } from './claimsChanges.ts';
import type { Site } from '../../site/site.ts';
import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';

const dateOf = (release: ReleaseChanges): string => (release.date === '' ? '' : `, ${formatDate(release.date)}`);

/** What the change log says of a release, in the words written for the reader. */
function LogLines({ release }: { release: ReleaseChanges }) {
  const site = useSite();
  const lines = site.index.changes.find((entry) => entry.release === release.id.replace(/-.*$/, ''))?.lines ?? [];
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-m">In the words of the change log</h3>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** Every release, newest first: what is new, revised and withdrawn, in words and as a table. */
function ChangesBody() {
  const site = useSite();
  const { releases } = site.changes;
  const hasFeed = releases.some((release) => release.date !== '');
  return (
    <>
      <PageHead heading="What changed between releases">
        <p className="govuk-body-l">
          A figure once published is not changed in silence: a revision is marked r, logged with its reason, and listed
          here with the release it came in.
        </p>
      </PageHead>
      <p className="govuk-body">
        This page shows build {site.index.build}.{' '}
        {hasFeed ? (
          <Link to={FEED_PATH}>Follow the releases in a feed reader (Atom)</Link>
        ) : (
          'A feed for feed readers begins with the first release that is made and kept.'
        )}
      </p>
      {releases.map((release) => (
        <Section key={release.id} id={`release-${release.id}`} heading={`Release ${release.id}${dateOf(release)}`}>
          <ReleaseWords release={release} />
          <LogLines release={release} />
          <ReleaseFacts release={release} />
          {release.date !== '' && (
            <p className="govuk-body">
              <Link to={releasePath(release.id)}>The page of release {release.id}</Link>
            </p>
          )}
        </Section>
      ))}
    </>
  );
}

/** One release that was made and kept: what it changed, what it was made from, and whether it still stands. */
function ReleaseBody({ release }: { release: ReleaseChanges }) {
  return (
    <>
      <PageHead heading={`Data release ${release.id}`}>
        <SupersededBanner release={release} />
      </PageHead>
      <ReleaseFacts release={release} />
      <Section id="changes" heading="What did it change?">
        <ReleaseWords release={release} />
      </Section>
      <Section id="tables" heading="How many rows has each table?">
        <TableCounts release={release} />
      </Section>
    </>
  );
}

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

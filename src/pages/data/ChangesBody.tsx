import type { ReleaseChanges } from '../../../pipeline/contract/release.ts';
import { Link } from '../../components/Link.tsx';
import { formatDate } from '../../format/formatDate.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { PageHead } from '../documents/PageHead.tsx';
import { Section } from '../documents/Section.tsx';
import { FEED_PATH, releasePath } from './dataPaths.ts';
import { ReleaseFacts, ReleaseWords } from './ReleaseSections.tsx';

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
export function ChangesBody() {
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

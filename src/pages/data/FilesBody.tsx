import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { PageHead } from '../documents/DocumentPage.tsx';
import { FingerprintTable } from './DownloadTable.tsx';

/** Every file to download with its size and SHA-256. */
export function FilesBody() {
  const site = useSite();
  const { downloads, release } = site.index;
  return (
    <>
      <PageHead heading="The fingerprint of every file">
        <p className="govuk-body-l" data-rule="count">
          {formatCount(downloads.length)} files of release {release}, each with its size and SHA-256.
        </p>
      </PageHead>
      <p className="govuk-body">
        What each file holds is said on <Link to="data/full/">the page of downloads</Link>, and how to compare a
        fingerprint in <Link to="data/full/#check">its part on checking</Link>. The same list for programs, with every
        other file of the data: <Link to="data/manifest.json">manifest.json</Link>.
      </p>
      <FingerprintTable downloads={downloads} />
    </>
  );
}

import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/formatCount.ts';
import type { Site } from '../../load/site.ts';
import { Contents } from '../documents/Contents.tsx';
import { PageHead } from '../documents/PageHead.tsx';
import { Section } from '../documents/Section.tsx';
import { ReasonTable, SymbolTable } from '../documents/SymbolTable.tsx';
import { DownloadTable } from './DownloadTable.tsx';
import { SourceTable } from './SourceTable.tsx';

const PARTS = [
  { id: 'downloads', label: 'Which files can I take away?' },
  { id: 'check', label: 'How do I check a file arrived whole?' },
  { id: 'sources', label: 'Where do the figures come from, and may I reuse them?' },
  { id: 'symbols', label: 'What do the symbols mean?' },
];

function Head({ site }: { site: Site }) {
  const { downloads, release, build, counts } = site.index;
  return (
    <PageHead heading="All the figures, to download and check">
      <p className="govuk-body-l" data-rule="count">
        {formatCount(downloads.length)} files hold every figure on this site: {formatCount(counts.figures)} figures,
        with their units, periods, sources and symbols.
      </p>
      <p className="govuk-body">
        Release {release}, build {build}. The same input files always give the same build.
      </p>
      <ul className="govuk-list">
        <li>
          <Link to="data/checks/">What was checked, and what did not agree</Link>
        </li>
        <li>
          <Link to="data/coverage/">Which figures are missing, why, and who would hold them</Link>
        </li>
        <li>
          <Link to="methods/">How the figures are worked out and judged</Link>
        </li>
      </ul>
    </PageHead>
  );
}

/** The whole of the data page. */
export function DataBody({ site }: { site: Site }) {
  return (
    <>
      <Head site={site} />
      <Contents parts={PARTS} />
      <Section id="downloads" heading={PARTS[0]?.label}>
        <p className="govuk-body">
          Numbers stand at full precision and without thousands separators; the pages round them. Every row of a table
          with a source column names its source, and the licence of that source holds for the row.
        </p>
        <DownloadTable downloads={site.index.downloads} />
      </Section>
      <Section id="check" heading={PARTS[1]?.label}>
        <p className="govuk-body">
          Beside each file stand its size in bytes and its SHA-256 fingerprint. On a saved copy, the command{' '}
          <code>sha256sum</code> (Linux), <code>shasum -a 256</code> (Mac) or <code>certutil -hashfile</code> with the
          word <code>SHA256</code> (Windows) must print the same 64 characters.
        </p>
      </Section>
      <Section id="sources" heading={PARTS[2]?.label}>
        <SourceTable sources={site.index.sources} />
      </Section>
      <Section id="symbols" heading={PARTS[3]?.label}>
        <SymbolTable />
        <ReasonTable />
      </Section>
    </>
  );
}

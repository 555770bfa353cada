import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { Contents, PageHead, labelOfPart, Section } from '../documents/DocumentPage.tsx';
import { ReasonTable, SymbolTable } from '../documents/SymbolTable.tsx';
import { groupDownloads } from '../../select/dataDownloads.ts';
import { API_PATH, FILES_PATH } from './dataPaths.ts';
import { DATA_PARTS } from './dataParts.ts';
import { DownloadTable, SubjectTable } from './DownloadTable.tsx';
import { SourceTable } from './SourceTable.tsx';

const labelOf = (id: string): string => labelOfPart(DATA_PARTS, id);

/** Forms, and what one looks like when it is filled. */
const NO_FIGURES: ReadonlySet<string> = new Set(['template', 'example', 'form']);

function Head() {
  const site = useSite();
  const { downloads, release, build, counts } = site.index;
  const withFigures = downloads.filter(({ kind }) => !NO_FIGURES.has(kind));
  return (
    <PageHead heading="All the figures, to download and check">
      <p className="govuk-body-l" data-rule="count">
        {formatCount(withFigures.length)} files hold every figure on this site: {formatCount(counts.figures)} figures,
        with their units, periods, sources and symbols.
      </p>
      <p className="govuk-body">
        Release {release}, build {build}. The same input files always give the same build.
      </p>
      <ul className="govuk-list">
        <li>
          <Link to="data/changes/">What changed between releases</Link>
        </li>
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

/** Everything at once, table by table, and cut by area and by indicator. */
function Downloads() {
  const site = useSite();
  const { downloads } = site.index;
  const whole = [...groupDownloads(downloads, 'workbook'), ...groupDownloads(downloads, 'archive')];
  return (
    <Section id="downloads" heading={labelOf('downloads')}>
      <p className="govuk-body">
        Numbers stand at full precision and without thousands separators; the pages round them. Every row of a table
        with a source column names its source, and the licence of that source holds for the row. File names hold the
        release, so that a link to a file always finds the same bytes.
      </p>
      {whole.length > 0 && <DownloadTable caption="Everything at once" groups={whole} />}
      <div id="tables">
        <DownloadTable caption="Table by table" groups={groupDownloads(downloads, 'table')} />
      </div>
      <p className="govuk-body">
        The files of an area hold what its page shows: its own figures, and where it has none those of the nearest level
        held, beside those of Kent, South East and England. The column “relation” says which is which.
      </p>
      <div id="by-area">
        <SubjectTable caption="One area at a time" subject="Area" groups={groupDownloads(downloads, 'area')} />
      </div>
      <div id="by-indicator">
        <SubjectTable
          caption="One indicator at a time, every area and period"
          subject="Indicator"
          groups={groupDownloads(downloads, 'indicator')}
        />
      </div>
      <div id="forms">
        <SubjectTable
          caption="Forms for a return, one LCSP each, figures blank"
          subject="LCSP"
          groups={groupDownloads(downloads, 'template')}
        />
        <DownloadTable caption="A filled return, to look at" groups={groupDownloads(downloads, 'example')} />
        <DownloadTable
          caption="Forms of the clerk’s record, as Excel workbooks"
          groups={groupDownloads(downloads, 'form')}
        />
      </div>
    </Section>
  );
}

function Programs() {
  const site = useSite();
  return (
    <Section id="programs" heading={labelOf('programs')}>
      <DownloadTable caption="Descriptions for programs" groups={groupDownloads(site.index.downloads, 'metadata')} />
      {site.api !== null && (
        <p className="govuk-body">
          <Link to={API_PATH}>The interface for programs: every address, with what it answers</Link>
        </p>
      )}
    </Section>
  );
}

/** Every file to take away, with where its figures come from and what its symbols mean. */
export function DataBody() {
  const site = useSite();
  return (
    <>
      <Head />
      <Contents parts={DATA_PARTS} />
      <Downloads />
      <Programs />
      <Section id="check" heading={labelOf('check')}>
        <p className="govuk-body">
          <Link to={FILES_PATH}>The list of fingerprints</Link> has the size in bytes and the SHA-256 of each file. On a
          saved copy, the command <code>sha256sum</code> (Linux), <code>shasum -a 256</code> (Mac) or{' '}
          <code>certutil -hashfile</code> with the word <code>SHA256</code> (Windows) must print the same 64 characters.
        </p>
      </Section>
      <Section id="sources" heading={labelOf('sources')}>
        <SourceTable sources={site.index.sources} />
      </Section>
      <Section id="symbols" heading={labelOf('symbols')}>
        <SymbolTable />
        <ReasonTable />
      </Section>
    </>
  );
}

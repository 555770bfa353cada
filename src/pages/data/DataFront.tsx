import type { Download } from '../../../pipeline/contract/files.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatCount, formatCountOf } from '../../format/numbers.ts';
import { groupDownloads, type DownloadGroup } from '../../select/dataDownloads.ts';
import { Front } from '../documents/Front.tsx';
import { PageHead, waysInto, type WayGroup } from '../documents/DocumentPage.tsx';
import { DATA_PARTS } from './dataParts.ts';
import { API_PATH, CHANGES_PATH, DATA_FULL, FILES_PATH, RETURNS_PATH } from './dataPaths.ts';
import { DatasetMicrodata } from './DatasetMicrodata.tsx';
import { FileLinks } from './DownloadTable.tsx';

const waysTo = (...ids: readonly string[]) => waysInto(DATA_FULL, DATA_PARTS, ids);

const groupsOfWays = (hasApi: boolean): readonly WayGroup[] => [
  {
    heading: 'How far to trust it',
    ways: [
      { to: 'data/coverage/', label: 'Which figures are missing, why, and who would hold them?' },
      { to: RETURNS_PATH, label: 'Which LCSPs have sent a return?' },
      { to: 'data/checks/', label: 'What was checked, and what did not agree?' },
      { to: CHANGES_PATH, label: 'What changed between releases?' },
      { to: 'methods/', label: 'How are the figures worked out and judged?' },
    ],
  },
  {
    heading: 'How to use it',
    ways: [
      ...waysTo('sources', 'symbols', 'check'),
      { to: FILES_PATH, label: 'The fingerprint of every file' },
      ...waysTo('programs'),
      ...(hasApi ? [{ to: API_PATH, label: 'The interface for programs' }] : []),
    ],
  },
];

/** Tables that hold every figure and every verdict; they come first in what is published. */
const SUMMED_UP = 2;

/** What is found in many like files, with where they are listed. */
function Many({ to, count, children }: { to: string; count: number; children: string }) {
  return (
    <Link to={to}>
      {formatCount(count)} {children}
    </Link>
  );
}

/** One download as a row of the table. */
function groupRow(group: DownloadGroup, holds: string) {
  return { key: group.title, cells: [group.title, holds, <FileLinks key="files" group={group} />] };
}

/** The downloads most readers come for: everything at once, every figure, every verdict, and how the rest is cut. */
function MainDownloads({ downloads }: { downloads: readonly Download[] }) {
  const tables = groupDownloads(downloads, 'table');
  const areas = groupDownloads(downloads, 'area');
  const indicators = groupDownloads(downloads, 'indicator');
  const forms = groupDownloads(downloads, 'template');
  return (
    <DataTable
      caption="The main files, with their size"
      columns={[{ label: 'What' }, { label: 'What it holds' }, { label: 'Files' }]}
      rows={[
        ...groupDownloads(downloads, 'workbook').map((group) => groupRow(group, 'every table, a sheet each')),
        ...groupDownloads(downloads, 'archive').map((group) => groupRow(group, 'every file at once')),
        ...tables
          .slice(0, SUMMED_UP)
          .map((group) => groupRow(group, `${formatCountOf(group.rows, 'row')}. ${group.description}`)),
        {
          key: 'tables',
          cells: [
            'One table',
            'as checked, with its sources',
            <Many key="to" to={`${DATA_FULL}#tables`} count={tables.length}>
              tables
            </Many>,
          ],
        },
        {
          key: 'areas',
          cells: [
            'One area',
            'what its page shows',
            <Many key="to" to={`${DATA_FULL}#by-area`} count={areas.length}>
              areas
            </Many>,
          ],
        },
        {
          key: 'indicators',
          cells: [
            'One indicator',
            'every area and period',
            <Many key="to" to={`${DATA_FULL}#by-indicator`} count={indicators.length}>
              indicators
            </Many>,
          ],
        },
        {
          key: 'forms',
          cells: [
            'A form for a return',
            'one LCSP, figures blank',
            <Many key="to" to={`${DATA_FULL}#forms`} count={forms.length}>
              forms
            </Many>,
          ],
        },
      ]}
    />
  );
}

/** Where to get the figures: the main files, and the ways to all others and to what stands behind them. */
export function DataFront() {
  const site = useSite();
  const { downloads, release, build, counts } = site.index;
  return (
    <>
      <PageHead heading="Where do I get the figures?">
        <p className="govuk-body" data-rule="count">
          Here: all {formatCount(counts.figures)} figures, with their units, periods, sources and symbols. Release{' '}
          {release}, build {build}. The figures of one area or measure can be had from its own page too.
        </p>
      </PageHead>
      <Front
        whole={{ to: DATA_FULL, label: 'Every file to download, table by table' }}
        groups={groupsOfWays(site.api !== null)}
      >
        <div id="downloads" className="front-rows">
          <MainDownloads downloads={downloads} />
        </div>
      </Front>
      <DatasetMicrodata />
    </>
  );
}

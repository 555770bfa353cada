import type { ReleaseChanges } from '../../../pipeline/contract/release.ts';
import { ClaimList } from '../../components/ClaimList.tsx';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { describeChange, describeRelease, describeReleaseDate, headChanges } from './claimsChanges.ts';
import { formatBytes } from './formatBytes.ts';
import { formatCount } from '../../format/formatCount.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { groupChanges, selectChangesFile } from './namedChanges.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { releasePath } from './dataPaths.ts';

interface Props {
  readonly release: ReleaseChanges;
}

/** That another release has taken its place: the first thing to know of an old one. */
export function SupersededBanner({ release }: { release: ReleaseChanges }) {
  const { supersededBy } = release;
  if (supersededBy === null) return null;
  return (
    <p className="govuk-inset-text superseded" role="note">
      This release was superseded by <Link to={releasePath(supersededBy)}>release {supersededBy}</Link>. It is kept as
      it was.
    </p>
  );
}

/** What a release changed, in words under one heading a kind. */
export function ReleaseWords({ release }: Props) {
  const site = useSite();
  return (
    <>
      <Sentences claims={[describeRelease(release)]} />
      {groupChanges(site, release.changes).map(({ state, kind, changes }) => (
        <section key={`${state} ${kind}`} aria-label={`${headChanges(state, kind)}, release ${release.id}`}>
          <h3 className="govuk-heading-m">{headChanges(state, kind)}</h3>
          <ClaimList claims={changes.map(describeChange)} />
        </section>
      ))}
    </>
  );
}

/** Date, hash and files of a release. */
export function ReleaseFacts({ release }: Props) {
  const site = useSite();
  const { date, by, commit, hash, record, contract, inputs, id } = release;
  const file = selectChangesFile(site, id);
  return (
    <>
      <p className="govuk-body">{describeReleaseDate(release)}</p>
      <ul className="govuk-list govuk-list--bullet">
        {file !== undefined && (
          <li>
            <Link to={file}>The changes as a table (CSV)</Link>
          </li>
        )}
        {date !== '' && (
          <li>
            Released by: {by}. Made from commit <code className="hash">{commit}</code>
          </li>
        )}
        {date !== '' && inputs !== null && (
          <li>
            <Link to={inputs.path}>Every table it was made from (ZIP, {formatBytes(inputs.bytes)})</Link>, SHA-256{' '}
            <code className="hash">{inputs.sha256}</code>
          </li>
        )}
        {record !== '' && (
          <li>
            <Link to={record}>Its record: every file it published, with size and SHA-256 (JSON)</Link>
          </li>
        )}
        {contract !== '' && (
          <li>
            <Link to={contract}>The files its pages were made from, packed (JSON, Brotli)</Link>
          </li>
        )}
        <li>
          SHA-256 over the names and hashes of its input files: <code className="hash">{hash}</code>
        </li>
      </ul>
    </>
  );
}

/** Rows of every table before and after. */
export function TableCounts({ release }: { release: ReleaseChanges }) {
  const hasPrevious = release.previous !== null;
  return (
    <DataTable
      caption={`Rows of each table in release ${release.id}${hasPrevious ? ` and in ${release.previous ?? ''}` : ''}`}
      columns={[
        { label: 'Table' },
        ...(hasPrevious ? [{ label: 'Rows before', numeric: true }] : []),
        { label: 'Rows', numeric: true },
      ]}
      rows={release.tables.map((table) => ({
        key: table.table,
        cells: [table.title, ...(hasPrevious ? [formatCount(table.before)] : []), formatCount(table.after)],
      }))}
    />
  );
}

import type { Area } from '../../../pipeline/contract/area.ts';
import {
  CHANGE_KINDS,
  CHANGE_STATES,
  type Change,
  type ChangeKind,
  type ChangeState,
  type ReleaseChanges,
} from '../../../pipeline/contract/release.ts';
import {
  type NamedChange,
  describeChange,
  describeRelease,
  describeReleaseDate,
  headChanges,
} from './claimsChanges.ts';
import { formatArea } from '../../format/areas.ts';
import type { Site } from '../../site/site.ts';
import { ClaimList, Sentences } from '../../components/Claims.tsx';
import { Link } from '../../components/Link.tsx';
import { formatBytes } from './formatBytes.ts';
import { formatCount } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { releasePath } from './dataPaths.ts';

/** Changes of one kind and state, to be read under one heading. */
interface ChangeGroup {
  readonly state: ChangeState;
  readonly kind: ChangeKind;
  readonly changes: readonly NamedChange[];
}

/** The area a table means: an LCSP or larger area by its name, a district by its id. */
const findArea = (areas: readonly Area[], text: string): Area | undefined =>
  areas.find((area) => area.id === text) ?? areas.find((area) => area.type !== 'district' && area.name === text);

function nameChange(site: Site, change: Change): NamedChange {
  const area = findArea(site.index.areas, change.area);
  const indicator = site.index.indicators.find(({ id }) => id === change.indicator);
  const what =
    change.kind === 'population' ? `Children aged ${change.indicator}` : (indicator?.label ?? change.indicator);
  return { change, area: area === undefined ? change.area : formatArea(area), what, unit: indicator?.unit };
}

/** Changes of a release under their headings: new, revised, withdrawn; figures, counts, targets, definitions. */
function groupChanges(site: Site, changes: readonly Change[]): readonly ChangeGroup[] {
  return CHANGE_STATES.flatMap((state) =>
    CHANGE_KINDS.flatMap((kind) => {
      const mine = changes.filter((change) => change.state === state && change.kind === kind);
      return mine.length === 0 ? [] : [{ state, kind, changes: mine.map((change) => nameChange(site, change)) }];
    }),
  );
}

/** Path of the table of a release's changes; it keeps its name when later releases come. */
function selectChangesFile(site: Site, release: string): string | undefined {
  const current = site.index.downloads.find(({ path }) => path.endsWith(`/changes_${site.index.release}.csv`));
  return current?.path.replace(`_${site.index.release}.csv`, `_${release}.csv`);
}

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

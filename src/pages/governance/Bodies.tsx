import type { Standing, GovernanceBody, MappingLink } from '../../../pipeline/contract/governance.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Site } from '../../site/site.ts';
import { Link } from '../../components/Link.tsx';
import { formatBlank, formatPrintedDate } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Cite } from '../../components/Citations.tsx';

/** How firm a fact was in the papers at their date, as a word. */
export function StandingWord({ standing }: { standing: Standing }) {
  return <strong className={`standing-word standing-${standing.replace(' ', '-')}`}>{standing}</strong>;
}

/** A body with the name of the one it reports to; blank when the papers held name none. */
export interface BodyInLine {
  readonly body: GovernanceBody;
  readonly reportsTo: string;
  /** Id of the body it reports to when that one is in the table too; null otherwise. */
  readonly reportsToId: string | null;
}

export function selectBodies(site: Site): readonly BodyInLine[] {
  const { bodies } = site.governance;
  return bodies.map((body) => {
    const parent = bodies.find((other) => other.id === body.reportsTo || other.name === body.reportsTo);
    return { body, reportsTo: parent?.name ?? body.reportsTo, reportsToId: parent?.id ?? null };
  });
}

/** A body and those above it, each the one the last reports to; empty when the papers name no such body. */
export function selectLineAbove(bodies: readonly BodyInLine[], id: string): readonly BodyInLine[] {
  const line = bodies.find(({ body }) => body.id === id);
  if (line === undefined) return [];
  const { reportsToId } = line;
  return [line, ...(reportsToId === null ? [] : selectLineAbove(bodies, reportsToId))];
}

/** A district read as the area of a trust, with the LCSPs read as going into it. */
export interface TrustRow {
  readonly district: Area;
  readonly lcsps: readonly Area[];
  /** Mapping links behind the row. */
  readonly links: readonly MappingLink[];
}

export function selectTrusts(site: Site): readonly TrustRow[] {
  const { areas } = site.index;
  return areas
    .filter((area) => area.type === 'district')
    .map((district) => ({
      district,
      lcsps: areas.filter((area) => district.lcsps.includes(area.id)),
      links: site.governance.mapping.filter((link) => link.parent === district.id),
    }));
}

/** A body with the bodies that report to it. */
interface BodyBranch {
  readonly line: BodyInLine;
  readonly below: readonly BodyBranch[];
}

const branch = (line: BodyInLine, all: readonly BodyInLine[]): BodyBranch => ({
  line,
  below: all.filter((other) => other.reportsToId === line.body.id).map((other) => branch(other, all)),
});

/**
 * Bodies from the top down. Those with nobody above and nobody below stand outside every line and are left to the
 * table, so that the tree shows lines of answering only.
 */
export const selectBodyTree = (bodies: readonly BodyInLine[]): readonly BodyBranch[] =>
  bodies
    .filter((line) => line.reportsToId === null)
    .map((line) => branch(line, bodies))
    .filter((top) => top.below.length > 0);

interface Props {
  readonly tree: readonly BodyBranch[];
  /** Path of the page that tells of each body; the tree's own page when left out. */
  readonly full?: string | undefined;
}

function BodyName({ id, name, full }: { id: string; name: string; full: string | undefined }) {
  if (full !== undefined) return <Link to={`${full}#body-${id}`}>{name}</Link>;
  return (
    <a className="govuk-link" href={`#body-${id}`}>
      {name}
    </a>
  );
}

function Branches({ tree, full, top }: Props & { readonly top: boolean }) {
  return (
    <ul className={top ? 'govuk-list body-tree' : 'govuk-list body-tree-below'}>
      {tree.map(({ line: { body }, below }) => (
        <li key={body.id} id={full === undefined ? undefined : `body-${body.id}`}>
          <BodyName id={body.id} name={body.name} full={full} /> ({body.standing})
          {below.length === 0 ? null : <Branches tree={below} full={full} top={false} />}
        </li>
      ))}
    </ul>
  );
}

/** Who answers to whom as nested lists: each body stands under the one it reports to. */
export function BodyTree(props: Props) {
  return <Branches {...props} top />;
}

function reportsTo({ reportsTo, reportsToId }: BodyInLine) {
  if (reportsToId === null) return formatBlank(reportsTo, 'not named in the papers held');
  return (
    <a className="govuk-link" href={`#body-${reportsToId}`}>
      {reportsTo}
    </a>
  );
}

/** Every body with the one it reports to, its standing and the date it began. */
export function BodyChain({ bodies }: { bodies: readonly BodyInLine[] }) {
  return (
    <DataTable
      caption="Bodies named in the papers held, the body each reports to, and how firm that was"
      shape="wide"
      columns={[
        { label: 'Body' },
        { label: 'Reports to' },
        { label: 'Standing', brief: true },
        { label: 'From, as printed' },
      ]}
      rows={bodies.map((line) => ({
        key: line.body.id,
        cells: [
          <a key="body" className="govuk-link" href={`#body-${line.body.id}`}>
            {line.body.name}
          </a>,
          reportsTo(line),
          <StandingWord key="standing" standing={line.body.standing} />,
          <>
            {formatPrintedDate(line.body.fromPrinted)}
            {'\u00a0'}
            <Cite id={line.body.provenance} />
          </>,
        ],
      }))}
    />
  );
}

function Members({ line }: { line: BodyInLine }) {
  const { members } = line.body;
  if (members.length === 0) return <p className="govuk-body">The papers held list no members of this body.</p>;
  return (
    <>
      <p className="govuk-body">Members named in the papers held, by body or post:</p>
      <ul className="govuk-list govuk-list--bullet">
        {members.map(({ member, note }) => (
          <li key={member}>
            {member}
            {note === '' ? '' : ` (${note})`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each body with what the papers say of it and who sits on it: bodies and posts only, never a person. */
export function BodyMembers({ bodies }: { bodies: readonly BodyInLine[] }) {
  return (
    <>
      {bodies.map((line) => (
        <section key={line.body.id} id={`body-${line.body.id}`} aria-labelledby={`body-${line.body.id}-heading`}>
          <h3 className="govuk-heading-m" id={`body-${line.body.id}-heading`}>
            {line.body.name}
          </h3>
          <p className="govuk-body">
            {line.body.description}
            {'\u00a0'}
            <Cite id={line.body.provenance} />
          </p>
          <Members line={line} />
        </section>
      ))}
    </>
  );
}

const areaLink = (area: Area) =>
  area.page === null ? (
    area.name
  ) : (
    <Link to={area.page} key={area.id}>
      {area.name}
    </Link>
  );

const bases = (row: TrustRow): string => [...new Set(row.links.map((link) => link.basis))].join(', ');

/** Which LCSPs we read as going into which trust. The papers give the numbers, never the grouping. */
export function TrustTable({ trusts }: { trusts: readonly TrustRow[] }) {
  return (
    <DataTable
      caption="The LCSPs read as going into each district’s trust: our reading, which nobody agreed"
      columns={[{ label: 'District read as a trust’s area' }, { label: 'LCSPs' }, { label: 'Basis', brief: true }]}
      rows={trusts.map((row) => ({
        key: row.district.id,
        cells: [
          areaLink(row.district),
          <ul key="lcsps" className="govuk-list plain-list">
            {row.lcsps.map((lcsp) => (
              <li key={lcsp.id}>{areaLink(lcsp)}</li>
            ))}
          </ul>,
          bases(row),
        ],
      }))}
    />
  );
}

import type { AreaType } from '../../../pipeline/contract/kinds.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { areaOf, indicatorOf, type Site } from '../../site/site.ts';
import { Link } from '../../components/Link.tsx';
import { formatReason, sayReason } from '../../format/statuses.ts';
import type { CoverageMatrix } from '../../select/checks.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { ReactNode } from 'react';
import { formatBlank } from '../../format/dates.ts';
import { formatCountOf, formatList } from '../../format/numbers.ts';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';

/** A level of geography inside a sentence. */
export const LEVEL_WORDS = {
  LCSP: 'LCSP',
  district: 'district',
  county: 'county',
  region: 'region',
  country: 'country',
} as const satisfies Record<AreaType, string>;

/** The level whose figure stands nearest, or that none does. */
export const formatNearestLevel = (level: AreaType | null): string =>
  level === null ? 'no level' : LEVEL_WORDS[level];

/** Cells that share a reason, who would hold the figure, and the question to ask. */
export interface ReasonGroup {
  /** Anchor on the page: `reason-1`. */
  readonly id: string;
  readonly cell: CoverageCell;
  readonly cells: readonly CoverageCell[];
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
}

const keyOf = (cell: CoverageCell): string => [cell.state, cell.reason, cell.wouldHold, cell.question].join('\n');

/** Every cell without a figure in exactly one group, in the order the reasons first come up. */
export function selectReasonGroups(site: Site): readonly ReasonGroup[] {
  const groups = new Map<string, CoverageCell[]>();
  for (const cell of site.coverage.cells) {
    if (cell.state === 'held') continue;
    groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  }
  return [...groups.values()].flatMap((cells, place) => {
    const [cell] = cells;
    if (cell === undefined) return [];
    return [
      {
        id: `reason-${place + 1}`,
        cell,
        cells,
        indicators: [...new Set(cells.map((one) => one.indicator))].map((id) => indicatorOf(site, id)),
        areas: [...new Set(cells.map((one) => one.area))].map((id) => areaOf(site, id)),
      },
    ];
  });
}

/** What a cell says: held, the nearest level that is, or why no level is. */
export function formatCoverage(cell: CoverageCell): string {
  if (cell.state === 'held') return 'held';
  if (cell.state === 'not published at this level') return formatNearestLevel(cell.nearestLevel);
  return formatReason(cell.state);
}

const heading = (indicator: Indicator) => (
  <Link to={`indicators/${indicator.id}/`}>
    {indicator.niNumber === '' ? indicator.shortLabel : indicator.niNumber}
  </Link>
);

/** LCSPs down, key performance indicators across. */
export function CoverageTable({ matrix }: { matrix: CoverageMatrix }) {
  return (
    <DataTable
      caption="Nearest level with a figure held, by LCSP and key performance indicator"
      shape="matrix"
      columns={[
        { label: 'LCSP' },
        ...matrix.indicators.map((indicator) => ({ label: heading(indicator), brief: true })),
      ]}
      rows={matrix.rows.map(({ area, cells }) => ({
        key: area.id,
        cells: [
          <a key="area" className="govuk-link" href={`#area-${area.id}`}>
            {area.name}
          </a>,
          ...cells.map((cell) => (
            <span key={cell.indicator} className={`coverage coverage-${cell.nearestLevel ?? 'none'}`}>
              {formatCoverage(cell)}
            </span>
          )),
        ],
      }))}
    />
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{term}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

const whom = (group: ReasonGroup, all: number): string =>
  group.areas.length === all
    ? `all ${formatCountOf(all, 'LCSP')}`
    : `${formatCountOf(group.areas.length, 'LCSP')}: ${formatList(group.areas.map((area) => area.name))}`;

function Indicators({ group }: { group: ReasonGroup }) {
  return (
    <ul className="govuk-list plain-list">
      {group.indicators.map((indicator) => (
        <li key={indicator.id}>
          <Link to={`indicators/${indicator.id}/`}>{indicator.label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Each reason once: which indicators and LCSPs it covers, who would hold the figure, what to ask. */
export function ReasonGroups({ groups, all }: { groups: readonly ReasonGroup[]; all: number }) {
  return (
    <>
      {groups.map((group, place) => (
        <article key={group.id} className="reading" id={group.id}>
          <h3 className="govuk-heading-m">
            Reason {place + 1}: {formatList(group.indicators.map((indicator) => indicator.shortLabel))}
          </h3>
          <dl className="govuk-summary-list">
            <Row term="Not held">
              <Indicators group={group} />
            </Row>
            <Row term="For">
              {whom(group, all)} ({formatCountOf(group.cells.length, 'cell')})
            </Row>
            <Row term="Why">
              {formatBlank(group.cell.reason, group.cell.state === 'held' ? 'held' : sayReason(group.cell.state))}
            </Row>
            <Row term="Who would hold it, as we read the papers">
              {formatBlank(group.cell.wouldHold, 'not named in the documents held')}
            </Row>
            <Row term="Ask">{formatBlank(group.cell.question, 'no question written yet')}</Row>
          </dl>
        </article>
      ))}
    </>
  );
}

interface Props {
  readonly cells: readonly CoverageCell[];
  readonly groups: readonly ReasonGroup[];
}

const nearestOf = (site: Site, cell: CoverageCell): string =>
  cell.state === 'held'
    ? 'held'
    : cell.nearestArea === null
      ? sayReason(cell.state)
      : formatArea(areaOf(site, cell.nearestArea));

function groupOf(cell: CoverageCell, groups: readonly ReasonGroup[]): ReasonGroup | undefined {
  return groups.find((group) => group.cells.includes(cell));
}

/** Cells of one LCSP by reason and nearest figure. */
function bundle(site: Site, cells: readonly CoverageCell[], groups: readonly ReasonGroup[]) {
  const bundles = new Map<string, { group: ReasonGroup | undefined; nearest: string; cells: CoverageCell[] }>();
  for (const cell of cells) {
    const group = groupOf(cell, groups);
    const nearest = nearestOf(site, cell);
    const key = `${group?.id ?? ''}|${nearest}`;
    const known = bundles.get(key);
    if (known === undefined) bundles.set(key, { group, nearest, cells: [cell] });
    else known.cells.push(cell);
  }
  return [...bundles.values()];
}

/** What one LCSP lacks: the indicators, the nearest figure, and a link to why, who and what to ask. */
export function AreaCoverage({ cells, groups }: Props) {
  const site = useSite();
  return (
    <ul className="govuk-list govuk-list--bullet">
      {bundle(site, cells, groups).map(({ group, nearest, cells: mine }) => (
        <li key={`${group?.id ?? ''} ${nearest}`}>
          {formatList(mine.map((cell) => indicatorOf(site, cell.indicator).shortLabel))}:{' '}
          {group === undefined
            ? 'held'
            : mine[0]?.nearestArea === null
              ? `${nearest}, no level has a figure`
              : `nearest figure ${nearest}`}
          {group === undefined ? null : (
            <>
              {' ('}
              <a className="govuk-link" href={`#${group.id}`}>
                why, who and what to ask
              </a>
              {')'}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

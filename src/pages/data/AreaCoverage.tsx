import type { CoverageCell } from '../../../pipeline/contract/coverage.ts';
import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { sayReason } from '../../format/statuses.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, indicatorOf, type Site } from '../../site/site.ts';
import type { ReasonGroup } from './dataCoverageReasons.ts';

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

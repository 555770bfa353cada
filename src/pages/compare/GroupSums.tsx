import { Cites } from '../../components/Citations.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatCount } from '../../format/numbers.ts';
import type { CompareTable } from '../../select/compareTable.ts';
import { describeSum, titleBand } from '../../words/claimsCompare.ts';

/** Anchor of the sums: a link to what is folded away unfolds it. */
export const GROUP_SUMS = 'group-sums';

/** How the children of a reader's group were added up: every count with its note. Nothing without a group. */
export function GroupSums({ table }: { table: CompareTable }) {
  const group = table.columns.find((column) => column.isGroup);
  if (group === undefined) return null;
  const sums = table.bands.flatMap(({ band, cells }) =>
    cells.flatMap((cell) => (cell.column.isGroup ? [{ band, cell }] : [])),
  );
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">How your group was added up</span>
      </summary>
      <div className="govuk-details__text" id={GROUP_SUMS}>
        {sums.map(({ band, cell }) => (
          <div key={band.band}>
            <p className="govuk-body">
              {titleBand(band)}: {describeSum(cell)}
            </p>
            <ul className="govuk-list group-parts">
              {group.areas.map((area, place) => (
                <li key={area.id}>
                  {formatArea(area)} {formatCount(cell.parts[place] ?? 0)}
                  <Cites ids={cell.cites.slice(place, place + 1)} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}

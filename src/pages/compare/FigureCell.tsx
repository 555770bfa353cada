import { Cites } from '../../components/Citations.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatCount } from '../../format/numbers.ts';
import type { CompareTable, BandRow, CountCell, MeasureRow } from '../../select/compareTable.ts';
import {
  describeSum,
  titleBand,
  describeBandCell,
  describeCell,
  formatBand,
  formatCellPoint,
} from '../../words/claimsCompare.ts';
import { Judgement } from '../../components/Verdict.tsx';
import type { Claim } from '../../words/claim.ts';
import type { CellPoint, ComparedArea } from '../../select/compareData.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { formatPoint } from '../../words/claimsFigure.ts';

interface Props {
  readonly value: number;
  /** What a bar of full length stands for: one scale a row. */
  readonly most: number;
  /** The county's value, a line across the bar; absent where it is on another scale or the bar is the county's own. */
  readonly line?: number | null;
  readonly isCounty?: boolean;
  /** True for a figure of another level that stands in an area's place: such a bar is pale. */
  readonly isNearest?: boolean;
}

/** Tenths of a per cent are finer than any screen shows. */
const along = (value: number, most: number): number => (most === 0 ? 0 : Math.round((1000 * value) / most) / 10);

/** A figure as a bar from 0, beside its number, which says it to those who do not see it. */
export function CellBar({ value, most, line = null, isCounty = false, isNearest = false }: Props) {
  const level = isCounty ? ' cell-bar-county' : isNearest ? ' bar-near' : '';
  return (
    <svg className={`cell-bar${level}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 2h${along(value, most)}v6H0z`} />
      {line !== null && <path className="bar-line" d={`M${along(line, most)} 0V10`} />}
    </svg>
  );
}

/** Anchor of the sums: a link to what is folded away unfolds it. */
const GROUP_SUMS = 'group-sums';

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

/** How a figure stands to the county's, in small print under it; a judgement with its mark. */
function Stands({ claim, result }: { claim: Claim; result: CellPoint['result'] }) {
  const words = <span data-rule={claim.rule}>{claim.text}</span>;
  return (
    <span className="cell-said">
      {claim.rule === 'comparison' && result !== null ? (
        <Judgement look={COMPARISON_LOOKS[result]}>{words}</Judgement>
      ) : (
        words
      )}
    </span>
  );
}

/** A sum's one note: its counts stand under the table, each with a note of its own. */
const SumNote = () => (
  <a className="cite" href={`#${GROUP_SUMS}`}>
    sum
  </a>
);

/** A column's children of one band: the number, its bar, and how it stands to the county's. */
export function BandFigure({ row, cell, county }: { row: BandRow; cell: CountCell; county: ComparedArea }) {
  const { band, most } = row;
  const isWhole = band.role === 'whole';
  const isCounty = cell.column.key === county.id;
  return (
    <>
      <span className="cell-value">
        {formatBand(band, cell)} {cell.column.isGroup ? <SumNote /> : <Cites ids={cell.cites} />}
      </span>
      {!(isWhole && isCounty) && (
        <CellBar
          value={isWhole ? cell.count : cell.share}
          most={most}
          line={isWhole || isCounty ? null : row.county.share}
          isCounty={isCounty}
        />
      )}
      {!isCounty && <Stands claim={describeBandCell(row, cell, county.name)} result={null} />}
    </>
  );
}

interface MeasureFigureProps {
  readonly row: MeasureRow;
  readonly point: CellPoint;
  readonly county: ComparedArea;
  /** Whose the figure is, said beside it; blank in the county's own column. */
  readonly owner: string;
  /** True for an LCSP's own figure, which is marked so. */
  readonly isOwn?: boolean;
  /** True for a district's figure in the place of an LCSP's: its bar is pale. */
  readonly isNearest?: boolean;
}

/** An LCSP's own, a district's or the county's figure of a measure in the same way. */
export function MeasureFigure({ row, point, county, owner, isOwn = false, isNearest = false }: MeasureFigureProps) {
  const { measure, most } = row;
  const isCounty = point.area === county.id;
  const claim = isCounty ? null : describeCell(point, row, county.name);
  return (
    <>
      <span className={point.value === null ? 'cell-missing' : 'cell-value'}>
        {isCounty ? formatPoint(point, measure) : formatCellPoint(point, measure)} <Cites ids={[point.provenance]} />
      </span>
      {owner !== '' && <span className={isOwn ? 'cell-owner cell-own' : 'cell-owner'}> {owner}</span>}
      {point.value !== null && (
        <CellBar
          value={point.value}
          most={most}
          line={isCounty ? null : (row.county?.value ?? null)}
          isCounty={isCounty}
          isNearest={isNearest}
        />
      )}
      {claim !== null && <Stands claim={claim} result={point.result} />}
    </>
  );
}

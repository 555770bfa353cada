import { Cites } from '../../components/Citations.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import type { Claim } from '../../words/claim.ts';
import type { CellPoint, ComparedArea } from '../../select/compareData.ts';
import type { BandRow, CountCell, MeasureRow } from '../../select/compareTable.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { describeBandCell, describeCell, formatBand, formatCellPoint } from '../../words/claimsCompare.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { CellBar } from './CellBar.tsx';
import { GROUP_SUMS } from './GroupSums.tsx';

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

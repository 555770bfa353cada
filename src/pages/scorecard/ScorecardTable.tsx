import type { Area } from '../../../pipeline/contract/area.ts';
import { Cites } from '../../components/Citations.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Claims.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatUnit } from '../../format/numbers.ts';
import { COMPARISON_LOOKS, VERDICT_LOOKS } from '../../theme/marks.ts';
import { formatBriefPoint } from '../../words/claimsCompare.ts';
import { formatBarePoint } from '../../words/claimsFigure.ts';
import { CellBar } from '../compare/FigureCell.tsx';
import { describeGap, describeWithheldCell, sayTargetBriefly } from './claimsScorecard.ts';
import type { ScoreCell, ScoreColumn, ScoredArea } from './scorecard.ts';

/** What a comparison is worth showing for: where nothing is clear there is no mark, so that marks are seen. */
const isTold = (result: string | null): boolean =>
  result !== null && result !== 'not compared' && result !== 'no clear difference';

function Figure({ cell, column }: { cell: ScoreCell; column: ScoreColumn }) {
  const { best } = cell;
  if (best === undefined) return null;
  return (
    <div className="score-figure">
      <span>
        <Link to={cell.why}>
          <b className="score-number">{formatBriefPoint(best.point)}</b>
        </Link>{' '}
        <Cites ids={[best.point.provenance]} />
        {cell.level === 'own' && <span className="score-own-word"> own</span>}
      </span>
      {best.point.value !== null && (
        <CellBar
          value={best.point.value}
          most={column.most}
          line={column.county?.value ?? null}
          isNearest={cell.level === 'district'}
        />
      )}
      {best.result !== null && isTold(best.result) && (
        <span className="score-said" data-rule="comparison">
          <Judgement look={COMPARISON_LOOKS[best.result]} />
        </span>
      )}
      {describeWithheldCell(cell).map((claim) => (
        <span key={claim.text} className="score-said">
          <Said claim={claim} />
        </span>
      ))}
    </div>
  );
}

function Cell({ cell, column, county }: { cell: ScoreCell; column: ScoreColumn; county: Area }) {
  return (
    <td
      rowSpan={cell.areas.length}
      className={cell.level === 'none' ? 'score-none' : undefined}
      data-name={column.indicator.shortLabel}
    >
      {cell.level === 'none' ? (
        <Link to={cell.why}>
          {describeGap(cell, county).map((claim) => (
            <Said key={claim.text} claim={claim} />
          ))}
        </Link>
      ) : (
        <Figure cell={cell} column={column} />
      )}
    </td>
  );
}

/** The cell of a column that begins beside an LCSP; others stand under the one above. */
const beginsAt = ({ cells }: ScoreColumn, { area }: ScoredArea): ScoreCell | undefined =>
  cells.find(({ areas }) => areas[0]?.area.id === area.id);

function CountyRows({ columns, county }: { columns: readonly ScoreColumn[]; county: Area }) {
  return (
    <>
      <tr className="row-set-off">
        <th scope="row">{county.name}</th>
        <td className="score-district">the whole county</td>
        {columns.map(({ indicator, county: point }) => (
          <td key={indicator.id} data-name={indicator.shortLabel}>
            {point === undefined ? (
              'none held'
            ) : (
              <>
                <b className="score-number">{formatBarePoint(point)}</b> <Cites ids={[point.provenance]} />
              </>
            )}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{county.name}’s target</th>
        <td className="score-district">set for all of it</td>
        {columns.map(({ indicator, target }) => (
          <td key={indicator.id} data-name={indicator.shortLabel}>
            {target?.value == null ? (
              'none of this measure'
            ) : (
              <>
                {sayTargetBriefly(target)} <Cites ids={[target.provenance]} />
                <span className="score-said" data-rule="verdict">
                  {county.name}: <Judgement look={VERDICT_LOOKS[target.verdict.state]} />
                </span>
              </>
            )}
          </td>
        ))}
      </tr>
    </>
  );
}

interface Props {
  readonly areas: readonly ScoredArea[];
  readonly columns: readonly ScoreColumn[];
  readonly county: Area;
  readonly period: string;
}

/** All LCSPs down, five measures across, each figure once beside the LCSPs it is the nearest to. */
export function ScorecardTable({ areas, columns, county, period }: Props) {
  const districtBegins = (at: number): boolean => areas[at - 1]?.district.id !== areas[at]?.district.id;
  return (
    // A box that scrolls must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label="Scorecard" tabIndex={0}>
      <table className="govuk-table scorecard">
        <caption className="govuk-visually-hidden">
          The LCSPs by district with their nearest figures, {period}, beside {county.name} and its targets
        </caption>
        <thead>
          <tr>
            <th scope="col">LCSP</th>
            <th scope="col" className="score-district">
              District
            </th>
            {columns.map(({ indicator }) => (
              <th key={indicator.id} scope="col">
                <Link to={`indicators/${indicator.id}/`}>{indicator.shortLabel}</Link>
                <span className="score-unit">{formatUnit(indicator.unit)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((scored, at) => (
            <tr key={scored.area.id} className={districtBegins(at) ? 'score-first' : undefined}>
              <th scope="row">
                <Link to={scored.area.page ?? 'areas/'}>{scored.area.name}</Link>
              </th>
              {districtBegins(at) && (
                <td
                  className="score-district"
                  rowSpan={areas.filter(({ district }) => district.id === scored.district.id).length}
                >
                  <Link to={scored.district.page ?? 'trusts/'}>{formatArea(scored.district)}</Link>
                </td>
              )}
              {columns.map((column) => {
                const cell = beginsAt(column, scored);
                return cell === undefined ? null : (
                  <Cell key={column.indicator.id} cell={cell} column={column} county={county} />
                );
              })}
            </tr>
          ))}
          <CountyRows columns={columns} county={county} />
        </tbody>
      </table>
    </section>
  );
}

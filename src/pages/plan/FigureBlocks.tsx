import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Cite } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Claims.tsx';
import { TargetNotes } from '../../components/Targets.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { BASIS_WORDS, formatPoint, noteReading } from '../../words/claimsFigure.ts';
import { describeTargetPeriod } from '../../words/claimsTarget.ts';
import type { CountyFigure, IndicatorFigures } from '../../select/plan.ts';
import { indicatorAddress } from './actionAddress.ts';

const figureText = ({ basis, point }: CountyFigure, indicator: Indicator): string => {
  const reading = basis === 'plan' ? noteReading(point.asPrinted, indicator) : '';
  return `${point.period.label}: ${formatPoint(point, indicator)}${reading}, ${BASIS_WORDS[basis]}`;
};

function Block({ row, county }: { row: IndicatorFigures; county: Area }) {
  const { indicator, figures, target } = row;
  return (
    <article className="figure-block" id={`figures-${indicator.id}`}>
      <h3 className="govuk-heading-s">
        <Link to={indicatorAddress(indicator.id)}>{indicator.label}</Link>
      </h3>
      <ul className="govuk-list">
        {figures.map((figure) => (
          <li key={`${figure.basis} ${figure.point.period.key}`}>
            {figureText(figure, indicator)}
            {'\u00a0'}
            <Cite id={figure.point.provenance} />
          </li>
        ))}
      </ul>
      {target === null ? (
        <p className="govuk-body">The plan prints no target for it.</p>
      ) : (
        <>
          <p className="govuk-body">
            <Said claim={describeTargetPeriod(target, county, indicator)} />
          </p>
          <Verdict target={target} county={county} indicator={indicator} />
          <TargetNotes target={target} />
        </>
      )}
    </article>
  );
}

const isShown = (row: IndicatorFigures): boolean => row.figures.length > 0 || row.target !== null;

/** The county's figures beside the targets, indicator by indicator; those with neither are named last. */
export function FigureBlocks({ rows, county }: { rows: readonly IndicatorFigures[]; county: Area }) {
  const silent = rows.filter((row) => !isShown(row));
  return (
    <>
      {rows.filter(isShown).map((row) => (
        <Block key={row.indicator.id} row={row} county={county} />
      ))}
      {silent.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">No figure and no target in the sources held</h3>
          <ul className="govuk-list govuk-list--bullet">
            {silent.map(({ indicator }) => (
              <li key={indicator.id}>
                <Link to={indicatorAddress(indicator.id)}>{indicator.label}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

import type { Target } from '../../pipeline/contract/verdict.ts';
import { formatNumber, formatUnit } from '../format/numbers.ts';
import { Cite } from './Citations.tsx';
import { Link } from './Link.tsx';
import { DataTable } from './DataTable.tsx';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Series, Point } from '../../pipeline/contract/series.ts';
import { pointsOf } from '../site/series.ts';
import { sayNoTarget } from '../words/claimsTarget.ts';
import type { Area } from '../../pipeline/contract/area.ts';
import { Judgement } from './Verdict.tsx';
import { formatBarePoint, headPlanColumn, noteReading } from '../words/claimsFigure.ts';
import { VERDICT_LOOKS } from '../theme/marks.ts';

interface TargetTableProps {
  readonly caption: string;
  readonly county: Area;
  readonly indicators: readonly Indicator[];
  readonly series: readonly Series[];
  readonly targets: readonly Target[];
}

function MeasureCell({ indicator }: { indicator: Indicator }) {
  return (
    <>
      <Link to={`indicators/${indicator.id}/`}>{indicator.shortLabel}</Link>
      <span className="cell-reason">{formatUnit(indicator.unit)}</span>
    </>
  );
}

function PointsCell({ points, withPeriod }: { points: readonly Point[]; withPeriod: boolean }) {
  if (points.length === 0) return <>not in the sources held</>;
  return (
    <>
      {points.map((point) => (
        <span key={point.period.key} className="dated-figure">
          {withPeriod ? `${point.period.label}: ` : ''}
          {formatBarePoint(point)} <Cite id={point.provenance} />
        </span>
      ))}
    </>
  );
}

function TargetCell({ target, indicator }: { target: Target | undefined; indicator: Indicator }) {
  if (target === undefined) return <>none printed</>;
  const reading = target.value === null ? '' : noteReading(target.asPrinted, indicator).trim();
  return (
    <>
      <span className="dated-figure">
        {target.value === null
          ? sayNoTarget(target)
          : `${target.period?.label ?? target.printedUnder}: ${target.direction ?? ''} ${formatNumber(target.value, { digits: target.digits })}`}{' '}
        <Cite id={target.provenance} />
      </span>
      {reading !== '' && <span className="cell-reason">{reading}</span>}
    </>
  );
}

function VerdictCell({ target, indicator }: { target: Target | undefined; indicator: Indicator }) {
  if (target === undefined) return <>no target to judge by</>;
  const ids = target.notes.map((note) => note.id);
  return (
    <>
      <Judgement look={VERDICT_LOOKS[target.verdict.state]} />
      <span className="cell-reason">
        <Link to={`indicators/${indicator.id}/#target`}>
          why<span className="govuk-visually-hidden"> for {indicator.shortLabel}</span>
        </Link>
        {ids.length > 0 && `; notes on the target: ${ids.join(', ')}`}
      </span>
    </>
  );
}

/** Labels of the plan's own columns, such as 2007/08 and 2008/09, over all its measures. */
function planPeriods(series: readonly Series[]): readonly string[] {
  const labels = series
    .filter((one) => one.basis === 'plan')
    .flatMap((one) => one.periods.map((period) => period.label));
  return [...new Set(labels)].toSorted();
}

/** Every measure of a list with what the plan prints, the later outturn of the same periods, the target and the verdict. */
export function TargetTable({ caption, county, indicators, series, targets }: TargetTableProps) {
  const wanted = new Set(indicators.map((indicator) => String(indicator.id)));
  const held = series.filter((one) => one.area === county.id && wanted.has(one.indicator));
  const periods = planPeriods(held);
  const printed = held.filter((one) => one.basis === 'plan').flatMap(pointsOf);
  const inYear = (label: string) => printed.filter((point) => point.period.label === label);
  return (
    <DataTable
      caption={caption}
      shape="wide"
      columns={[
        { label: 'Measure and unit' },
        ...periods.map((label) => ({ label: headPlanColumn(label, inYear(label)) })),
        { label: 'Outturn, published later' },
        { label: 'Target' },
        { label: 'Verdict' },
      ]}
      rows={indicators.map((indicator) => {
        const mine = held.filter((one) => one.indicator === indicator.id);
        const plan = mine.filter((one) => one.basis === 'plan').flatMap(pointsOf);
        const later = mine.filter((one) => one.basis !== 'plan').flatMap(pointsOf);
        const outturns = later.filter((point) => periods.includes(point.period.label));
        const target = targets.find((one) => one.indicator === indicator.id);
        return {
          key: indicator.id,
          cells: [
            <MeasureCell key="measure" indicator={indicator} />,
            ...periods.map((label) => (
              <PointsCell
                key={label}
                points={plan.filter((point) => point.period.label === label)}
                withPeriod={false}
              />
            )),
            <PointsCell key="outturn" points={outturns} withPeriod />,
            <TargetCell key="target" target={target} indicator={indicator} />,
            <VerdictCell key="verdict" target={target} indicator={indicator} />,
          ],
        };
      })}
    />
  );
}

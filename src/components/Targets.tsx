import type { Target, TargetNoteId } from '../../pipeline/contract/verdict.ts';
import { formatCountOf, formatCount, formatNumber, formatUnit } from '../format/numbers.ts';
import { Cite, Cites } from './Citations.tsx';
import { Link } from './Link.tsx';
import { countNotes } from '../words/claimsCounty.ts';
import { DataTable } from './DataTable.tsx';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Series, Point } from '../../pipeline/contract/series.ts';
import { countyOf } from '../site/site.ts';
import { pointsOf, seriesOf } from '../site/series.ts';
import { describeDistance, describeNoForecast, sayNoTarget } from '../words/claimsTarget.ts';
import { Sentences } from './Claims.tsx';
import { useSite } from './SiteContext.tsx';
import type { Area } from '../../pipeline/contract/area.ts';
import { Judgement } from './Verdict.tsx';
import { formatBarePoint, headPlanColumn, noteReading } from '../words/claimsFigure.ts';
import { VERDICT_LOOKS } from '../theme/marks.ts';

/** The number of a note as a link to what it means. */
export const NoteId = ({ id }: { id: TargetNoteId }) => (
  <Link to={`methods/#${id.toLowerCase()}`} className="govuk-link note-id">
    {id}
  </Link>
);

/** What a reader ought to know of the target itself, beside its verdict. */
export function TargetNotes({ target }: { target: Target }) {
  if (target.notes.length === 0) {
    return (
      <p className="target-notes-none">
        No note on this target: none of the seven tests of targets finds anything. <Cite id={target.provenance} />
      </p>
    );
  }
  return (
    <div className="target-notes">
      <p className="target-notes-title">{formatCountOf(target.notes.length, 'note')} on the target itself</p>
      <ul className="govuk-list">
        {target.notes.map((note) => (
          <li key={note.id}>
            <NoteId id={note.id} /> <span data-rule="target note">{note.sentence}</span>
            <Cites ids={[target.provenance, ...note.provenance]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How often each of the seven tests of targets finds something, over all targets of the plan. */
export function NoteCounts({ targets }: { targets: readonly Target[] }) {
  return (
    <div data-rule="target note">
      <DataTable
        caption={`Tests of the target cells of the plan’s ${formatCount(targets.length)} key performance indicators, and how many each test notes`}
        columns={[{ label: 'Test' }, { label: 'Cells noted', numeric: true }, { label: 'A target that is' }]}
        rows={countNotes(targets).map((note) => ({
          key: note.id,
          cells: [<NoteId key="id" id={note.id} />, formatCount(note.count), note.words],
        }))}
      />
    </div>
  );
}

interface TargetDistanceProps {
  readonly target: Target;
  readonly indicator: Indicator;
  /** True where the page of the measure, to which this one leads, says how it is worked out and why it is no forecast. */
  readonly brief?: boolean;
  /** Where the county's own later figures are. */
  readonly series: readonly Series[];
}

/** What it would have taken to reach the county's target, and why no forecast is made; nothing where nothing falls short of it. */
export function TargetDistance({ target, indicator, series, brief = false }: TargetDistanceProps) {
  const site = useSite();
  const county = countyOf(site);
  const claims = describeDistance(target, indicator, county);
  if (claims.length === 0) return null;
  const outturn = seriesOf(series, { area: county.id, indicator: indicator.id, basis: 'outturn' });
  const held = outturn === undefined ? [] : pointsOf(outturn).filter(({ value }) => value !== null);
  const changes = site.indicators.get(indicator.id)?.definitions ?? [];
  const breaks = changes.filter(
    ({ breaks: isBreak, changedFrom }) =>
      isBreak &&
      held.some(({ period }) => period.label < changedFrom) &&
      held.some(({ period }) => period.label >= changedFrom),
  ).length;
  return (
    <>
      <Sentences claims={brief ? claims : [...claims, describeNoForecast(held.length, breaks)]} />
      {!brief && (
        <p className="govuk-body">
          <Link to="methods/#how-far">How this is worked out</Link>
        </p>
      )}
    </>
  );
}

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

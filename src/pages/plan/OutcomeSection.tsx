import type { Action, Outcome } from '../../../pipeline/contract/plan.ts';
import { Cite } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Claims.tsx';
import { describeBareOutcome, describeLink } from './claimsPlan.ts';
import type { LinkedIndicator, CountyFigure, IndicatorFigures, OutcomeBranch } from '../../select/plan.ts';
import { indicatorAddress, actionAddress, formatOutcomeId } from './planAddresses.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { TargetNotes } from '../../components/Targets.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { BASIS_WORDS, formatPoint, noteReading } from '../../words/claimsFigure.ts';
import { describeTargetPeriod } from '../../words/claimsTarget.ts';
import { formatPrintedDate } from '../../format/dates.ts';

/** Links that rest on the same words, so that the words are read once. */
function groupByReason(indicators: readonly LinkedIndicator[]): readonly (readonly LinkedIndicator[])[] {
  const groups = new Map<string, LinkedIndicator[]>();
  for (const linked of indicators) {
    const key = `${linked.link.nearest}|${linked.link.basis}|${linked.link.action}|${linked.link.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), linked]);
  }
  return [...groups.values()];
}

function Entry({ linked }: { linked: LinkedIndicator }) {
  const { link, indicator, hasFigure } = linked;
  const notes = [
    ...(indicator.list === 'published' ? ['counted by the Department for Education; in none of the plan’s lists'] : []),
    ...(hasFigure ? [] : ['no figure in the sources held']),
  ];
  return (
    <li>
      <Link to={indicatorAddress(indicator.id)}>{indicator.label}</Link>
      {notes.length === 0 ? '' : ` (${notes.join('; ')})`}
      {'\u00a0'}
      <Cite id={link.provenance} />
    </li>
  );
}

function Group({ group, actions }: { group: readonly LinkedIndicator[]; actions: readonly Action[] }) {
  const [first] = group;
  if (first === undefined) return null;
  return (
    <div className={`plan-link plan-link-${first.link.basis}`}>
      <p className="plan-link-reason">
        <Said claim={describeLink(first.link, actions)} />
      </p>
      <ul className="govuk-list plain-list">
        {group.map((linked) => (
          <Entry key={linked.link.provenance} linked={linked} />
        ))}
      </ul>
    </div>
  );
}

/** The indicators under an outcome, each saying whether a key action of the plan names both or the link is ours. */
function IndicatorLinks(props: {
  readonly outcome: Outcome;
  readonly indicators: readonly LinkedIndicator[];
  readonly actions: readonly Action[];
}) {
  if (props.indicators.length === 0) {
    return (
      <p className="govuk-body open-slot">
        <Said claim={describeBareOutcome(props.outcome)} />
      </p>
    );
  }
  return (
    <>
      {groupByReason(props.indicators).map((group) => (
        <Group key={group[0]?.link.provenance} group={group} actions={props.actions} />
      ))}
    </>
  );
}

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

function Expected({ action }: { action: Action }) {
  const dates = new Set(action.deliverables.map((deliverable) => deliverable.targetDate));
  const [date = ''] = dates;
  return (
    <li>
      <Link to={actionAddress(action)}>
        Key action {action.number}: {action.title}
      </Link>
      {dates.size === 1 ? `. Target date for all: ${formatPrintedDate(date)}` : ''}
      <ul className="govuk-list govuk-list--bullet">
        {action.deliverables.map((deliverable) => (
          <li key={deliverable.provenance}>
            {deliverable.text}
            {dates.size === 1 ? '' : ` (${formatPrintedDate(deliverable.targetDate)})`}
            {'\u00a0'}
            <Cite id={deliverable.provenance} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Actions({ actions }: { actions: readonly Action[] }) {
  if (actions.length === 0) return <p className="govuk-body open-slot">No key action names this outcome.</p>;
  return (
    <>
      <p className="small-note">
        The plan prints deliverables for a whole key action, not for each outcome that the action names.
      </p>
      <ul className="govuk-list">
        {actions.map((action) => (
          <Expected key={action.id} action={action} />
        ))}
      </ul>
    </>
  );
}

/** One outcome: the indicators linked to it and who links them, then the key actions that name it. */
export function OutcomeSection({ branch, actions }: { branch: OutcomeBranch; actions: readonly Action[] }) {
  const { outcome } = branch;
  const id = `outcome-${outcome.id}`;
  return (
    <section className="outcome" id={id} aria-labelledby={`${id}-heading`}>
      <h3 className="govuk-heading-m" id={`${id}-heading`}>
        Outcome {formatOutcomeId(outcome.id)}: {outcome.text}
      </h3>
      <p className="govuk-body">
        {outcome.laa ? 'Marked (LAA) in the plan: Local Area Agreement.' : 'No (LAA) mark is printed beside it.'}
        {'\u00a0'}
        <Cite id={outcome.provenance} />
      </p>
      <h4 className="govuk-heading-s">Indicators</h4>
      <IndicatorLinks outcome={outcome} indicators={branch.indicators} actions={actions} />
      <h4 className="govuk-heading-s">Deliverables of the key actions that name it</h4>
      <Actions actions={branch.actions} />
    </section>
  );
}

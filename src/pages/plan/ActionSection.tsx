import type { Action, SubAction, Enabler } from '../../../pipeline/contract/plan.ts';
import { Cite } from '../../components/Citations.tsx';
import { ClaimList, Said, ClaimText } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatDate, formatPrintedDate, formatBlank } from '../../format/dates.ts';
import { overdueDeliverables, reportsOf, recordDay } from '../../select/record.ts';
import {
  describeOverdue,
  describeOverdueRule,
  describeProgressReported,
  sayWhoseProgress,
} from '../../words/claimsRecord.ts';
import { describeNegative } from '../../words/negativeClaims.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { PlanFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { isForEveryOutcome } from '../../select/plan.ts';
import { formatOutcomeId, outcomeAddress } from './planAddresses.ts';
import { formatList } from '../../format/numbers.ts';

/** What posts have reported of the key actions together, said once before them: also that nothing was. */
export function ProgressReported() {
  const site = useSite();
  const day = recordDay(site);
  if (site.governance.actionProgress.length === 0) {
    return <ClaimText claim={describeNegative(site, 'report on a key action')} />;
  }
  return (
    <ClaimList claims={[...describeProgressReported(site), ...(day === null ? [] : [describeOverdueRule(day)])]} />
  );
}

/** What was reported of one key action, the latest first, each in the words of its post. */
function ReportList({ action }: { action: Action }) {
  const site = useSite();
  const reports = reportsOf(site, action);
  if (reports.length === 0) return null;
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">Progress reported</dt>
      <dd className="govuk-summary-list__value">
        <ul className="govuk-list plain-list action-reports">
          {reports.map((report) => (
            <li key={report.provenance} data-rule="quoted">
              {report.state}, {sayWhoseProgress(site, report)}: “{report.text}” {report.post}, {formatDate(report.date)}
              {'\u00a0'}
              <Cite id={report.provenance} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** What of one key action is overdue on the day the record is counted at; nothing where nothing is. */
function OverdueList({ action }: { action: Action }) {
  const site = useSite();
  const day = recordDay(site);
  const overdue = overdueDeliverables(site, action);
  if (day === null || overdue.length === 0) return null;
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">Overdue</dt>
      <dd className="govuk-summary-list__value">
        <Said claim={describeOverdue(overdue, day)} />
      </dd>
    </div>
  );
}

/** What the plan says one key action is to deliver, and by when. */
function DeliverableTable({ action }: { action: Action }) {
  return (
    <DataTable
      caption={`Key action ${action.number}: what it is to deliver, and by when`}
      columns={[{ label: 'Deliverable or outcome planned, as printed' }, { label: 'Target date, as printed' }]}
      rows={action.deliverables.map((deliverable) => ({
        key: deliverable.provenance,
        cells: [
          <>
            {deliverable.text}
            {'\u00a0'}
            <Cite id={deliverable.provenance} />
          </>,
          formatPrintedDate(deliverable.targetDate),
        ],
      }))}
    />
  );
}

function Served({ plan, action }: { plan: PlanFile; action: Action }) {
  if (isForEveryOutcome(plan, action)) return <>all priorities and outcomes</>;
  const outcomes = plan.priorities.flatMap((priority) => priority.outcomes);
  const served = outcomes.filter((outcome) => action.outcomes.includes(outcome.id));
  const enablers = plan.enablers.filter((enabler) => action.enablers.includes(enabler.id));
  return (
    <ul className="govuk-list plain-list">
      {served.map((outcome) => (
        <li key={outcome.id}>
          <Link to={outcomeAddress(outcome)}>Outcome {formatOutcomeId(outcome.id)}</Link>: {outcome.text}
        </li>
      ))}
      {enablers.map((enabler) => (
        <li key={enabler.id}>
          <a className="govuk-link" href={`#${enabler.id}`}>
            Key enabler {enabler.letter}
          </a>
          : {enabler.text} (the letter is our reading)
        </li>
      ))}
    </ul>
  );
}

function SubActions({ subActions }: { subActions: readonly SubAction[] }) {
  if (subActions.length === 0) return null;
  return (
    <ul className="govuk-list">
      {subActions.map((sub) => (
        <li key={sub.id}>
          {sub.number} {sub.text} (accountable: {formatBlank(sub.accountablePost)})
        </li>
      ))}
    </ul>
  );
}

/** One key action: its words, who is accountable by post, what it serves, what was reported of it, and what it is to deliver by when. */
export function ActionSection({ plan, action }: { plan: PlanFile; action: Action }) {
  return (
    <section id={action.id} aria-labelledby={`${action.id}-heading`}>
      <h3 className="govuk-heading-m" id={`${action.id}-heading`}>
        Key action {action.number}: {action.title}
      </h3>
      <p className="govuk-body">
        {action.text}
        {'\u00a0'}
        <Cite id={action.provenance} />
      </p>
      <SubActions subActions={action.subActions} />
      <dl className="govuk-summary-list">
        <div className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">Accountable, by post</dt>
          <dd className="govuk-summary-list__value">{formatBlank(action.accountablePost)}</dd>
        </div>
        <div className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">Serves</dt>
          <dd className="govuk-summary-list__value">
            <Served plan={plan} action={action} />
          </dd>
        </div>
        {action.otherLinks === '' ? null : (
          <div className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">Other link printed</dt>
            <dd className="govuk-summary-list__value">{action.otherLinks}</dd>
          </div>
        )}
        <ReportList action={action} />
        <OverdueList action={action} />
      </dl>
      <DeliverableTable action={action} />
    </section>
  );
}

function Entry({ plan, enabler }: { plan: PlanFile; enabler: Enabler }) {
  const actions = plan.actions.filter((action) => action.enablers.includes(enabler.id));
  return (
    <li id={enabler.id}>
      <strong>{enabler.letter}</strong>: {enabler.text}
      {'\u00a0'}
      <Cite id={enabler.provenance} />
      <span className="plan-link-reason">
        {actions.length === 0
          ? 'No key action names this enabler by letter.'
          : `Named by key ${actions.length === 1 ? 'action' : 'actions'} ${formatList(actions.map((action) => `${action.number}`))}.`}
      </span>
    </li>
  );
}

/** The plan’s key enablers. Their letters are inferred: the plan’s list prints none. */
export function EnablerList({ plan }: { plan: PlanFile }) {
  return (
    <>
      <p className="govuk-body">
        The plan lists its key enablers without letters, while its key actions call them by letter. We have lettered
        them in the order of the list. That lettering is our reading.
      </p>
      <ul className="govuk-list">
        {plan.enablers.map((enabler) => (
          <Entry key={enabler.id} plan={plan} enabler={enabler} />
        ))}
      </ul>
    </>
  );
}

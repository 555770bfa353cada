import type { Action, SubAction } from '../../../pipeline/contract/plan.ts';
import { Cite } from '../../components/Citations.tsx';
import { formatPrintedDate, formatBlank } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { PlanFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { isForEveryOutcome } from '../../select/plan.ts';
import { OverdueList, ReportList } from './ActionReports.tsx';
import { formatOutcomeId, outcomeAddress } from './actionAddress.ts';

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

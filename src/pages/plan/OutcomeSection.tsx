import type { Action } from '../../../pipeline/contract/plan.ts';
import { Cite } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { formatPrintedDate } from '../../format/dates.ts';
import type { OutcomeBranch } from '../../select/plan.ts';
import { actionAddress, formatOutcomeId } from './actionAddress.ts';
import { IndicatorLinks } from './IndicatorLinks.tsx';

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

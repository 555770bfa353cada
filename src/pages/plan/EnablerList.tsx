import type { PlanFile } from '../../../pipeline/contract/files.ts';
import type { Enabler } from '../../../pipeline/contract/plan.ts';
import { Cite } from '../../components/Cite.tsx';
import { formatList } from '../../format/formatCount.ts';

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

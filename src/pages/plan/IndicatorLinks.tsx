import type { Action, Outcome } from '../../../pipeline/contract/plan.ts';
import { Cite } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Claims.tsx';
import { describeBareOutcome, describeLink } from './claimsPlan.ts';
import type { LinkedIndicator } from '../../select/plan.ts';
import { indicatorAddress } from './actionAddress.ts';

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
export function IndicatorLinks(props: {
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

import { Cite } from '../../components/Citations.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { actionsBearingOn, type PlacedOutcome } from '../../select/plan.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { leadingEvidence } from '../../select/evidence.ts';
import { DataTable } from '../../components/DataTable.tsx';

interface Props {
  readonly file: AreaFile;
}

/** Outcomes under the priority each belongs to: `Priority 7, Education: 7B, 7C`. */
function byPriority(outcomes: readonly PlacedOutcome[]): string {
  const priorities = new Map(outcomes.map(({ priority }) => [priority.id, priority]));
  return [...priorities.values()]
    .map((priority) => {
      const mine = outcomes.filter((one) => one.priority.id === priority.id).map((one) => one.outcome.id.toUpperCase());
      return `${mine.join(', ')} (priority ${priority.number}, ${priority.shortTitle})`;
    })
    .join('; ');
}

/** The key actions that bear on the measures, with the priorities and outcomes they name and who is accountable. */
export function PackPlan({ file }: Props) {
  const site = useSite();
  const indicators = leadingEvidence(site, file).map((evidence) => evidence.indicator);
  const bearings = actionsBearingOn(site, indicators);
  return (
    <div className="pack-part">
      <h3 className="govuk-heading-m">Priorities and actions of the plan that bear on these figures</h3>
      <DataTable
        caption="Key actions that bear on these measures; they list what is measured among their deliverables, and no link says an action caused a figure"
        shape="wide"
        columns={[{ label: 'Key action' }, { label: 'Accountable' }, { label: 'Priorities and outcomes it names' }]}
        rows={bearings.map(({ action, outcomes }) => ({
          key: action.id,
          cells: [
            <span key="action">
              {action.number}. {action.title}&nbsp;
              <Cite id={action.provenance} />
            </span>,
            action.accountablePost === '' ? 'not named in the plan' : action.accountablePost,
            byPriority(outcomes),
          ],
        }))}
      />
    </div>
  );
}

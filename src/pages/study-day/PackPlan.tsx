import { Cite } from '../../components/Cite.tsx';
import { formatArea } from '../../format/formatArea.ts';
import { formatDate } from '../../format/formatDate.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { actionsBearingOn, type PlacedOutcome } from '../../select/actionsBearingOn.ts';
import type { EnquiryPlace } from './enquiryFacts.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { leadingEvidence } from '../../select/leadingEvidence.ts';
import { DataTable } from '../../components/DataTable.tsx';

interface Props {
  readonly file: AreaFile;
  readonly place: EnquiryPlace;
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
export function PackPlan({ file }: Pick<Props, 'file'>) {
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

/** What the sub-committee recommended about an LCSP and what was answered; nothing where there is none. */
export function PackRecommendations({ place }: Pick<Props, 'place'>) {
  const site = useSite();
  const { area } = place;
  const mine = site.governance.recommendations.filter((one) => one.area === area.id);
  if (mine.length === 0) return null;
  return (
    <div className="pack-part">
      <h3 className="govuk-heading-m">{formatArea(area)}</h3>
      <DataTable
        caption={`Recommendations about ${formatArea(area)} and the answers to them`}
        columns={[{ label: 'Recommendation' }, { label: 'Made' }, { label: 'Answer' }]}
        rows={mine.map((one) => ({
          key: one.id,
          cells: [
            <span key="text">
              {one.text}&nbsp;
              <Cite id={one.provenance} />
            </span>,
            `${one.meeting}, ${formatDate(one.date)}`,
            one.answer === ''
              ? 'awaited'
              : `${one.answer} (${one.answeredBy}${one.answerDate === '' ? '' : `, ${formatDate(one.answerDate)}`})`,
          ],
        }))}
      />
    </div>
  );
}

import { VERDICT_STATES, type Target, type VerdictState } from '../../../pipeline/contract/verdict.ts';
import { countyOf, type Site } from '../../site/site.ts';
import type { PriorityBranch } from '../../select/plan.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/numbers.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { priorityAddress } from './planAddresses.ts';
import { planDiagram, selectPlanDiagramRows } from '../../charts/planDiagram/planDiagram.ts';
import { Figure } from '../../figure/Figure.tsx';
import { Said } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { describeNegative } from '../../words/negativeClaims.ts';

/** Targets with a number that the plan prints for the county, in its order: those that can have a verdict. */
export function selectPrintedTargets(site: Site): readonly Target[] {
  const county = countyOf(site);
  return site.kent.targets.filter((target) => target.area === county.id && target.value !== null);
}

/** How many targets have one answer. */
export interface TallyEntry {
  readonly state: VerdictState;
  readonly count: number;
}

/** How often each answer stands, those that stand nowhere left out; empty when there is no target. */
export const tallyVerdicts = (targets: readonly Target[]): readonly TallyEntry[] =>
  VERDICT_STATES.map((state) => ({
    state,
    count: targets.filter(({ verdict }) => verdict.state === state).length,
  })).filter(({ count }) => count > 0);

/** Of some targets those of a priority's own indicators. */
export const targetsOf = (branch: PriorityBranch, targets: readonly Target[]): readonly Target[] =>
  targets.filter((target) => branch.indicators.some(({ indicator }) => indicator.id === target.indicator));

/** Whether a target was judged: every other answer says why it could not be. */
export const isJudged = ({ verdict }: Target): boolean =>
  verdict.state === 'met' || verdict.state === 'not met' || verdict.state === 'amber';

const withFigure = ({ indicators }: PriorityBranch): number => indicators.filter(({ hasFigure }) => hasFigure).length;

/** A count with the words its column's heading has; on a phone, where the headings are left out, the words show. */
function Counted({ count, words }: { count: string; words: string }) {
  return (
    <>
      {count} <span className="front-unit">{words}</span>
    </>
  );
}

/** How many measures have a figure, of how many linked; words where none is. */
function Measures({ branch }: { branch: PriorityBranch }) {
  const linked = branch.indicators.length;
  if (linked === 0) return <>no measure linked</>;
  return (
    <Counted count={`${formatCount(withFigure(branch))} of ${formatCount(linked)}`} words="measures with a figure" />
  );
}

function Tally({ targets }: { targets: readonly Target[] }) {
  if (targets.length === 0) return <>no target printed</>;
  return (
    <ul className="govuk-list plain-list" data-rule="verdict">
      {tallyVerdicts(targets).map(({ state, count }) => (
        <li key={state}>
          <Judgement look={VERDICT_LOOKS[state]}>
            {formatCount(count)} {VERDICT_LOOKS[state].word.toLowerCase()}
          </Judgement>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly branches: readonly PriorityBranch[];
  /** Targets with a number, of all priorities. */
  readonly targets: readonly Target[];
}

/** Each priority with its key actions, the measures that have a figure, and what became of its targets. */
export function PriorityTally({ branches, targets }: Props) {
  return (
    <div className="front-rows front-tally">
      <DataTable
        caption="The plan’s priorities: key actions, measures with a figure, and Kent’s targets"
        columns={[
          { label: 'Priority' },
          { label: 'Key actions', numeric: true },
          { label: 'Measures with a figure', numeric: true },
          { label: 'Kent’s targets' },
        ]}
        rows={branches.map((branch) => ({
          key: branch.priority.id,
          cells: [
            <Link key="priority" to={priorityAddress(branch.priority)}>
              {branch.priority.number}. {branch.priority.shortTitle}
            </Link>,
            <Counted
              key="actions"
              count={formatCount(branch.actions.length)}
              words={branch.actions.length === 1 ? 'key action' : 'key actions'}
            />,
            <Measures key="measures" branch={branch} />,
            <Tally key="tally" targets={targetsOf(branch, targets)} />,
          ],
        }))}
      />
    </div>
  );
}

const later = (branch: PriorityBranch): number =>
  branch.indicators.filter(({ indicator }) => indicator.list === 'published').length;

const withoutIndicator = (branch: PriorityBranch): number =>
  branch.outcomes.filter(({ indicators }) => indicators.length === 0).length;

/** The priorities with what hangs from each, counted. */
export function PriorityTable({ branches }: { branches: readonly PriorityBranch[] }) {
  return (
    <DataTable
      caption="Priorities of the Children and Young People’s Plan and what hangs from each"
      columns={[
        { label: 'Priority' },
        { label: 'Outcomes', numeric: true },
        { label: 'of which with no indicator in the papers held', numeric: true },
        { label: 'Key actions', numeric: true },
        { label: 'Indicators of the plan’s lists', numeric: true },
        { label: 'Other measures linked', numeric: true },
        { label: 'of both, with a figure', numeric: true },
      ]}
      rows={branches.map((branch) => ({
        key: branch.priority.id,
        cells: [
          <Link key="priority" to={priorityAddress(branch.priority)}>
            {branch.priority.number}. {branch.priority.shortTitle}
          </Link>,
          formatCount(branch.outcomes.length),
          formatCount(withoutIndicator(branch)),
          formatCount(branch.actions.length),
          formatCount(branch.indicators.length - later(branch)),
          formatCount(later(branch)),
          formatCount(withFigure(branch)),
        ],
      }))}
    />
  );
}

/** Every priority, outcome, action and indicator of the plan with the links between them. */
export function PlanDiagram({ branches }: { branches: readonly PriorityBranch[] }) {
  return (
    <Figure
      chart={planDiagram}
      rows={selectPlanDiagramRows(branches)}
      id="plan-diagram"
      source="LCSP business plan 2009/10, lead roles and key actions; dashed links are ours."
    />
  );
}

/** Who says that an indicator belongs under an outcome: stands on every page that shows such links. */
export function LinkBasis() {
  const site = useSite();
  return (
    <p className="govuk-inset-text">
      <Said claim={describeNegative(site, 'link stated by the plan')} /> Where one of its key actions names the outcome
      and lists what the indicator measures among its deliverables, both are called{' '}
      <strong>named by the same key action</strong>: the plan puts them side by side and says no more. A link is called{' '}
      <strong>ours</strong> when we made it, and then our reason stands beside it. The indicator nearest to the
      outcome’s own words stands first; that order is ours. No link says that an action caused a figure.
    </p>
  );
}

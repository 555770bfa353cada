import type { Target } from '../../../pipeline/contract/verdict.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/numbers.ts';
import type { PriorityBranch } from '../../select/plan.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { priorityAddress } from './actionAddress.ts';
import { tallyVerdicts, targetsOf } from './planTally.ts';

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

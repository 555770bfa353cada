import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/numbers.ts';
import type { PriorityBranch } from '../../select/plan.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { priorityAddress } from './actionAddress.ts';

const withFigure = (branch: PriorityBranch): number => branch.indicators.filter(({ hasFigure }) => hasFigure).length;

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

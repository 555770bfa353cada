import type { GovernanceFile } from '../../../pipeline/contract/files.ts';
import type { GovernanceEvent } from '../../../pipeline/contract/governance.ts';

/** Events in time order; those without a printed date come last, in the register's order. */
export function selectTimeline(governance: GovernanceFile): readonly GovernanceEvent[] {
  const dated = governance.events.filter((event) => event.date !== '');
  const undated = governance.events.filter((event) => event.date === '');
  return [...dated.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), ...undated];
}

import type { Area } from '../../../pipeline/contract/area.ts';
import type { GovernanceFile } from '../../../pipeline/contract/files.ts';
import type { AreaFact } from '../../../pipeline/contract/governance.ts';

/** What the papers say of one LCSP alone, and what they say of every one. */
export interface AreaFacts {
  readonly own: readonly AreaFact[];
  readonly ofAll: readonly AreaFact[];
}

/** The facts of an LCSP's page, in the order of their table. */
export const selectAreaFacts = ({ areaFacts }: GovernanceFile, area: Area): AreaFacts => ({
  own: areaFacts.filter((fact) => fact.area === area.id),
  ofAll: areaFacts.filter((fact) => fact.area === null),
});

import type { GovernanceFile } from '../../pipeline/contract/files.ts';
import { STANDINGS, type Standing } from '../../pipeline/contract/governance.ts';

/** What stands at each firmness, by name. */
export interface StandingGroup {
  readonly standing: Standing;
  readonly bodies: readonly string[];
  readonly proposals: readonly string[];
}

/** Bodies and proposals by how firm the papers held make them. */
export const selectStandings = (governance: GovernanceFile): readonly StandingGroup[] =>
  STANDINGS.map((standing) => ({
    standing,
    bodies: governance.bodies.filter((body) => body.standing === standing).map((body) => body.name),
    proposals: governance.proposals
      .filter((proposal) => proposal.standing === standing)
      .map((proposal) => `Proposal ${proposal.number}: ${proposal.shortTitle}`),
  }));

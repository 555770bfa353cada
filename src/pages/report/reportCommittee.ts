import type { GovernanceBody } from '../../../pipeline/contract/governance.ts';
import type { Site } from '../../site/site.ts';

/** A committee of councillors that another one reports to: the Policy Overview Committee of the papers held. */
export function committeeOf({ bodies }: Site['governance']): GovernanceBody | undefined {
  const parents = new Set(bodies.map((body) => body.reportsTo));
  return bodies.find((body) => body.kind === 'committee of councillors' && parents.has(body.id));
}

import type { GovernanceFile } from '../../../pipeline/contract/files.ts';
import { STANDINGS, type Pathfinder } from '../../../pipeline/contract/governance.ts';
import type { BodyInLine, TrustRow } from './Bodies.tsx';
import type { Claim } from '../../words/claim.ts';
import { formatCount, formatCountOf, formatList } from '../../format/numbers.ts';

/** The change in one sentence: how many LCSPs, how many trusts, and that the grouping is ours. */
export function describeChange(lcsps: number, trusts: readonly TrustRow[]): Claim {
  const inferred = trusts.every((row) => row.links.every((link) => link.basis === 'inferred'));
  const basis = inferred
    ? 'No paper held says which LCSP goes into which trust: the grouping here is inferred from their names.'
    : 'Where the papers do not say which LCSP goes into which trust, the row says "inferred".';
  return {
    rule: 'count',
    text: `By the papers held, ${formatCount(trusts.length)} local boards (Local Children’s Trusts) were to replace ${formatCountOf(lcsps, 'LCSP board')} by April 2010: agreed by the Trust’s Board, December 2009; before Cabinet, March 2010. ${basis}`,
  };
}

/** Whom an LCSP reports to, whom that body reports to, and so on to the top. */
export function describeLine(line: readonly BodyInLine[]): Claim {
  const above = line.slice(1).map(({ body }) => body.name);
  return {
    rule: 'stated',
    text: `An LCSP reports to ${above.join(', and that to ')}.`,
    cites: line.map(({ body }) => body.provenance),
  };
}

/** How many of the dated facts are proposed, agreed and in place. */
export function describeStandings(governance: GovernanceFile): Claim {
  const counts = STANDINGS.map(
    (standing) => `${formatCount(governance.events.filter((event) => event.standing === standing).length)} ${standing}`,
  );
  return {
    rule: 'count',
    text: `Of the ${formatCountOf(governance.events.length, 'event')} listed, the papers held give ${formatList(counts)}, as things stood at the date of each paper.`,
  };
}

/** How many proposals' actions carry a date and how many none. */
export function describeProposalDates(governance: GovernanceFile): Claim {
  const actions = governance.proposals.flatMap((proposal) => proposal.actions);
  const undated = actions.filter((action) => action.guidePrinted === '').length;
  return {
    rule: 'count',
    text: `The ${formatCountOf(governance.proposals.length, 'proposal')} have ${formatCountOf(actions.length, 'action')}; ${formatCount(undated)} of them have no date printed.`,
  };
}

/** How the papers count the pathfinders: each way of counting with the places it names. */
export function describePathfinders(pathfinders: readonly Pathfinder[]): Claim {
  const ways = [...new Set(pathfinders.map((pathfinder) => pathfinder.countedAs))];
  const parts = ways.map((way) => {
    const places = pathfinders.filter((pathfinder) => pathfinder.countedAs === way).map(({ place }) => place);
    return `${formatList(places)} (each ${way})`;
  });
  return { rule: 'count', text: `The papers held do not count the pathfinders alike: ${parts.join('; ')}.` };
}

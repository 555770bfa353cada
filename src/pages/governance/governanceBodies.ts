import type { Area } from '../../../pipeline/contract/area.ts';
import type { GovernanceBody, MappingLink } from '../../../pipeline/contract/governance.ts';
import type { Site } from '../../site/site.ts';

/** A body with the name of the one it reports to; blank when the papers held name none. */
export interface BodyInLine {
  readonly body: GovernanceBody;
  readonly reportsTo: string;
  /** Id of the body it reports to when that one is in the table too; null otherwise. */
  readonly reportsToId: string | null;
}

export function selectBodies(site: Site): readonly BodyInLine[] {
  const { bodies } = site.governance;
  return bodies.map((body) => {
    const parent = bodies.find((other) => other.id === body.reportsTo || other.name === body.reportsTo);
    return { body, reportsTo: parent?.name ?? body.reportsTo, reportsToId: parent?.id ?? null };
  });
}

/** A body and those above it, each the one the last reports to; empty when the papers name no such body. */
export function selectLineAbove(bodies: readonly BodyInLine[], id: string): readonly BodyInLine[] {
  const line = bodies.find(({ body }) => body.id === id);
  if (line === undefined) return [];
  const { reportsToId } = line;
  return [line, ...(reportsToId === null ? [] : selectLineAbove(bodies, reportsToId))];
}

/** A district read as the area of a trust, with the LCSPs read as going into it. */
export interface TrustRow {
  readonly district: Area;
  readonly lcsps: readonly Area[];
  /** Mapping links behind the row. */
  readonly links: readonly MappingLink[];
}

export function selectTrusts(site: Site): readonly TrustRow[] {
  const { areas } = site.index;
  return areas
    .filter((area) => area.type === 'district')
    .map((district) => ({
      district,
      lcsps: areas.filter((area) => district.lcsps.includes(area.id)),
      links: site.governance.mapping.filter((link) => link.parent === district.id),
    }));
}

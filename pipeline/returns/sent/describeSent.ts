import type { Area } from '../../contract/area.ts';
import type { AreaReturns, SentReturn } from '../../contract/returns.ts';

/**
 * Who has sent a return, a line for each return and each LCSP that sent none; no figure is in it.
 * @example `Dover: in force, received 2009-10-01, signed off by: LCSP Manager, holds ni-114 2007/08 2008/09`
 */
export function describeSent(
  sent: readonly AreaReturns[],
  areas: readonly Pick<Area, 'id' | 'name'>[],
): readonly string[] {
  return sent.flatMap(({ area, returns }) => {
    const name = areas.find(({ id }) => id === area)?.name ?? area;
    if (returns.length === 0) return [`${name}: nothing received`];
    return returns.map((one) => `${name}: ${describeOne(one)}`);
  });
}

function describeOne({ standing, received, corrects, signedOffBy, holds }: SentReturn): string {
  const parts = [
    standing,
    `received ${received}`,
    ...(corrects === null ? [] : [`corrects the return of ${corrects}`]),
    `signed off by: ${signedOffBy === '' ? 'not stated' : signedOffBy}`,
    ...(holds.length === 0
      ? []
      : [`holds ${holds.map(({ indicator, periods }) => `${indicator} ${periods.join(' ')}`).join(', ')}`]),
  ];
  return parts.join(', ');
}

import type { AreaReturns } from '../../../pipeline/contract/returns.ts';
import type { Site } from '../../site/site.ts';

/** What each LCSP has sent, in the order of the areas; nothing of each where a contract was kept before it told of returns. */
export function selectReturns({ index, coverage }: Site): readonly AreaReturns[] {
  const sent = new Map((coverage.returns ?? []).map((one) => [one.area, one.returns]));
  return index.areas.filter(({ type }) => type === 'LCSP').map(({ id }) => ({ area: id, returns: sent.get(id) ?? [] }));
}

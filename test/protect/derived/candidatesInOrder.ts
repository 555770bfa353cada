/**
 * The whole counts a hidden row may have when a list is sorted by value (smallest first): its place says it lies
 * between its neighbours. Hidden rows therefore stand in a fixed place, alphabetical and last, never in value order.
 * `order` has null for a hidden row. Null for a row with no published neighbour above it: anything may follow.
 */
export function candidatesInOrder(order: readonly (number | null)[], index: number): readonly number[] | null {
  const below = order.slice(0, index).findLast((value) => value !== null) ?? 0;
  const above = order.slice(index + 1).find((value) => value !== null) ?? null;
  if (above === null) return null;
  return Array.from({ length: Math.max(0, above - below + 1) }, (_, i) => below + i);
}

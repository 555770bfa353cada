/** A label that would like its middle at `middle` and needs `size` pixels of room along one axis. */
export interface SpreadItem {
  readonly middle: number;
  readonly size: number;
}

/**
 * Moves labels along one axis until none overlaps and all lie between `min` and `max`, each as near to its place as
 * its neighbours allow. Gives the middles in the order of the items.
 */
export function spreadLabels(items: readonly SpreadItem[], min: number, max: number): readonly number[] {
  const order = items.map((_, index) => index).toSorted((a, b) => (items[a]?.middle ?? 0) - (items[b]?.middle ?? 0));
  // Blocks of touching labels, each centred on the mean of the places its members want.
  const blocks: { members: number[]; start: number; size: number }[] = [];
  for (const index of order) {
    const item = items[index];
    if (item === undefined) continue;
    blocks.push({ members: [index], start: item.middle - item.size / 2, size: item.size });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (last === undefined) break;
      last.start = Math.max(min, Math.min(last.start, max - last.size));
      if (before === undefined || before.start + before.size <= last.start) break;
      blocks.splice(-2, 2, mergeBlocks(items, [...before.members, ...last.members]));
    }
  }
  return placeBlocks(items, blocks);
}

function mergeBlocks(
  items: readonly SpreadItem[],
  members: number[],
): { members: number[]; start: number; size: number } {
  let offset = 0;
  let wanted = 0;
  for (const index of members) {
    const { middle, size } = items[index] ?? { middle: 0, size: 0 };
    wanted += middle - (offset + size / 2);
    offset += size;
  }
  return { members, start: wanted / members.length, size: offset };
}

function placeBlocks(
  items: readonly SpreadItem[],
  blocks: readonly { members: number[]; start: number }[],
): readonly number[] {
  const middles = items.map((item) => item.middle);
  for (const { members, start } of blocks) {
    let offset = start;
    for (const index of members) {
      const size = items[index]?.size ?? 0;
      middles[index] = offset + size / 2;
      offset += size;
    }
  }
  return middles;
}

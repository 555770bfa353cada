/**
 * The known name nearest to a text by edit distance (Levenshtein, letters compared without case), where it is near
 * enough to be a slip of the keyboard: at most a third of the text's characters. Null when none is, or two are equally near.
 */
export function nearestName(text: string, known: Iterable<string>): string | null {
  if (text === '' || text.length > 120) return null;
  const plain = text.toLowerCase().normalize('NFC');
  const limit = Math.max(1, Math.floor(text.length / 3));
  let nearest: string | null = null;
  let least = limit + 1;
  let isTied = false;
  for (const name of known) {
    const distance = editDistance(plain, name.toLowerCase(), least);
    if (distance < least) [nearest, least, isTied] = [name, distance, false];
    else if (distance === least && nearest !== null) isTied = true;
  }
  return isTied && least > 0 ? null : nearest;
}

/** Edit distance of two texts, or any number above `limit` as soon as it is certain to be above. */
export function editDistance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 0; i < first.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < second.length; j += 1) {
      const change = (row[j] ?? 0) + (first[i] === second[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return row.at(-1) ?? 0;
}

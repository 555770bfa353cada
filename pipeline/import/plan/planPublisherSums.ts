import { parseHeld, writeHeld, writeRow, type DataFiles } from './editTable.ts';
import type { JudgedSum, PublisherSum } from '../sums.ts';

/** Table of the sums the publishers' own tables hold, made when a file is read. */
export const PUBLISHER_SUMS = 'publisher-sums.csv';

/** The table of sums with those of one file in the place of what it had of them; null where nothing changes. */
export async function planPublisherSums(
  files: DataFiles,
  data: string,
  { sums, source }: { readonly sums: readonly JudgedSum[]; readonly source: string },
): Promise<{ readonly path: string; readonly text: string } | null> {
  const made = sums.flatMap((sum) => sum.made);
  const path = `${data}/${PUBLISHER_SUMS}`;
  if (made.length === 0 || (await files.describePath(path))?.kind !== 'file') return null;
  const held = parseHeld(PUBLISHER_SUMS, await files.readBytes(path));
  const fresh = made.toSorted(inOrder).map((sum) => writeRow(held.header, cellsOf(sum, source)));
  const others = held.rows.filter(({ cellOf }) => cellOf('source') !== source).map(({ text }) => text);
  const text = writeHeld(held.header, [...others, ...fresh]);
  return text ===
    writeHeld(
      held.header,
      held.rows.map((row) => row.text),
    )
    ? null
    : { path: PUBLISHER_SUMS, text };
}

const keyOf = ({ area, parts, breakdown, period, column }: PublisherSum): string =>
  [area, parts, column, breakdown, period].join('\n');

const inOrder = (a: PublisherSum, b: PublisherSum): number => (keyOf(a) < keyOf(b) ? -1 : 1);

const cellsOf = (
  { area, parts, breakdown, period, column, partsAdded, sum, printed, line }: PublisherSum,
  source: string,
) => ({
  area,
  parts: parts === 'school' ? 'schools' : parts,
  parts_added: String(partsAdded),
  // A key is never blank.
  breakdown: breakdown === '' ? 'all' : breakdown,
  period,
  column_as_printed: column,
  sum: String(sum),
  printed: String(printed),
  source,
  line: String(line),
});

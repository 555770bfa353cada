import type { Note } from '../../components/Citations.tsx';

/** One note as a line, without its source: place in it, words as printed, what was done, check, row of our data. */
export function describeNote({ entry, cited }: Note): string {
  const shared = cited.size > 1;
  const parts = [
    entry.section,
    entry.line === '' || shared ? '' : `line ${entry.line} of the text held`,
    entry.asPrinted === '' || shared ? '' : `as printed “${entry.asPrinted}”`,
    shared ? `${entry.did} (one of ${cited.size} figures worked out alike)` : entry.did,
    entry.check === '' ? '' : `check: ${entry.check}`,
    shared ? (entry.row.split(':')[0] ?? '') : entry.row,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

import type { IndexFile } from '../contract/files.ts';

const HEADING = /^## (\d+\.\d+\.\d+)(?: \((\d{4}-\d{2}-\d{2})\))?/;

/** Releases of `data/CHANGELOG.md`, newest first: a `## version (date)` heading and its list items. */
export function assembleChanges(markdown: string): IndexFile['changes'] {
  const releases: { release: string; date: string; lines: string[] }[] = [];
  for (const line of markdown.split('\n')) {
    const heading = HEADING.exec(line);
    const current = releases.at(-1);
    if (heading !== null) releases.push({ release: heading[1] ?? '', date: heading[2] ?? '', lines: [] });
    else if (current !== undefined && line.startsWith('- ')) current.lines.push(line.slice(2).trim());
    else if (current !== undefined && /^ {2}\S/.test(line)) continueLine(current.lines, line.trim());
  }
  return releases;
}

function continueLine(lines: string[], text: string): void {
  const last = lines.pop();
  if (last !== undefined) lines.push(`${last} ${text}`);
}

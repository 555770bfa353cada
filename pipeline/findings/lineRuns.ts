/** Lines of a file, ascending, neighbours joined: `[[3, 25], [31, 31]]` is lines 3 to 25 and line 31. */
export type LineRuns = readonly (readonly [first: number, last: number])[];

/** Gathers lines as they come; neighbours are joined at once, so that a million lines in a row take no room. */
export type LineGatherer = { readonly add: (line: number) => void; readonly list: () => LineRuns };

export function gatherLines(): LineGatherer {
  const runs: [number, number][] = [];
  return {
    add: (line) => {
      const last = runs.at(-1);
      if (last !== undefined && (line === last[1] || line === last[1] + 1)) last[1] = line;
      else runs.push([line, line]);
    },
    list: () => joinRuns(runs),
  };
}

function joinRuns(runs: readonly (readonly [number, number])[]): LineRuns {
  const joined: [number, number][] = [];
  for (const [first, end] of runs.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && first <= last[1] + 1) last[1] = Math.max(last[1], end);
    else joined.push([first, end]);
  }
  return joined;
}

/** Runs shown in a message before the rest is counted; a report as JSON holds them all. */
const MOST_SHOWN = 20;

/** `lines 3 to 25 and 31`: for reading. */
export function spellLines(runs: LineRuns): string {
  const shown = runs.slice(0, MOST_SHOWN).map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`));
  const rest = runs.slice(MOST_SHOWN).reduce((count, [first, last]) => count + last - first + 1, 0);
  const all = rest === 0 ? shown : [...shown, `${rest} more`];
  const last = all.at(-1) ?? '';
  const text = all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
  return `${all.length === 1 && /^\d+$/.test(last) ? 'line' : 'lines'} ${text}`;
}

/** Every line of some runs. */
export const linesOf = (runs: LineRuns): readonly number[] =>
  runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

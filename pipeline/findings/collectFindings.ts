import {
  placeFinding,
  WHOLE_FILE,
  type Finding,
  type FindingCode,
  type Place,
  type Problem,
  type PlacedProblem,
} from './finding.ts';
import { hushHidden, type HiddenCells } from './hushHidden.ts';
import { gatherLines, spellLines, type LineGatherer } from './lineRuns.ts';
import { keepPersonal, settleLine } from './settleFindings.ts';
import { spellCount } from './spelling.ts';
import type { Severity } from './wording.ts';

/** Most findings of one code and severity kept for one file; of the rest the lines are kept and counted. */
export const FINDINGS_PER_CODE = 50;

/** Most places of one cause that are told one by one; where there are more they become one finding with all its lines. */
export const PLACES_PER_CAUSE = 3;

/** Gathers the findings of one file, so that nothing stops at the first and nothing grows without bound. */
export type FindingCollector = {
  readonly file: string;
  add: (problem: Problem, place: Place) => void;
  addAll: (problems: readonly Problem[], place: Place) => void;
  /** Keeps what is said of the line being read from repeating the figures it withholds. */
  hide: (hidden: HiddenCells) => void;
  /** Whether further findings of the code are only counted, so that their words need not be looked for. */
  isFull: (code: FindingCode, severity: Severity) => boolean;
  /** Whether any error was added: the file is refused. */
  hasErrors: () => boolean;
  /** Everything gathered, in the order it was added, then one line for each code that had more. */
  list: () => Finding[];
};

/** Places of one cause: the first few with their own words, and the lines of all. */
type Group = { readonly few: PlacedProblem[]; readonly lines: LineGatherer; count: number; isOneMend: boolean };

type Tally = { kept: number; rest: number; last: Problem; readonly lines: LineGatherer };

type Gathered = {
  readonly groups: Map<string, Group>;
  readonly tallies: Map<string, Tally>;
  /** What was found on the line being read: settled when the next begins. */
  line: PlacedProblem[];
  /** What that line withholds. */
  hidden: HiddenCells | null;
};

export function collectFindings(file: string): FindingCollector {
  const gathered: Gathered = { groups: new Map(), tallies: new Map(), line: [], hidden: null };
  let errors = 0;

  function add(found: Problem, place: Place): void {
    if (found.severity === 'error') errors += 1;
    if (gathered.line[0] !== undefined && gathered.line[0].place.line !== place.line) settle(gathered);
    gathered.line.push({ found, place });
  }

  const isFull = (code: FindingCode, severity: Severity): boolean =>
    (gathered.tallies.get(`${code} ${severity}`)?.kept ?? 0) >= FINDINGS_PER_CODE;

  return {
    file,
    add,
    addAll: (problems, place) => {
      for (const found of problems) add(found, place);
    },
    hide: (hidden) => {
      if (gathered.line[0] !== undefined && gathered.line[0].place.line !== hidden.line) settle(gathered);
      gathered.hidden = hidden;
    },
    isFull,
    hasErrors: () => errors > 0,
    list: () => {
      settle(gathered);
      const groups = [...gathered.groups.values()].flatMap((group) => wordGroup(file, group));
      return [...keepPersonal([...groups, ...countRest(file, gathered)])];
    },
  };
}

function settle(gathered: Gathered): void {
  const { line, hidden } = gathered;
  const said = hidden === null || line[0]?.place.line !== hidden.line ? line : hushHidden(line, hidden);
  for (const one of settleLine(said)) keep(gathered, one);
  gathered.line = [];
}

function keep({ groups, tallies }: Gathered, one: PlacedProblem): void {
  const { found, place } = one;
  const key = `${found.code} ${found.severity}`;
  const tally = tallies.get(key) ?? { kept: 0, rest: 0, last: found, lines: gatherLines() };
  tallies.set(key, tally);
  const cause = causeOf(one);
  const group = groups.get(cause);
  if (group === undefined && tally.kept >= FINDINGS_PER_CODE) {
    tally.rest += 1;
    if (place.line !== null) tally.lines.add(place.line);
    return;
  }
  const into = group ?? { few: [], lines: gatherLines(), count: 0, isOneMend: true };
  if (group === undefined) groups.set(cause, into);
  // Each place counts until its cause becomes one finding: what is listed stays below the limit.
  if (into.count < PLACES_PER_CAUSE) {
    into.few.push(one);
    tally.kept += 1;
  }
  into.count += 1;
  into.isOneMend &&= found.mend === into.few[0]?.found.mend;
  if (place.line !== null) into.lines.add(place.line);
}

// Findings of a whole file have no lines to be found by, so each keeps its words.
const causeOf = ({ found, place: { line, field } }: PlacedProblem): string =>
  [
    found.code,
    found.severity,
    field,
    line === null || found.cause === undefined ? `${found.what} - ${found.mend}` : found.cause,
  ].join(' ');

function wordGroup(file: string, { few, lines, count, isOneMend }: Group): readonly Finding[] {
  const [first] = few;
  if (first === undefined || count <= PLACES_PER_CAUSE || first.place.line === null) {
    return few.map(({ found, place }) => placeFinding(file, place, found));
  }
  const { found, place } = first;
  const runs = lines.list();
  const others = spellLines(withoutLine(runs, first.place.line));
  const more = `${found.what} ${sayMore(count - 1, others)}`;
  // What one place should hold is not what the others should.
  const mend = isOneMend ? found.mend : (found.together ?? `here: ${found.mend}`);
  return [{ ...placeFinding(file, place, { ...found, what: more, mend }), count, lines: runs }];
}

/** What stands in a message for the further places of its cause. */
const sayMore = (count: number, lines: string): string => `(and ${spellCount(count)} more like it: ${lines})`;

const withoutLine = (runs: ReturnType<LineGatherer['list']>, line: number): ReturnType<LineGatherer['list']> =>
  runs.flatMap(([first, last]) => {
    if (line < first || line > last) return [[first, last] as const];
    const before = line > first ? [[first, line - 1] as const] : [];
    return [...before, ...(line < last ? [[line + 1, last] as const] : [])];
  });

function countRest(file: string, { tallies }: Gathered): Finding[] {
  return [...tallies.values()]
    .filter(({ rest }) => rest > 0)
    .map(({ rest, last, lines }) => {
      const runs = lines.list();
      const where = runs.length === 0 ? '' : `: ${spellLines(runs)}`;
      const words = {
        ...last,
        what: `and ${spellCount(rest)} more findings of this kind (${last.code})${where}`,
        mend: 'mend those shown and check again',
      };
      const told = placeFinding(file, WHOLE_FILE, words);
      return runs.length === 0 ? { ...told, count: rest } : { ...told, count: rest, lines: runs };
    });
}

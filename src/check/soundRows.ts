import type { ObservationRow } from '../../pipeline/check/table/observationTable.ts';
import type { Registers } from '../../pipeline/check/registers.ts';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { RETURN_PACKAGE } from '../../pipeline/returns/returnSchema.ts';
import type { Finding } from '../../pipeline/findings/finding.ts';
import { linesOf } from '../../pipeline/findings/lineRuns.ts';
import { formatReturn, soundCells } from './formatReturn.ts';

/** A return as it was read, and what was found of it. */
export interface JudgedReturn {
  readonly rows: readonly ObservationRow[];
  readonly findings: readonly Finding[];
  readonly registers: Registers;
  /** ISO date. */
  readonly today: string;
}

/** Rows above this are not drawn: whoever has so many has them from a program, and no return of an LCSP is so long. */
const MOST_ROWS = 20_000;

// A finding may stand for many places; one that only counts the rest stands for the whole file.
const linesInError = (findings: readonly Finding[]): ReadonlySet<number | null> =>
  new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ line, lines = [] }) => [line, ...linesOf(lines)]),
  );

const keyOf = ({ areaId, indicatorId, period }: ObservationRow): string => `${areaId}|${indicatorId}|${period}`;

const isNamed = ({ areaId, indicatorId, period }: ObservationRow): boolean =>
  areaId !== '' && indicatorId !== '' && period !== '';

const figuresOf = ({ value, numerator, denominator, status }: ObservationRow): string =>
  [value, numerator, denominator, status].join('|');

/** The first row of each key; none of a key whose rows give different figures, for none is known to be right. */
function settledRows(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const first = new Map<string, ObservationRow>();
  const disputed = new Set<string>();
  for (const row of rows) {
    const before = first.get(keyOf(row));
    if (before === undefined) first.set(keyOf(row), row);
    else if (figuresOf(before) !== figuresOf(row)) disputed.add(keyOf(row));
  }
  return [...first].filter(([key]) => !disputed.has(key)).map(([, row]) => row);
}

/** Rows without an error when they are checked by themselves, written as they would be kept. */
function checkAgain(rows: readonly ObservationRow[], { registers, today }: JudgedReturn): readonly ObservationRow[] {
  const bytes = new TextEncoder().encode(formatReturn(rows.map((row) => soundCells(row, registers.areas))));
  const input = { asReturn: true, table: 'indicator', dataPackage: RETURN_PACKAGE, registers, today } as const;
  const wrong = linesInError(checkFile({ ...input, file: 'kept.csv', bytes }).findings);
  // An error of the whole is nobody's row: then nothing can be vouched for.
  return wrong.has(null) ? [] : rows.filter((_, index) => !wrong.has(index + 2));
}

/** Rows checked at a time: so few that every error is listed and none only counted. */
const FEW = 10;

const checkInParts = (rows: readonly ObservationRow[], judged: JudgedReturn): readonly ObservationRow[] =>
  Array.from({ length: Math.ceil(rows.length / FEW) }, (_, part) =>
    checkAgain(rows.slice(part * FEW, (part + 1) * FEW), judged),
  ).flat();

/** A row taken out may leave another alone in error; after so many rounds nothing is vouched for. */
const MOST_ROUNDS = 5;

/**
 * The rows that pass all checks by themselves. The first check lists so many errors of a kind and counts the rest, so
 * where it counted the rows are checked again, a few at a time.
 */
export function soundRows(judged: JudgedReturn): readonly ObservationRow[] {
  const { rows, findings } = judged;
  if (rows.length > MOST_ROWS) return [];
  const wrong = linesInError(findings);
  const listed = settledRows(rows.filter(isNamed)).filter((row) => !wrong.has(row.line));
  let kept = wrong.has(null) ? checkInParts(listed, judged) : listed;
  for (let round = 0; round < MOST_ROUNDS && kept.length > 0; round += 1) {
    const again = checkAgain(kept, judged);
    if (again.length === kept.length) return kept;
    kept = again;
  }
  return [];
}

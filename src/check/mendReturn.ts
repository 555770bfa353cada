import type { ObservationRow } from '../../pipeline/check/observationTable.ts';
import type { Registers } from '../../pipeline/check/registers.ts';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { RETURN_PACKAGE } from '../../pipeline/returns/returnSchema.ts';
import type { Finding } from '../../pipeline/findings.ts';
import type { MendedReturn } from './describeResult.ts';
import { blankCells, formatReturn, soundCells } from './formatReturn.ts';

export interface Mending {
  readonly rows: readonly ObservationRow[];
  readonly findings: readonly Finding[];
  readonly registers: Registers;
  /** ISO date. */
  readonly today: string;
}

/** Rows above this are not mended here: whoever has so many has them from a program, and mends that. */
const MOST_ROWS = 20_000;

const linesInError = (findings: readonly Finding[]): ReadonlySet<number | null> =>
  new Set(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line));

const keyOf = ({ areaId, indicatorId, period }: ObservationRow): string => `${areaId}|${indicatorId}|${period}`;

const isNamed = ({ areaId, indicatorId, period }: ObservationRow): boolean =>
  areaId !== '' && indicatorId !== '' && period !== '';

const figuresOf = ({ value, numerator, denominator, status }: ObservationRow): string =>
  [value, numerator, denominator, status].join('|');

/** Keys that stand on several rows with different figures: none of them is known to be the right one. */
function disputedKeys(rows: readonly ObservationRow[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const disputed = new Set<string>();
  for (const row of rows) {
    const figures = first.get(keyOf(row)) ?? figuresOf(row);
    first.set(keyOf(row), figures);
    if (figures !== figuresOf(row)) disputed.add(keyOf(row));
  }
  return disputed;
}

/**
 * The rows that pass all checks by themselves. The first check lists at most so many errors of a kind, so what is left
 * is checked again until nothing is wrong with it: rows are only ever taken out, so it ends.
 */
export function soundRows({ rows, findings, registers, today }: Mending): readonly ObservationRow[] {
  const { areas } = registers;
  const wrong = linesInError(findings);
  const disputed = disputedKeys(rows);
  let kept = rows.filter((row) => isNamed(row) && !wrong.has(row.line) && !disputed.has(keyOf(row)));
  while (kept.length > 0) {
    const text = formatReturn(kept.map((row) => soundCells(row, areas)));
    const bytes = new TextEncoder().encode(text);
    const input = { asReturn: true, table: 'indicator', dataPackage: RETURN_PACKAGE, registers, today } as const;
    const again = linesInError(checkFile({ ...input, file: 'kept.csv', bytes }).findings);
    if (again.size === 0) return kept;
    // An error of the whole file is nobody's row: then nothing can be vouched for.
    const fewer = kept.filter((_, index) => !again.has(index + 2));
    if (fewer.length === kept.length) return [];
    kept = fewer;
  }
  return kept;
}

/**
 * A corrected return: sound rows as the checks read them, the others named by area, indicator and period with blank
 * figures to fill in. Null where no row can be named.
 */
export function mendReturn(mending: Mending, sound: readonly ObservationRow[]): MendedReturn | null {
  const { rows, registers } = mending;
  if (rows.length > MOST_ROWS) return null;
  const whole = new Set(sound);
  const seen = new Set(sound.map(keyOf));
  const kept = rows.flatMap((row): readonly (readonly string[])[] => {
    if (whole.has(row)) return [soundCells(row, registers.areas)];
    if (!isNamed(row) || seen.has(keyOf(row))) return [];
    seen.add(keyOf(row));
    return [blankCells(row, registers.areas)];
  });
  if (kept.length === 0) return null;
  const blank = kept.length - sound.length;
  return { csv: formatReturn(kept), kept: sound.length, blank, left: rows.length - kept.length };
}

import type { Finding, Place, Problem } from './finding.ts';

/** A problem at its place, before it is worded with it. */
export type PlacedProblem = { readonly found: Problem; readonly place: Place };

// Whatever else is wrong with a cell, these are said of it.
const ALWAYS_SAID: ReadonlySet<string> = new Set(['X03', 'X07', 'X08', 'R07']);

// What an invisible character makes of a period or status; without it they may well be right.
const FOLLOWS_FROM_UNSEEN: ReadonlySet<string> = new Set(['D01', 'D04', 'S06']);

// A word or symbol of a cell that its own finding says to leave empty: that the status leaves no room for it is the same fault.
const EMPTIED: ReadonlySet<string> = new Set(['S04', 'S05']);
const saysEmpty = (mend: string): boolean => mend.startsWith('leave the cell empty');

const isReassurance = (mend: string): boolean => mend.startsWith('nothing');

/**
 * What is said of the cells of one line: one finding for one fault. Of a cell with a direction-changing character
 * nothing else is told, for whatever else was read in it was read the wrong way round; of two findings of invisible or
 * look-alike characters (E07) the later knows what the column should hold; and beside an error of a cell no finding
 * of it says that nothing need be done.
 */
export function settleLine(all: readonly PlacedProblem[]): readonly PlacedProblem[] {
  if (all.length < 2) return all;
  // A total is no row of an area: what else it lacks follows from that.
  if (all.some(({ found }) => found.code === 'T09'))
    return all.filter(({ found }) => found.code === 'T09' || ALWAYS_SAID.has(found.code));
  return all.filter(
    (one, index) =>
      !isOutdone(
        one,
        all.filter(({ place }) => isSameCell(place, one.place)),
        all.slice(index + 1),
      ),
  );
}

const isSameCell = (a: Place, b: Place): boolean => a.column !== null && a.column === b.column;

function isOutdone(
  { found, place }: PlacedProblem,
  ofCell: readonly PlacedProblem[],
  later: readonly PlacedProblem[],
): boolean {
  if (ALWAYS_SAID.has(found.code)) return false;
  if (ofCell.some((other) => other.found.code === 'X03')) return true;
  if (FOLLOWS_FROM_UNSEEN.has(found.code) && ofCell.some((other) => other.found.code === 'E07')) return true;
  if (found.code === 'S02' && ofCell.some((other) => EMPTIED.has(other.found.code) && saysEmpty(other.found.mend)))
    return true;
  if (found.code === 'E07') return later.some((other) => other.found.code === 'E07' && isSameCell(other.place, place));
  return (
    found.severity !== 'error' && isReassurance(found.mend) && ofCell.some((other) => other.found.severity === 'error')
  );
}

/** Of a file that holds personal data (X08) nothing else is told: any other finding may repeat what stands in it. */
export function keepPersonal(findings: readonly Finding[]): readonly Finding[] {
  const personal = findings.filter(({ code }) => code === 'X08');
  return personal.length > 0 ? personal : findings;
}

const mendOf = ({ message }: Finding): string => message.slice(message.lastIndexOf(' - ') + 3);

/**
 * The findings of one file that two readers have looked at, of a workbook and of the table in it: what both say is said
 * once, and beside an error of a cell no finding of it says that nothing need be done.
 */
export function settleFindings(findings: readonly Finding[]): readonly Finding[] {
  const cellOf = ({ line, column }: Finding): string => `${line}:${column}`;
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(cellOf));
  const said = new Set<string>();
  // That no row is left says nothing where every row was refused.
  const isBroken = findings.some(({ severity, code }) => severity === 'error' && code !== 'P02');
  return keepPersonal(findings).filter((finding) => {
    const key = `${finding.code} ${cellOf(finding)} ${finding.message}`;
    const isAgain = said.has(key);
    said.add(key);
    const isInCell = finding.line !== null && finding.column !== null;
    const isOutdoneHere =
      finding.severity !== 'error' && isInCell && wrong.has(cellOf(finding)) && isReassurance(mendOf(finding));
    return !isAgain && !isOutdoneHere && !(finding.code === 'P02' && isBroken);
  });
}

import type { Finding, Place, Problem, PlacedProblem } from './finding.ts';
import { linesOf } from './lineRuns.ts';
import { listText, quoteText } from './spelling.ts';

// Whatever else is wrong with a cell, these are said of it.
const ALWAYS_SAID: ReadonlySet<string> = new Set(['X03', 'X07', 'X08', 'R07']);

// What an invisible character makes of a period or status; without it they may well be right.
const FOLLOWS_FROM_UNSEEN: ReadonlySet<string> = new Set(['D01', 'D04', 'S06']);

// A word or symbol of a cell that its own finding says to leave empty: that the status leaves no room for it is the same fault.
const EMPTIED: ReadonlySet<string> = new Set(['S04', 'S05']);
const saysEmpty = (mend: string): boolean => /^leave (the cell|value, numerator and denominator) empty/.test(mend);

// A status r that a sender is told to leave blank.
const saysBlank = (mend: string): boolean => mend.startsWith('leave the status blank');
const isLeftBlank = ({ code, mend }: Problem): boolean => code === 'S03' && saysBlank(mend);

const isReassurance = (mend: string): boolean => mend.startsWith('nothing');

/**
 * What is said of the cells of one line: one finding for one fault. Of a cell with a direction-changing character
 * nothing else is told, for whatever else was read in it was read the wrong way round; of two findings of invisible or
 * look-alike characters (E07) the later knows what the column should hold; a status that leaves no room for a number says so
 * of the whole row, symbols among its cells; and beside an error of a cell, or of a row that is not to be sent at all
 * (a term of children, D07), no finding of it says that nothing need be done.
 */
export function settleLine(all: readonly PlacedProblem[]): readonly PlacedProblem[] {
  if (all.length < 2) return all;
  // A total is no row of an area: what else it lacks follows from that.
  if (all.some(({ found }) => found.code === 'T09'))
    return all.filter(({ found }) => found.code === 'T09' || ALWAYS_SAID.has(found.code));
  const isTerm = all.some(({ found }) => found.code === 'D07');
  const withheld = all.filter(
    ({ found, place }) => found.code === 'S02' && !all.some((other) => isEmptiedAt(other, place)),
  );
  const left = all.filter(
    (one, index) =>
      !isLoneControl(one, all) &&
      !(isTerm && one.found.severity !== 'error' && isReassurance(one.found.mend)) &&
      !isOutdone(
        one,
        all.filter(({ place }) => isSameCell(place, one.place)),
        { later: all.slice(index + 1), withheld },
      ),
  );
  return joinSpaces(joinSpellings(joinUnseen(joinFormulas(joinEmptied(left)))));
}

/** A column's name in capitals, and the column, quoted; null of any other finding. */
function otherSpelling({ code, what, mend }: Problem): readonly [name: string, column: string] | null {
  const [, name = ''] = code === 'H04' ? (/^(?:unknown )?column "(.*?)"/.exec(what) ?? []) : [];
  const [, column = ''] = /^write "?(\w+)"?( if that is meant)?$/.exec(mend) ?? [];
  return column !== '' && name.trim().toLowerCase() === column ? [quoteText(name), column] : null;
}

// Whoever writes column names in capitals writes them all so.
function joinSpellings(all: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const spelt = all.filter(({ found }) => otherSpelling(found) !== null);
  const [first] = spelt;
  if (first === undefined || spelt.length < FEWEST_ALIKE) return all;
  const parts = spelt.flatMap(({ found }) => [otherSpelling(found) ?? (['', ''] as const)]);
  const columns = parts.map(([, column]) => column).join(', ');
  const isRead = first.found.severity !== 'error';
  const found = {
    ...first.found,
    what: `columns ${parts.map(([name]) => name).join(', ')} are in another spelling${isRead ? ', and are read all the same' : ''}`,
    mend: `write ${columns}`,
  };
  return all.flatMap((one) => (one === first ? [{ ...one, found }] : spelt.includes(one) ? [] : [one]));
}

// As many cells of a row come from one program, and not from one slip of the hand.
const FEWEST_ALIKE = 3;

// A space that does not break behind every cell of a row is one fault.
function joinUnseen(all: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const told = all.filter(
    ({ found }) => found.code === 'E07' && found.what.startsWith('U+00A0 ') && proposalOf(found) !== null,
  );
  const [first] = told;
  if (first === undefined || told.length < FEWEST_ALIKE) return all;
  // What it makes of a period or of a blank status.
  const unseen = all.filter(
    (one) => told.includes(one) || (FOLLOWS_FROM_UNSEEN.has(one.found.code) && one.found.what.includes('<U+00A0>')),
  );
  const fields = [...new Set(unseen.flatMap(({ place }) => place.field ?? []))];
  const [what = ''] = first.found.what.split(' in "');
  const together = `type ${listText(fields, 'and')} again without it`;
  const found: Problem = {
    ...first.found,
    what: `${what} in ${listText(fields, 'and')}`,
    mend: `${together}: here ${quoteText(proposalOf(first.found) ?? '')}`,
    together,
  };
  return all.flatMap((one) => (one === first ? [{ ...one, found }] : unseen.includes(one) ? [] : [one]));
}

// A program that fills its cells up writes a space behind each.
function joinSpaces(all: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const isLike = ({ found }: PlacedProblem, other: PlacedProblem): boolean =>
    found.code === 'N02' && found.cause === other.found.cause && found.severity === other.found.severity;
  const first = all.find((one) => one.found.code === 'N02' && one.found.cause !== 'double');
  const alike = first === undefined ? [] : all.filter((one) => isLike(one, first));
  if (first === undefined || alike.length < FEWEST_ALIKE) return all;
  const fields = [...new Set(alike.flatMap(({ place }) => place.field ?? []))];
  const isRead = first.found.severity !== 'error';
  const mend = 'take it away in each of them';
  const found: Problem = {
    ...first.found,
    what: `a ${first.found.cause} space in ${listText(fields, 'and')}${isRead ? ', which are read without it' : ''}`,
    mend,
    together: mend,
  };
  return all.flatMap((one) => (one === first ? [{ ...one, found }] : alike.includes(one) ? [] : [one]));
}

// A cell as a formula that gives its text, ="Dover", of which a finding says to write that text.
function isFormulaText({ found: { what, mend } }: PlacedProblem): boolean {
  const [, inner = ''] = /"="([^"]*)""/.exec(what) ?? [];
  const [, proposed = ''] = /^write "?([^"]*?)"?( if that is meant)?$/.exec(mend) ?? [];
  return inner !== '' && proposed === inner;
}

// A program that writes one cell so writes them all so: one fault of the row, however many cells say it.
function joinFormulas(all: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const [first, ...others] = all.filter(isFormulaText);
  if (first === undefined || others.length === 0) return all;
  const fields = [...new Set([first, ...others].flatMap(({ place }) => place.field ?? []))];
  const found: Problem = {
    ...first.found,
    what: `text written as a formula (="...") in ${listText(fields, 'and')}`,
    mend: `take the = and the quotation marks away in each of them${first.found.mend.replace(/^write/, ': here').replace(/ if that is meant$/, '')}`,
    together: 'take the = and the quotation marks away in each of them',
    cause: 'text as a formula',
  };
  return all.flatMap((one) => (one === first ? [{ ...one, found }] : others.includes(one) ? [] : [one]));
}

// One word or symbol in the cells of a row, such as [c] for its value and its counts, is one fault with one mend.
function joinEmptied(all: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const emptied = all.filter(({ found }) => EMPTIED.has(found.code) && saysEmpty(found.mend));
  const alikeTo = ({ found: { what, mend } }: PlacedProblem): readonly PlacedProblem[] =>
    emptied.filter(({ found }) => found.what === what && found.mend === mend);
  return all.flatMap((one) => {
    const [first, ...others] = emptied.includes(one) ? alikeTo(one) : [];
    if (others.length === 0) return [one];
    const fields = others.flatMap(({ place }) => place.field ?? []);
    const what = `${one.found.what}, and so in ${listText(fields, 'and')}`;
    const mend = one.found.mend.replace('leave the cell empty', 'leave these cells empty');
    return one === first ? [{ ...one, found: { ...one.found, what, mend } }] : [];
  });
}

const isEmptiedAt = ({ found, place }: PlacedProblem, at: Place): boolean =>
  EMPTIED.has(found.code) && saysEmpty(found.mend) && isSameCell(place, at);

// That a row of this status holds no number says of its other cells too that they are left empty.
const saysAsMuch = (ofRow: Problem, ofCell: Problem): boolean => {
  const [, status = ''] = /^status (\w+) /.exec(ofRow.what) ?? [];
  const [, asked = ''] = /write status ([\w, ]+)/.exec(ofCell.mend) ?? [];
  return asked.split(/[ ,]+/).includes(status);
};

const proposalOf = ({ mend }: Problem): string | null => /^write "([^"]+)"/.exec(mend)?.[1] ?? null;

// A name with odd characters or spaces that is none of the register either has one mend, and that is the register's.
function isRespelt(found: Problem, ofCell: readonly PlacedProblem[]): boolean {
  const own = proposalOf(found);
  if (own === null) return false;
  const proposals = (code: string): readonly string[] =>
    ofCell.flatMap((other) => (other.found.code === code ? (proposalOf(other.found) ?? []) : []));
  if (found.code === 'N01') return proposals('E07').includes(own);
  if (found.code === 'N02' && proposals('E07').includes(own)) return true;
  // A character that cannot be seen is always told; a bent apostrophe can be.
  const isSeen = found.code === 'N02' || (found.code === 'E07' && found.what.includes(' QUOTATION MARK '));
  const isElsewhere = ofCell.some((other) => other.found.code === 'N01' && proposalOf(other.found) === null);
  return isSeen && (isElsewhere || proposals('N01').some((other) => other !== own));
}

// The end of file of old systems, alone on its line, is a character to be deleted and no row.
const isLoneControl = ({ found }: PlacedProblem, all: readonly PlacedProblem[]): boolean =>
  found.code === 'P06' && LONE_CONTROL.test(found.what) && all.some((other) => other.found.code === 'E05');

const LONE_CONTROL = /^1 field .* starts "(<U\+00[01][0-9A-F]>)+"$/;

const isSameCell = (a: Place, b: Place): boolean => a.column !== null && a.column === b.column;

function isOutdone(
  { found, place }: PlacedProblem,
  ofCell: readonly PlacedProblem[],
  { later, withheld }: { readonly later: readonly PlacedProblem[]; readonly withheld: readonly PlacedProblem[] },
): boolean {
  if (ALWAYS_SAID.has(found.code)) return false;
  if (ofCell.some((other) => other.found.code === 'X03')) return true;
  if (isRespelt(found, ofCell)) return true;
  if (FOLLOWS_FROM_UNSEEN.has(found.code) && ofCell.some((other) => other.found.code === 'E07')) return true;
  if (EMPTIED.has(found.code) && saysEmpty(found.mend) && withheld.some((other) => saysAsMuch(other.found, found)))
    return true;
  // A name that stands behind a = has one mend, and that is the register's.
  if (found.code === 'X01' && ofCell.some((other) => other.found.code === 'N01' && proposalOf(other.found) !== null))
    return true;
  // What a value should be by its counts says more than that it cannot be what it is.
  if (found.code === 'V13' && ofCell.some((other) => other.found.code === 'V20')) return true;
  if (found.code === 'S02' && ofCell.some((other) => isEmptiedAt(other, place))) return true;
  // A status read as r and refused as r: what to write is said by the refusal.
  if (found.code === 'S06' && found.severity !== 'error' && ofCell.some(({ found: other }) => isLeftBlank(other)))
    return true;
  // A mark at the start of a cell is told with how to write the cell.
  if (found.code === 'E02')
    return ofCell.some((other) => other.found.code === 'E07' && proposalOf(other.found) !== null);
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

const MEND = ' - ';

const mendOf = ({ message }: Finding): string => message.slice(message.lastIndexOf(MEND) + MEND.length);

/**
 * The findings of one file that two readers have looked at, of a workbook and of the table in it: what both say is said
 * once, beside an error of a cell no finding of it says that nothing need be done, and nobody is told to write the
 * status r where it is refused.
 */
export function settleFindings(findings: readonly Finding[]): readonly Finding[] {
  const cellOf = ({ line, column }: Finding): string => `${line}:${column}`;
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(cellOf));
  const said = new Set<string>();
  // That no row is left says nothing where every row was refused.
  const merged = findings.flatMap(blankByMerge);
  const isBroken = findings.some(({ severity, code }) => severity === 'error' && code !== 'P02');
  return joinRevised(keepPersonal(findings)).filter((finding) => {
    if (finding.code === 'K04' && merged.includes(cellOf(finding))) return false;
    const key = `${finding.code} ${cellOf(finding)} ${finding.message}`;
    const isAgain = said.has(key);
    said.add(key);
    const isInCell = finding.line !== null && finding.column !== null;
    const isOutdoneHere =
      finding.severity !== 'error' && isInCell && wrong.has(cellOf(finding)) && isReassurance(mendOf(finding));
    return !isAgain && !isOutdoneHere && !(finding.code === 'P02' && isBroken);
  });
}

/** The cells that a merge leaves blank, as line and column of a table that begins in column A: of one column. */
function blankByMerge({ code, message }: Finding): readonly string[] {
  const [, from = '', first = '', to = '', last = ''] =
    code === 'W11' ? (/!([A-Z])(\d+):([A-Z])(\d+) are merged/.exec(message) ?? []) : [];
  if (from === '' || from !== to) return [];
  const column = from.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  return Array.from({ length: Number(last) - Number(first) }, (_, index) => `${Number(first) + 1 + index}:${column}`);
}

const isRefusedRevision = (finding: Finding): boolean => finding.code === 'S03' && saysBlank(mendOf(finding));
// What is said of a cell that is read as r.
const READ_AS_REVISED = /^write (?:(?<figure>\S+) and status )?r(?:, without brackets)?$/;

const linesAt = ({ line, lines }: Finding): readonly number[] =>
  linesOf(lines ?? (line === null ? [] : [[line, line]]));

/** Where a status r is refused, that it was read out of a cell is the same fault: its one finding says what to write there. */
function joinRevised(findings: readonly Finding[]): readonly Finding[] {
  const refused = new Set(findings.filter(isRefusedRevision).flatMap(linesAt));
  if (refused.size === 0) return findings;
  const figures = new Map<number, string>();
  const rest = findings.filter((finding) => {
    const read = finding.code === 'S04' || finding.code === 'S06' ? READ_AS_REVISED.exec(mendOf(finding)) : null;
    const lines = finding.severity === 'error' || read === null ? [] : linesAt(finding);
    if (lines.length === 0 || !lines.every((line) => refused.has(line))) return true;
    // Of several lines told as one the figure of the first alone is known.
    if (finding.code === 'S04')
      for (const line of lines)
        figures.set(line, line === finding.line ? (read?.groups?.['figure'] ?? '') : 'the figure alone');
    return false;
  });
  return rest.map((finding) => {
    const figure = isRefusedRevision(finding) && finding.line !== null ? figures.get(finding.line) : undefined;
    if (figure === undefined) return finding;
    const mend = mendOf(finding);
    return { ...finding, message: `${finding.message.slice(0, -mend.length)}write ${figure}, ${mend}` };
  });
}

import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';

type Earlier = { readonly statuses: readonly string[]; readonly meaning: string; readonly mayBeNil?: boolean };

const NOT_AVAILABLE: Earlier = { statuses: ['x'], meaning: 'not available' };
const NIL: Earlier = { statuses: ['z', 'x'], meaning: 'nil or not applicable', mayBeNil: true };
const NOT_APPLICABLE: Earlier = { statuses: ['z', 'x'], meaning: 'not applicable or not available' };
const WITHHELD: Earlier = { statuses: ['c'], meaning: 'withheld' };

// Symbols of earlier official statistics and the status that has taken their place (Government Analysis Function,
// "Symbols in tables"; DCSF used # and x for small numbers and ~ for values that round to 0).
const EARLIER: ReadonlyMap<string, Earlier> = new Map([
  ['..', NOT_AVAILABLE],
  ['...', NOT_AVAILABLE],
  ['…', NOT_AVAILABLE],
  ['?', { statuses: ['x'], meaning: 'not known' }],
  ['.', NOT_APPLICABLE],
  [':', NOT_APPLICABLE],
  ['/', NOT_APPLICABLE],
  ['-', NIL],
  ['--', NIL],
  ['–', NIL],
  ['—', NIL],
  ['−', NIL],
  ['~', { statuses: ['low', 'c'], meaning: 'rounds to 0, or withheld' }],
  ['*', WITHHELD],
  ['**', WITHHELD],
  ['#', WITHHELD],
]);

const EXCEL_ERRORS =
  /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|ERROR!|#+)$/i;

// What a sheet shows until it has worked a cell out.
const UNFINISHED = /^(loading|calculating)(\.{3}|…)$/i;

/** Problem of a number cell that holds a symbol or a spreadsheet error instead (checks V07, S05), or null. */
export function explainSymbol(cell: string): Problem | null {
  const text = cell.trim();
  if (EXCEL_ERRORS.test(text)) return problem('V07', { text });
  if (UNFINISHED.test(text)) return problem('V07', { text, isUnfinished: true });
  const earlier = EARLIER.get(text) ?? (/^[-\u2013\u2014]{2,}$/.test(text) ? NIL : undefined);
  if (earlier !== undefined) return problem('S05', { kind: 'earlier', text, mayBeNil: false, ...earlier });
  if (saysSmall(text)) return problem('S05', { kind: 'small', text, statuses: ['c'] });
  const code = codeInCell(text);
  if (code !== null) return problem('S05', { kind: 'today', text, statuses: [code] });
  const besides = /^[[(]?([pebu])[\])]?$/i.exec(text)?.[1];
  return besides === undefined ? null : problem('S05', { kind: 'of a figure', text, status: besides.toLowerCase() });
}

/** Whether a text says that a number is small instead of telling it: `<5`, `fewer than 5`, `1-4`. */
export const saysSmall = (text: string): boolean =>
  /^(<|≤|<=|=<|(less|fewer) than|under|below|up to) ?(\d+(\.\d+)?%?|five|ten)$/i.test(text) ||
  /^[0-5]\s?([-\u2013\u2014]|to)\s?[1-5]$/.test(text) ||
  /^(zero|one) to (four|five)$/i.test(text);

// A status code put into the number's own cell, with or without brackets.
const codeInCell = (text: string): string | null => /^[[(]?(low|c|x|z)[\])]?$/i.exec(text)?.[1]?.toLowerCase() ?? null;

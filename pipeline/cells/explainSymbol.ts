import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';

// Symbols of older official statistics and the status that has taken their place (Government Analysis Function,
// "Symbols in tables"; DCSF used # and x for small numbers and ~ for values that round to 0).
const SYMBOLS: ReadonlyMap<string, readonly string[]> = new Map([
  ['..', ['x']],
  ['...', ['x']],
  ['…', ['x']],
  ['.', ['z', 'x']],
  ['-', ['z', 'x']],
  ['--', ['z', 'x']],
  ['–', ['z', 'x']],
  ['—', ['z', 'x']],
  ['−', ['z', 'x']],
  [':', ['z', 'x']],
  ['~', ['low', 'c']],
  ['*', ['c']],
  ['**', ['c']],
  ['#', ['c']],
  ['?', ['x']],
  ['/', ['z', 'x']],
]);

const EXCEL_ERRORS = /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|#+)$/i;

/** Problem of a number cell that holds a symbol or a spreadsheet error instead (checks V07, S05), or null. */
export function explainSymbol(cell: string): Problem | null {
  const text = cell.trim();
  if (EXCEL_ERRORS.test(text)) return problem('V07', { text });
  const statuses = SYMBOLS.get(text) ?? lessThan(text) ?? statusInCell(text);
  return statuses === null ? null : problem('S05', { text, statuses });
}

function lessThan(text: string): readonly string[] | null {
  if (/^(<|≤|(less|fewer) than|under|below|up to) ?(\d+(\.\d+)?%?|five|ten)$/i.test(text)) return ['c'];
  return /^[1-5]\s?(-|to)\s?[1-5]$/.test(text) ? ['c'] : null;
}

// A status code put into the number's own cell, with or without brackets.
function statusInCell(text: string): readonly string[] | null {
  const code = /^[[(]?(low|c|x|z)[\])]?$/i.exec(text)?.[1]?.toLowerCase();
  return code === undefined ? null : [code];
}

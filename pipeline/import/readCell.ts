import type { StatusCode } from '../contract/reasons.ts';
import { readDecimal, type Decimal } from '../cells/readDecimal.ts';
import { problem, type Problem } from '../findings/finding.ts';

/** A cell of a published table: a number, a symbol of the publisher's with our code for it, nothing, or what is wrong. */
export type SourceCell =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'symbol'; readonly status: StatusCode }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly problem: Problem };

const into: Decimal = { value: 0, digits: 0 };

// "1,234" and "1 234" in a cell of their own; a comma between figures of another grouping is not read.
const GROUPED = /^-?\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?$/;

/** Reads a cell (check I04). Thousands may be grouped, as workbooks show them; anything else has to be a symbol of the recipe. */
export function readSourceCell(cell: string, symbols: Readonly<Record<string, StatusCode>>): SourceCell {
  const text = cell.trim();
  if (text === '') return { kind: 'blank' };
  const plain = GROUPED.test(text) ? text.replace(/[,\u00a0\u202f ]/g, '') : text;
  if (readDecimal(plain, into)) return { kind: 'number', value: into.value, text };
  const status = Object.hasOwn(symbols, text) ? symbols[text] : undefined;
  return status === undefined
    ? { kind: 'fault', problem: problem('I04', { kind: 'number', text }) }
    : { kind: 'symbol', status };
}

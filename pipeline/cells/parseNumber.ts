import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { explainNumber, NO_CONTEXT, OF_COUNT } from './explainNumber.ts';
import type { NumberContext } from './explainNumber.ts';
import { readDecimal } from './readDecimal.ts';
import type { Decimal } from './readDecimal.ts';

/** A number with its decimals as written, or why the cell holds none. */
export type ParsedNumber = ({ isNumber: true } & Decimal) | { isNumber: false; problem: Problem };

/** Parses `-?digits[.digits]` and nothing else; a blank cell is for the caller to judge and is not a number here. */
export function parseNumber(text: string, context: NumberContext = NO_CONTEXT): ParsedNumber {
  const decimal = { value: 0, digits: 0 };
  if (!readDecimal(text, decimal)) return { isNumber: false, problem: explainNumber(text, context) };
  return { isNumber: true, ...decimal };
}

/** Parses a count: a whole number of 0 or more (checks V12, V15). */
export function parseCount(text: string, context: NumberContext = OF_COUNT): ParsedNumber {
  const parsed = parseNumber(text, context);
  if (!parsed.isNumber) return parsed;
  if (parsed.digits > 0) return { isNumber: false, problem: problem('V15', { text }) };
  if (parsed.value < 0) return { isNumber: false, problem: problem('V12', { text }) };
  return parsed;
}

import type { StatusCode } from '../contract/reasons.ts';
import { parsePeriod } from '../cells/parsePeriod.ts';
import { readDecimal, type Decimal } from '../cells/readDecimal.ts';
import { problem, type Problem } from '../findings/finding.ts';
import type { PeriodRule, Recipe } from './recipes/recipe.ts';
import type { SourceRow } from './scan/rowReader.ts';

/** A cell of a published table: a number, a symbol of the publisher's with our code for it, nothing, or what is wrong. */
export type SourceCell =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly mark?: StatusCode }
  | { readonly kind: 'symbol'; readonly status: StatusCode }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly problem: Problem };

const into: Decimal = { value: 0, digits: 0 };

// "1,234" and "1 234" in a cell of their own; a comma between figures of another grouping is not read.
const GROUPED = /^-?\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?$/;

const withMark = (cell: SourceCell, mark: StatusCode | undefined): SourceCell =>
  cell.kind === 'number' && mark !== undefined ? { ...cell, mark } : cell;

/** Reads a cell (check I04). Thousands may be grouped, as workbooks show them; anything else has to be a symbol of the recipe. */
export function readSourceCell(cell: string, { symbols, marks = {} }: Pick<Recipe, 'symbols' | 'marks'>): SourceCell {
  const text = cell.trim();
  if (text === '') return { kind: 'blank' };
  const marked = Object.keys(marks).find((mark) => text.endsWith(mark) && text !== mark);
  if (marked !== undefined) return withMark(readSourceCell(text.slice(0, -marked.length), { symbols }), marks[marked]);
  const plain = GROUPED.test(text) ? text.replace(/[,\u00a0\u202f ]/g, '') : text;
  if (readDecimal(plain, into)) return { kind: 'number', value: into.value, text };
  const status = Object.hasOwn(symbols, text) ? symbols[text] : undefined;
  return status === undefined
    ? { kind: 'fault', problem: problem('I04', { kind: 'number', text }) }
    : { kind: 'symbol', status };
}

/** The period of a row as our tables write it, such as `2008/09`, or what is wrong with what says it. */
export type RowPeriod = { readonly text: string } | { readonly problem: Problem };

/** Reads the period from its column, or from the text above the header where the whole table is of one (check I04). */
export function readPeriod(
  { column, pattern, kind }: PeriodRule,
  row: SourceRow,
  above: readonly string[],
  today: string,
): RowPeriod {
  const form = new RegExp(pattern, 'u');
  const texts = column === undefined ? above : [row.textOf(column)];
  const said = texts.map((text) => form.exec(text)?.[1]).find((year) => year !== undefined);
  if (said === undefined) return { problem: problem('I04', { kind: 'period', text: texts[0] ?? '', pattern }) };
  const year = Number(said.slice(0, 4));
  const written =
    kind === 'calendar' || kind === 'snapshot' ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  const parsed = parsePeriod(written, { indicator: '', kind, today });
  return parsed.isPeriod ? { text: parsed.period } : { problem: parsed.problem };
}

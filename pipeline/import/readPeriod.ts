import { parsePeriod } from '../cells/parsePeriod.ts';
import { problem, type Problem } from '../findings/finding.ts';
import type { PeriodRule } from './recipe.ts';
import type { SourceRow } from './rowReader.ts';

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

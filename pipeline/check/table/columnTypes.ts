import { explainSymbol } from '../../cells/explainSymbol.ts';
import { saysMissing } from '../../cells/saysMissing.ts';
import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import { gatherLines } from '../../findings/lineRuns.ts';
import type { LineGatherer } from '../../findings/lineRuns.ts';

/** What stands in a column of numbers and is none: never a number written in another way, which has its own mend. */
export const ODD_TYPES = ['words', 'true or false', 'dates'] as const;
export type OddType = (typeof ODD_TYPES)[number];

/** Lines of a column's odd cells, by what they hold. */
export type ColumnTypes = Map<OddType, { count: number; lines: LineGatherer }>;

/** So many odd cells are no slip of one row but a column used for two things. */
const FEWEST_ODD = 2;
const LONGEST = 200;

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(
  String.raw`^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[- ]${MONTH}([- ]\d{2,4})?|${MONTH}[- ]\d{2,4})$`,
  'i',
);

function oddTypeOf(cell: string): OddType | null {
  const text = cell.slice(0, LONGEST).trim();
  if (text === '' || explainSymbol(text) !== null || saysMissing(text)) return null;
  if (/^(true|false|yes|no)$/i.test(text)) return 'true or false';
  if (DATE.test(text)) return 'dates';
  return /^[^\d]*\p{L}[^\d]*$/u.test(text) ? 'words' : null;
}

/** Notes a cell of a column of numbers that was refused as one. */
export function noteOddCell(types: ColumnTypes, text: string, line: number): void {
  const type = oddTypeOf(text);
  if (type === null) return;
  const noted = types.get(type) ?? { count: 0, lines: gatherLines() };
  types.set(type, noted);
  noted.count += 1;
  noted.lines.add(line);
}

/** Says that a column holds numbers in some rows and something else in others (check V25); null where it does not. */
export function explainMixture(column: string, numbers: number, types: ColumnTypes): Problem | null {
  const odd = ODD_TYPES.flatMap((type) => {
    const { count, lines } = types.get(type) ?? { count: 0, lines: gatherLines() };
    return count === 0 ? [] : [{ type, count, lines: lines.list() }];
  });
  const count = odd.reduce((sum, one) => sum + one.count, 0);
  return numbers === 0 || count < FEWEST_ODD ? null : problem('V25', { column, numbers, odd });
}

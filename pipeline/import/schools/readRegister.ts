import { finishSteps } from '../../read/finishSteps.ts';
import { checkDate } from '../../cells/parseDate.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import { problem, WHOLE_FILE, type Place } from '../../findings/finding.ts';
import type { CodedArea } from '../matchArea.ts';
import { fits, readerOf, type RowReader, type SourceRow } from '../scan/rowReader.ts';
import type { RowWish } from '../scan/judgeBytes.ts';
import type { MatchArea } from '../scan/rowWish.ts';
import type { DateForm, KnownRegister } from './registerRecipe.ts';

/** A school as a register has it: all that is kept of its row. */
export interface RegisteredSchool {
  readonly urn: string;
  readonly school: string;
  readonly district: CodedArea;
  /** ISO dates; blank is open. */
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/** The schools of a register that lie in our districts. */
export interface ReadRegister {
  readonly schools: readonly RegisteredSchool[];
  readonly rows: number;
  /** Rows in our districts that are not wanted, such as schools only proposed. */
  readonly others: number;
}

/** Reads a register of schools by its recipe (checks I03, I17, I18). Nothing but number, name, district and dates is looked at. */
export function readRegister(
  { table, recipe, headerLine }: KnownRegister,
  match: MatchArea,
  collector: FindingCollector,
): ReadRegister {
  const { urn, name, opened, closed, dates, district, where = {} } = recipe.schools;
  const schools = new Map<string, RegisteredSchool>();
  let reader: RowReader | null = null;
  let others = 0;
  const place = (row: SourceRow, column: string): Place => {
    const at = reader?.placeOf(column) ?? -1;
    return at < 0 ? { ...WHOLE_FILE, line: row.line } : { line: row.line, column: at + 1, field: column };
  };
  const dayOf = (row: SourceRow, column: string): string => {
    const day = isoDay(row.textOf(column), dates);
    if (day !== '' && checkDate(day, { field: column, today: null, canBeShort: false }) === null) return day;
    if (row.textOf(column) !== '')
      collector.add(problem('I18', { text: row.textOf(column), form: dates }), place(row, column));
    return '';
  };
  const readRow = (row: SourceRow): void => {
    const said = [district.code, district.name].map((column) => (column === undefined ? '' : row.textOf(column)));
    const [code = '', called = ''] = said;
    if (code === '' && called === '') return;
    const found = match('district', code, called);
    if (found.kind === 'question') collector.add(found.problem, place(row, district.code ?? district.name ?? ''));
    if (found.kind !== 'ours') return;
    if (!fits(row, where)) {
      others += 1;
      return;
    }
    const number = row.textOf(urn);
    const before = schools.get(number);
    if (before !== undefined) {
      const words = { urn: number, series: 'its line of the register', lines: [before.line, row.line] };
      collector.add(problem('I17', words), place(row, urn));
      return;
    }
    const [from, to] = [dayOf(row, opened), dayOf(row, closed)];
    schools.set(number, { urn: number, school: row.textOf(name), district: found.area, from, to, line: row.line });
  };
  const scan = table.scan(
    {
      head: (cells, line): RowWish | 'not yet' => {
        if (line < headerLine) return 'not yet';
        reader = readerOf(cells, {});
        return wishFor(reader, district.code ?? district.name ?? '', (text) => isOurs(match, district.code, text));
      },
      row: (cells, line) => {
        for (const row of reader?.rowsOf(cells, line) ?? []) readRow(row);
      },
    },
    collector,
  );
  const { rows } = finishSteps(scan);
  return { schools: [...schools.values()], rows, others };
}

/** A question about a district makes a row wanted, so that it is asked. */
const isOurs = (match: MatchArea, code: string | undefined, text: string): boolean =>
  text !== '' && match('district', code === undefined ? '' : text, code === undefined ? text : '').kind !== 'another';

/** Rows are judged by the cell of their district, asked once for each text. */
function wishFor(reader: RowReader, column: string, isWanted: (text: string) => boolean): RowWish {
  const known = new Map<string, { readonly isWanted: boolean; rows: number }>();
  return {
    columns: [reader.placeOf(column)],
    judge: ([cell = '']) => {
      const text = cell.trim();
      const verdict = known.get(text) ?? { isWanted: isWanted(text), rows: 0 };
      known.set(text, verdict);
      return verdict;
    },
  };
}

/** A date of the register as an ISO date; blank where it has another form. */
export function isoDay(text: string, form: DateForm): string {
  const separator = form.replace(/[DMY]/g, '').slice(0, 1);
  const parts = text.split(separator);
  const [day = '', month = '', year = ''] = form.startsWith('D') ? parts : parts.toReversed();
  const isForm = parts.length === 3 && /^\d{2}$/.test(day) && /^\d{2}$/.test(month) && /^\d{4}$/.test(year);
  return isForm ? `${year}-${month}-${day}` : '';
}

import { problem } from '../../findings/finding.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import { isInheritedName } from '../../cells/checkId.ts';
import {
  isWithheldName,
  meantColumn,
  otherName,
  statusInName,
  tidyColumn,
  type MeantColumn,
} from '../../cells/header/meantColumn.ts';
import { namesMeasures, yearsAcross } from '../../cells/header/yearHeads.ts';
import { quotableLine } from '../../cells/status/withholding.ts';
import { lookAlikes, typeAgain, unseenCharacters } from '../../cells/findLookAlikes.ts';
import { nearestName } from '../../cells/nearestName.ts';

/** The columns a table must have, and those it may have. */
export type ExpectedColumns = { required: readonly string[]; optional: readonly string[] };

/** Where each known column stands (0-based). */
export type ColumnIndex = ReadonlyMap<string, number>;

// Categories that belong in a column of their own (check H08).
const CATEGORY = /_(male|female|boys|girls|males|females|primary|secondary|special|fsm|sen|eal)$/;

const columnPlace = (line: number, index: number): { line: number; column: number; field: null } => ({
  line,
  column: index + 1,
  field: null,
});

/** What a header is judged by. `isSent` marks a return: a known name with a note mark or unit is then read with a warning. */
type HeaderContext = { expected: ExpectedColumns; collector: FindingCollector; isSent?: boolean };

/**
 * Checks a header against the columns of its table (checks H01-H04, H06-H08, X05) and says where each stands.
 * Null when the line is no header at all or has its years across, so that its rows cannot be read, and where it withholds the figures of a column, so that
 * none of them is repeated.
 */
export function checkHeader(header: readonly string[], line: number, context: HeaderContext): ColumnIndex | null {
  const { expected, collector } = context;
  const years = expected.required.includes('period') ? yearsAcross(header) : null;
  if (years !== null) {
    collector.add(problem('H08', { ...years, expected: expected.required }), { line, column: null, field: null });
    return null;
  }
  const known = [...expected.required, ...expected.optional];
  const names = new Set(known);
  if (!header.some((name) => meantColumn(name, names) !== null)) {
    const isAcross = expected.required.includes('period') && namesMeasures(header);
    collector.add(problem('H01', { text: quotableLine(header), expected: expected.required, isAcross }), {
      line,
      column: null,
      field: null,
    });
    return null;
  }
  const index = indexColumns(header, line, collector);
  const taken = new Map([...index].filter(([name]) => names.has(name)));
  const meant = new Map<string, number>();
  const certain = new Set(header.flatMap((name) => meantColumn(name, names)?.column ?? []));
  const unlike: number[] = [];
  for (const [position, name] of header.entries()) {
    if (names.has(name) && !meant.has(name)) meant.set(name, index.get(name) ?? position);
    if (names.has(name) || name.trim() === '') continue;
    const found = meantColumn(name, names);
    const nearest = reportUnknown(name, { line, position, known, header, found, certain, taken, context });
    if (nearest === null && found === null) unlike.push(position);
    if (nearest === null) meant.set(name, position);
    // What is probably the status is read as that: it may withhold what the row holds.
    else if ((found !== null || nearest === 'status') && !taken.has(nearest)) meant.set(nearest, position);
    if (nearest !== null && !taken.has(nearest)) taken.set(nearest, position);
  }
  reportMissing(
    expected.required.filter((name) => !taken.has(name)),
    { header, line, unlike, known, collector },
  );
  return header.some(isWithheldName) ? null : meant;
}

type Leftover = {
  header: readonly string[];
  line: number;
  /** Where columns stand that are like none known (0-based). */
  unlike: readonly number[];
  known: readonly string[];
  collector: FindingCollector;
};

// Whatever is missing may stand under another name: nobody is told to leave out the only column of figures.
function reportMissing(missing: readonly string[], { header, line, unlike, known, collector }: Leftover): void {
  const isOnly = unlike.length === 1;
  for (const position of unlike) {
    const name = header[position] ?? '';
    collector.add(problem('H04', { name, missing, isOnly, known }), columnPlace(line, position));
    if (missing.length === 0 && !/^[a-z][a-z0-9_]*$/.test(name))
      collector.add(problem('H07', { name, instead: snakeCase(name) }), columnPlace(line, position));
  }
  // The one unknown column is told as the one that is missing.
  if (isOnly && missing.length === 1) return;
  if (missing.length > 0) collector.add(problem('H02', { names: missing }), { line, column: null, field: null });
}

/** Fewest names in the same order that make a second table and no slip. */
const FEWEST_AGAIN = 4;

/** Where the names of a header begin again, as of two tables side by side (0-based); null where they do not. */
function secondTable(header: readonly string[]): number | null {
  const start = header.indexOf(header[0] ?? '', 1);
  const again = start < 1 ? [] : header.slice(start);
  const isAgain = again.length >= FEWEST_AGAIN && again.every((name, index) => name === header[index]);
  return isAgain ? start : null;
}

/** Places every column; reports blank and repeated names (checks H03, H06). The first of two counts. */
export function indexColumns(header: readonly string[], line: number, collector: FindingCollector): ColumnIndex {
  const index = new Map<string, number>();
  const second = secondTable(header);
  if (second !== null)
    collector.add(problem('H03', { kind: 'side by side', column: second + 1 }), columnPlace(line, second));
  for (const [position, name] of header.slice(0, second ?? header.length).entries()) {
    const first = index.get(name);
    if (name.trim() === '') {
      // A blank column parts the two tables.
      if (position + 1 !== second) collector.add(problem('H06', { column: position + 1 }), columnPlace(line, position));
    } else if (first === undefined) index.set(name, position);
    else collector.add(problem('H03', { name, first: first + 1, second: position + 1 }), columnPlace(line, position));
  }
  return index;
}

type Unknown = {
  line: number;
  position: number;
  known: readonly string[];
  header: readonly string[];
  /** The column that the name says, if it is certain. */
  found: MeantColumn | null;
  /** Columns that some name of the header says for certain: none of them is proposed for another. */
  certain: ReadonlySet<string>;
  /** Columns that stand in the header already, or are meant by a name before this one. */
  taken: ReadonlyMap<string, number>;
  context: HeaderContext;
};

// Gives back the known column that is probably meant, which is then not missing as well.
function reportUnknown(name: string, unknown: Unknown): string | null {
  const { line, position, known, header, found, certain, taken, context } = unknown;
  const { collector, isSent = false } = context;
  const place = columnPlace(line, position);
  const has = { status: known.includes('status'), note: known.includes('note') };
  const plain = tidyColumn(name);
  const odd = [...unseenCharacters(name), ...lookAlikes(name)];
  if (odd.length > 0) collector.add(problem('E07', { codePoints: odd, text: name, instead: plain }), place);
  if (isInheritedName(name)) collector.add(problem('X05', { field: 'column', text: name }), place);
  const category = CATEGORY.exec(plain)?.[1];
  if (category !== undefined) collector.add(problem('H08', { name, category }), place);
  const other = found === null ? undefined : taken.get(found.column);
  if (found !== null && other !== undefined) {
    const [first = 0, second = 0] = [other, position].toSorted((a, b) => a - b);
    const spellings = { name: header[first] ?? '', again: header[second] ?? '', of: found.column };
    collector.add(problem('H03', { ...spellings, first: first + 1, second: second + 1 }), place);
    return null;
  }
  if (found !== null && (found.dress !== null || isSent)) {
    const isRead = isSent && odd.length === 0 && found.status === null;
    collector.add(problem('H04', { name, ...found, isRead, has }), place);
    return found.column;
  }
  const free = known.filter((candidate) => !taken.has(candidate) && !certain.has(candidate));
  const nearest = found?.column ?? otherName(name, free) ?? nearestName(name, free);
  if (nearest !== null) collector.add(problem('H04', { name, nearest, status: statusInName(name), has }), place);
  return nearest;
}

/** A column name as it should be written: lower case, words joined by _, a letter first; blank when nothing is left. */
export function snakeCase(name: string): string {
  return typeAgain(name)
    .toLowerCase()
    .replaceAll('%', ' percent ')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '');
}

import { problem } from '../../findings/finding.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import { isInheritedName } from '../../cells/checkId.ts';
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

/**
 * Checks a header against the columns of its table (checks H01-H04, H06-H08, X05) and says where each stands.
 * Null when the line is no header at all, so that its rows cannot be read.
 */
export function checkHeader(
  header: readonly string[],
  line: number,
  { expected, collector }: { expected: ExpectedColumns; collector: FindingCollector },
): ColumnIndex | null {
  const known = [...expected.required, ...expected.optional];
  const index = indexColumns(header, line, collector);
  if (!header.some((name) => isKnownColumn(name, known))) {
    collector.add(problem('H01', { text: header.join(','), expected: expected.required }), {
      line,
      column: null,
      field: null,
    });
    return null;
  }
  const meant = new Set<string>();
  for (const [position, name] of header.entries()) {
    if (known.includes(name) || name.trim() === '') continue;
    meant.add(reportUnknown(name, { line, position, known, header, collector }) ?? '');
  }
  for (const name of expected.required) {
    if (!index.has(name) && !meant.has(name))
      collector.add(problem('H02', { name }), { line, column: null, field: null });
  }
  return readAsMeant(index, known);
}

// A refused name such as "Area " still stands for its column, so that the rows below are checked all the same.
function readAsMeant(index: ColumnIndex, known: readonly string[]): ColumnIndex {
  const meant = new Map<string, number>();
  for (const [name, position] of index) {
    const plain = known.includes(name) || !known.includes(tidy(name)) ? name : tidy(name);
    if (!meant.has(plain)) meant.set(plain, position);
  }
  return meant;
}

// A column is meant if only case, spaces or unseen characters stand between its name and a known one.
const tidy = (name: string): string =>
  typeAgain(name)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const isKnownColumn = (name: string, known: readonly string[]): boolean =>
  known.includes(name) || known.includes(tidy(name));

/** Places every column; reports blank and repeated names (checks H03, H06). The first of two counts. */
export function indexColumns(header: readonly string[], line: number, collector: FindingCollector): ColumnIndex {
  const index = new Map<string, number>();
  for (const [position, name] of header.entries()) {
    const first = index.get(name);
    if (name.trim() === '') collector.add(problem('H06', { column: position + 1 }), columnPlace(line, position));
    else if (first === undefined) index.set(name, position);
    else collector.add(problem('H03', { name, first: first + 1, second: position + 1 }), columnPlace(line, position));
  }
  return index;
}

type Unknown = {
  line: number;
  position: number;
  known: readonly string[];
  header: readonly string[];
  collector: FindingCollector;
};

// Gives back the known column that is probably meant, which is then not missing as well.
function reportUnknown(name: string, { line, position, known, header, collector }: Unknown): string | null {
  const place = columnPlace(line, position);
  const plain = tidy(name);
  const odd = [...unseenCharacters(name), ...lookAlikes(name)];
  if (odd.length > 0) collector.add(problem('E07', { codePoints: odd, text: name, instead: plain }), place);
  if (isInheritedName(name)) collector.add(problem('X05', { field: 'column', text: name }), place);
  const category = CATEGORY.exec(plain)?.[1];
  if (category !== undefined) collector.add(problem('H08', { name, category }), place);
  const free = known.filter((candidate) => !header.includes(candidate));
  const nearest = known.includes(plain) ? plain : nearestName(name, free);
  collector.add(problem('H04', { name, nearest, known }), place);
  if (nearest === null && !/^[a-z][a-z0-9_]*$/.test(name))
    collector.add(problem('H07', { name, instead: snakeCase(name) }), place);
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

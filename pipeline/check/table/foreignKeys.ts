import { checkSourceCell } from '../../cells/checkSourceCell.ts';
import type { AreaRegister } from '../../registers/areas.ts';
import { nearestName } from '../../cells/nearestName.ts';
import { parseAreaName } from '../../cells/parseAreaName.ts';
import { checkIndicatorId } from '../../cells/parseIndicatorId.ts';
import { problem, type Finding, type Place, type Problem } from '../../findings/finding.ts';
import { collectFindings, type FindingCollector } from '../../findings/collectFindings.ts';
import type { RawTable } from '../../read/rawTable.ts';
import type { Registers } from '../registers.ts';
import { asList, type ForeignKey, type Reference, type TableSchema } from './schema.ts';

/** All tables by the name of their resource, and the look-ups made of the registers. A table not given is not judged against. */
export type ReferenceContext = {
  tables: ReadonlyMap<string, RawTable>;
  registers: Pick<Registers, 'areas' | 'indicators' | 'sources'>;
};

type Check = ReferenceContext & { table: RawTable; collector: FindingCollector };

/** One declared link of a table: the columns it stands in, and what is wrong with the text of their cells. */
type Link = { fields: readonly string[]; explain: (parts: readonly string[]) => readonly Problem[] };

/**
 * Checks that whatever a table refers to is there: every foreign key and reference its schema declares, in one way for all
 * tables. An area named in words, an indicator and a source are explained as they are anywhere (N01-N05, K05, R01), any
 * other link by the nearest key there is (G03). Blank cells refer to nothing.
 */
export function checkForeignKeys(table: RawTable, schema: TableSchema, context: ReferenceContext): readonly Finding[] {
  const collector = collectFindings(table.file);
  const check: Check = { ...context, table, collector };
  const links = [
    ...(schema.foreignKeys ?? []).map((key) => linkOfKey(check, key)),
    ...(schema.references ?? []).map((reference) => linkOfReference(check, reference)),
  ];
  for (const link of links) if (link !== null) checkLink(check, link);
  return collector.list();
}

/** A text that is no key of another table (G03), with the nearest that is. */
export function danglingKey(
  field: string,
  text: string,
  { table, known }: { table: string; known: Iterable<string> },
): Problem {
  return problem('G03', { field, text, table, nearest: nearestName(text, known) });
}

// Each distinct text is explained once, however many rows it stands in.
function checkLink({ table, collector }: Check, { fields, explain }: Link): void {
  const positions = fields.map((field) => table.header.indexOf(field));
  if (positions.includes(-1)) return;
  const seen = new Map<string, readonly Problem[]>();
  for (const { line, cells } of table.rows) {
    const parts = positions.map((position) => cells[position] ?? '');
    if (parts.every((part) => part === '')) continue;
    const key = joinKey(parts);
    const found = seen.get(key) ?? explain(parts);
    collector.addAll(found, placeOf(line, fields, positions));
    // A warning, such as another spelling, is told once for its text.
    seen.set(key, seen.has(key) ? found : found.filter(({ severity }) => severity === 'error'));
  }
}

function placeOf(line: number, fields: readonly string[], positions: readonly number[]): Place {
  const [field, ...more] = fields;
  const [position] = positions;
  return field === undefined || position === undefined || more.length > 0
    ? { line, column: null, field: null }
    : { line, column: position + 1, field };
}

// A separator that no cell can hold: the reader refuses control characters.
const joinKey = (parts: readonly string[]): string => parts.join('\u0000');

function linkOfKey(check: Check, { fields, reference }: ForeignKey): Link | null {
  const names = asList(fields);
  const [name, ...more] = names;
  if (name === undefined) return null;
  if (more.length === 0) {
    const anyOf = [{ resource: reference.resource, fields: asList(reference.fields)[0] ?? '' }];
    return linkOfReference(check, { fields: name, anyOf });
  }
  const target = targetOf(check, reference.resource);
  if (target === undefined) return null;
  const known = keysOf(target, asList(reference.fields));
  const explain = (parts: readonly string[]): readonly Problem[] =>
    known.has(joinKey(parts))
      ? []
      : [
          problem('G03', {
            field: names.join(', '),
            text: parts.join(', '),
            table: fileNameOf(target.file),
            nearest: null,
          }),
        ];
  return { fields: names, explain };
}

function linkOfReference(check: Check, { fields, anyOf, separator }: Reference): Link | null {
  const explain = explainText(check, fields, anyOf);
  if (explain === null) return null;
  const split = (text: string): readonly string[] => (separator === undefined ? [text] : text.split(separator));
  return { fields: [fields], explain: ([text = '']) => split(text).flatMap(explain) };
}

type Explain = (text: string) => readonly Problem[];

function explainText(check: Check, field: string, anyOf: Reference['anyOf']): Explain | null {
  const { areas, indicators, sources } = check.registers;
  const isOf = (resource: string, column: string): boolean =>
    anyOf.some((one) => one.resource === resource && one.fields === column);
  if (isOf('areas', 'name')) return areas === null ? null : explainArea(areas);
  if (isOf('indicators', 'indicator_id')) {
    return indicators === null ? null : (text) => listOf(checkIndicatorId(text, indicators));
  }
  if (isOf('sources', 'source_id')) {
    return sources === null ? null : (text) => checkSourceCell(text, { sources, mustBeId: true });
  }
  return explainKey(check, field, anyOf);
}

const explainArea =
  (areas: AreaRegister): Explain =>
  (text) =>
    parseAreaName(text, areas).problems;

const listOf = (found: Problem | null): readonly Problem[] => (found === null ? [] : [found]);

function explainKey(check: Check, field: string, anyOf: Reference['anyOf']): Explain | null {
  const targets = anyOf.map(({ resource, fields }) => ({ table: targetOf(check, resource), fields }));
  const known = new Set<string>();
  const files: string[] = [];
  for (const { table, fields } of targets) {
    // With one of several tables missing nobody can tell what is dangling; the missing table is a finding of its own.
    if (table === undefined) return null;
    for (const key of keysOf(table, [fields])) known.add(key);
    files.push(fileNameOf(table.file));
  }
  const table = [...new Set(files)].join(' or ');
  return (text) => (known.has(text) ? [] : [danglingKey(field, text, { table, known })]);
}

const targetOf = ({ table, tables }: Check, resource: string): RawTable | undefined =>
  resource === '' ? table : tables.get(resource);

function keysOf(table: RawTable, fields: readonly string[]): ReadonlySet<string> {
  const positions = fields.map((field) => table.header.indexOf(field));
  const keys = table.rows.map(({ cells }) => positions.map((position) => cells[position] ?? ''));
  return new Set(keys.filter((parts) => parts.some((part) => part !== '')).map(joinKey));
}

const fileNameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

import type { AreaEntry, AreaRegister } from '../registers/areas.ts';
import { findPersonalData } from '../cells/findPersonalData.ts';
import { nearestName } from '../cells/nearestName.ts';
import { parseAreaName } from '../cells/parseAreaName.ts';
import { checkDate } from '../cells/parseDate.ts';
import { checkSchema, type SchemaRow } from '../check/table/checkSchema.ts';
import { placeFinding, problem, type Finding, type Place, type Problem } from '../findings/finding.ts';
import type { RawTable } from '../read/rawTable.ts';
import { REGISTER_SCHEMA, STANDINGS } from './returnSchema.ts';
import type { ReturnEntry } from './returnEntry.ts';

export interface RegisterContext {
  readonly areas: AreaRegister;
  /** Day of the build, ISO: no return is received after it. */
  readonly today: string;
}

export interface ParsedRegister {
  readonly value: readonly ReturnEntry[];
  /** Every file that has a line, sound or not. */
  readonly named: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the register of returns. A line with an unsound cell gives no entry but findings (H01-H04, K01, K04, K05, N01,
 * G02, R04, R07); so does a successor whose predecessor is not marked replaced, and one replaced by nothing (K01, G03).
 */
export function parseRegister(table: RawTable, context: RegisterContext): ParsedRegister {
  const checked = checkSchema(table, REGISTER_SCHEMA, { today: context.today });
  const rows = checked.value.map((row) => parseEntry(row, context));
  const value = rows.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const found = [
    ...rows.flatMap(({ problems }) => problems),
    ...value.flatMap((entry) => checkSuccession(entry, value)),
  ];
  const findings = found.map(({ place, what }) => placeFinding(table.file, place, what));
  const named = new Set(checked.value.map(({ values }) => String(values.get('file') ?? '')));
  return { value, named, findings: [...checked.findings, ...findings] };
}

interface Placed {
  readonly place: Place;
  readonly what: Problem;
}

const at = (line: number, field: string): Place => {
  const column = REGISTER_SCHEMA.fields.findIndex(({ name }) => name === field);
  return { line, column: column + 1, field };
};

function parseEntry(
  { line, values }: SchemaRow,
  { areas, today }: RegisterContext,
): { readonly entry: ReturnEntry | null; readonly problems: readonly Placed[] } {
  const text = (field: string): string => String(values.get(field) ?? '');
  const problems: Placed[] = [];
  const add = (field: string, found: readonly (Problem | null)[]): void => {
    for (const what of found) if (what !== null) problems.push({ place: at(line, field), what });
  };
  const { area, problems: ofArea } =
    text('area') === '' ? { area: null, problems: [] } : parseAreaName(text('area'), areas);
  add('area', [...ofArea, noLcsp(area)]);
  const date = checkDate(text('received'), { field: 'received', today, canBeShort: false });
  // The schema has reported what is no date; only one in the future is new.
  if (date !== null && date.what.includes('future')) add('received', [date]);
  const person = findPersonalData(text('signed_off_by'));
  if (person !== null) add('signed_off_by', [{ ...problem('R07', { kind: person }), severity: 'error' }]);
  const standing = STANDINGS.find((known) => known === text('standing'));
  if (area?.type !== 'LCSP' || date !== null || standing === undefined || text('file') === '')
    return { entry: null, problems };
  const entry = { file: text('file'), line, area, received: text('received'), standing };
  return { entry: { ...entry, replaces: text('replaces'), signedOffBy: text('signed_off_by') }, problems };
}

const noLcsp = (area: AreaEntry | null): Problem | null =>
  area === null || area.type === 'LCSP' ? null : problem('G02', { kind: 'no LCSP', text: area.name, type: area.type });

function checkSuccession(entry: ReturnEntry, entries: readonly ReturnEntry[]): readonly Placed[] {
  if (entry.replaces !== '') return checkPredecessor(entry, entries);
  const hasSuccessor = entries.some(({ replaces }) => replaces === entry.file);
  if (entry.standing !== 'replaced' || hasSuccessor) return [];
  return [{ place: at(entry.line, 'standing'), what: problem('K01', { kind: 'no successor', replaced: entry.file }) }];
}

function checkPredecessor(entry: ReturnEntry, entries: readonly ReturnEntry[]): readonly Placed[] {
  const before = entries.find(({ file }) => file === entry.replaces);
  const place = at(entry.line, 'replaces');
  if (before === undefined) {
    const others = entries.map(({ file }) => file).filter((file) => file !== entry.file);
    const nearest = nearestName(entry.replaces, others);
    return [
      { place, what: problem('G03', { field: 'replaces', text: entry.replaces, table: 'register.csv', nearest }) },
    ];
  }
  if (before.area.id !== entry.area.id) {
    const { name: text, type } = before.area;
    return [{ place, what: problem('G02', { kind: 'other area', text, type, registered: entry.area.name }) }];
  }
  if (before.standing === 'replaced') return [];
  const { file: replaced, standing } = before;
  return [{ place, what: problem('K01', { kind: 'not replaced', replaced, by: entry.file, standing }) }];
}

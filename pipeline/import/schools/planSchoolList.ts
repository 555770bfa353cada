import { type Finding, problem } from '../../findings/finding.ts';
import { spellCount, spellCountOf } from '../../findings/spelling.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import type { Effects } from '../../effects.ts';
import { parseTable } from '../../read/parseTable.ts';
import { parseHeld, writeHeld, writeRow } from '../plan/editTable.ts';
import type { HeldRow } from '../plan/heldTable.ts';
import type { CodedArea } from '../matchArea.ts';
import { checkSchoolList } from './checkSchoolList.ts';
import { readLcspDistricts } from './lcspDistricts.ts';
import type { ReadRegister, RegisteredSchool } from './readRegister.ts';
import { SCHOOL_LIST, SCHOOL_LIST_SCHEMA } from './schoolList.ts';

/** The list of schools with a register brought in; no text where nothing changes. */
export interface SchoolListPlan {
  readonly text: string | null;
  readonly findings: readonly Finding[];
  readonly lines: readonly string[];
}

type Outcome = 'new' | 'changed' | 'same' | 'left';

const COLUMNS = SCHOOL_LIST_SCHEMA.fields.map(({ name }) => name);

/**
 * Plans the list of schools after a register: a school that is new gets a line with its district, stated, and no LCSP, because no
 * register knows one. Of a school with one line blanks are filled, its name and its end are taken over, and a district placed by
 * judgement becomes the register's; its LCSP and what it follows stay. A line that states another district, and schools with several
 * lines, are left as they are and told. Nothing is taken out.
 */
export async function planSchoolList(
  effects: Pick<Effects, 'readBytes' | 'describePath' | 'today'>,
  data: string,
  { register, areas, collector }: { register: ReadRegister; areas: readonly CodedArea[]; collector: FindingCollector },
): Promise<SchoolListPlan> {
  const path = `${data}/${SCHOOL_LIST}`;
  const isThere = (await effects.describePath(path))?.kind === 'file';
  const held = isThere ? parseHeld(path, await effects.readBytes(path)).rows : [];
  const mapping = parseTable('mapping.csv', await effects.readBytes(`${data}/mapping.csv`));
  const districts = readLcspDistricts(mapping, areas);
  const check = (text: string): readonly Finding[] =>
    checkSchoolList(parseTable(path, new TextEncoder().encode(text)), { areas, districts, today: effects.today() })
      .findings;
  const before = writeHeld(
    COLUMNS,
    held.map((row) => writeRow(COLUMNS, cellsOf(row))),
  );
  const isSound = check(before).every(({ severity, code }) => severity !== 'error' || code === 'P02');
  if (!isSound) return { text: null, findings: check(before), lines: [] };
  const merged = mergeRegister(held, register.schools, { areas, collector });
  const text = writeHeld(COLUMNS, merged.rows);
  const findings = [...collector.list(), ...check(text)];
  const isIdle = merged.outcomes.every((outcome) => outcome === 'same' || outcome === 'left');
  return { text: isIdle ? null : text, findings, lines: describe(merged, register) };
}

const cellsOf = ({ cellOf }: HeldRow): Readonly<Record<string, string>> =>
  Object.fromEntries(COLUMNS.map((column) => [column, cellOf(column)]));

interface Merged {
  readonly rows: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** Schools of the list that the register has not. */
  readonly alone: number;
}

function mergeRegister(
  held: readonly HeldRow[],
  schools: readonly RegisteredSchool[],
  context: { readonly areas: readonly CodedArea[]; readonly collector: FindingCollector },
): Merged {
  const registered = new Map(schools.map((school) => [school.urn, school]));
  const linesOf = new Map<string, number>();
  for (const { cellOf } of held) linesOf.set(cellOf('urn'), (linesOf.get(cellOf('urn')) ?? 0) + 1);
  const kept = held.map((row, index) => {
    const school = registered.get(row.cellOf('urn'));
    const cells = cellsOf(row);
    if (school === undefined) return { cells, outcome: null };
    if ((linesOf.get(school.urn) ?? 0) > 1) return { cells, outcome: 'left' as const };
    return mergeLine(cells, school, { ...context, line: index + 2 });
  });
  const fresh = schools
    .filter(({ urn }) => !linesOf.has(urn))
    .map((school) => ({ cells: freshLine(school), outcome: 'new' as const }));
  const all = [...kept, ...fresh];
  const byUrn = all.toSorted((a, b) => compareText(a.cells['urn'] ?? '', b.cells['urn'] ?? ''));
  return {
    rows: byUrn.map(({ cells }) => writeRow(COLUMNS, cells)),
    outcomes: all.flatMap(({ outcome }) => outcome ?? []),
    alone: new Set(kept.flatMap(({ cells, outcome }) => (outcome === null ? [cells['urn']] : []))).size,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const freshLine = ({ urn, school, district, from, to }: RegisteredSchool): Readonly<Record<string, string>> => ({
  urn,
  school,
  district: district.id,
  valid_from: from,
  valid_to: to,
  basis: 'stated',
});

interface LineContext {
  readonly areas: readonly CodedArea[];
  readonly collector: FindingCollector;
  readonly line: number;
}

function mergeLine(
  cells: Readonly<Record<string, string>>,
  school: RegisteredSchool,
  { areas, collector, line }: LineContext,
): { readonly cells: Readonly<Record<string, string>>; readonly outcome: Outcome } {
  const { district: said = '', lcsp = '', basis = '' } = cells;
  const ours = areas.find((area) => area.type === 'district' && [area.id, area.code, ...area.names].includes(said));
  const isOther = ours !== undefined && ours.id !== school.district.id;
  if (isOther && basis === 'stated') {
    const words = { urn: school.urn, ours: ours.name, theirs: school.district.name, line };
    collector.add(problem('I19', words), { line: school.line, column: null, field: null });
    return { cells, outcome: 'left' };
  }
  const district = said === '' || isOther ? school.district.id : said;
  const merged = {
    ...cells,
    school: school.school,
    district,
    valid_from: cells['valid_from'] === '' ? school.from : (cells['valid_from'] ?? ''),
    valid_to: school.to === '' ? (cells['valid_to'] ?? '') : school.to,
    // With an LCSP placed by judgement the line stays one.
    basis: lcsp === '' ? 'stated' : basis,
  };
  const isSame = COLUMNS.every((column) => (merged as Readonly<Record<string, string>>)[column] === cells[column]);
  return { cells: merged, outcome: isSame ? 'same' : 'changed' };
}

function describe({ outcomes, alone }: Merged, { rows, others, schools }: ReadRegister): readonly string[] {
  const of = (outcome: Outcome): string => spellCount(outcomes.filter((one) => one === outcome).length);
  return [
    `  ${spellCountOf(rows, 'row')}, ${spellCountOf(schools.length, 'school')} in our districts, into data/${SCHOOL_LIST}:`,
    `    ${of('new')} new, ${of('changed')} changed, ${of('same')} as we hold them, ${of('left')} left as the list has them`,
    ...(others === 0
      ? []
      : [`    ${spellCount(others)} in our districts not wanted by the recipe, such as schools only proposed`]),
    ...(alone === 0 ? [] : [`    ${spellCount(alone)} of the list are not in the register, and stay`]),
    '    LCSPs are left as they are: no register knows them. Postcodes, heads and telephone numbers are not read',
  ];
}

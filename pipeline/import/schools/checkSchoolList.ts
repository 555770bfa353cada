import { findPersonalData } from '../../cells/findPersonalData.ts';
import { findPersonalColumns } from '../../cells/findPersonalColumns.ts';
import { nearestName } from '../../cells/nearestName.ts';
import { checkSchema, type SchemaRow } from '../../check/table/checkSchema.ts';
import { collectFindings, type FindingCollector } from '../../findings/collectFindings.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding, type Place } from '../../findings/finding.ts';
import type { RawTable } from '../../read/rawTable.ts';
import type { CodedArea } from '../matchArea.ts';
import type { LcspDistricts } from './lcspDistricts.ts';
import { indexSchools, PLACEMENTS, SCHOOL_LIST_SCHEMA, type ListedSchool, type SchoolList } from './schoolList.ts';

export interface SchoolListContext {
  readonly areas: readonly CodedArea[];
  readonly districts: LcspDistricts;
  readonly today: string;
}

/** A list of schools; null where it has an error. `findings` are all that is wrong with it, at once. */
export interface CheckedSchoolList {
  readonly list: SchoolList | null;
  readonly findings: readonly Finding[];
}

/**
 * Checks a list of schools: columns, URNs, dates and bases by its schema, personal data (X08, R07), and what only the list as a
 * whole shows (I11 to I14). Of a file with columns about people nothing else is told.
 */
export function checkSchoolList(table: RawTable, context: SchoolListContext): CheckedSchoolList {
  const personal = findPersonalColumns(table.header);
  if (personal.length > 0) {
    const found = placeFinding(table.file, { ...WHOLE_FILE, line: 1 }, problem('X08', { names: personal }));
    return { list: null, findings: [found] };
  }
  const { value, findings: bySchema } = checkSchema(table, SCHOOL_LIST_SCHEMA, { today: context.today });
  const collector = collectFindings(table.file);
  const reading: Reading = { collector, columns: table.header, findArea: areaFinder(context.areas), ...context };
  const rows = value.flatMap((row) => readSchool(row, reading) ?? []);
  checkDates(rows, reading);
  checkFollows(rows, reading);
  const findings = [...bySchema, ...collector.list()];
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return { list: isRefused ? null : indexSchools(rows), findings };
}

interface Reading extends SchoolListContext {
  readonly collector: FindingCollector;
  readonly columns: readonly string[];
  readonly findArea: (type: 'district' | 'LCSP', said: string) => CodedArea | null;
}

const placeOf = ({ columns }: Reading, line: number, field: string): Place => ({
  line,
  column: columns.indexOf(field) + 1,
  field,
});

/** A line with all that is wrong with it told; null where it cannot be placed. */
function readSchool({ line, values }: SchemaRow, reading: Reading): ListedSchool | null {
  const { collector } = reading;
  const textOf = (field: string): string => {
    const value = values.get(field);
    return typeof value === 'string' ? value.trim() : '';
  };
  const basis = PLACEMENTS.find((one) => one === textOf('basis'));
  const person = findPersonalData(textOf('school'));
  if (person !== null)
    collector.add({ ...problem('R07', { kind: person }), severity: 'error' }, placeOf(reading, line, 'school'));
  const district = readArea(reading, line, { type: 'district', field: 'district', said: textOf('district') });
  const lcsp = readArea(reading, line, { type: 'LCSP', field: 'lcsp', said: textOf('lcsp') });
  if (textOf('district') === '' && textOf('lcsp') === '')
    collector.add(problem('I11', { kind: 'nowhere' }), placeOf(reading, line, 'district'));
  if (basis !== undefined) checkMapped(reading, { line, district, lcsp, basis });
  if (basis === undefined || textOf('urn') === '') return null;
  const follows = textOf('follows') === '' ? [] : textOf('follows').split('; ');
  const [from, to] = [textOf('valid_from'), textOf('valid_to')];
  return { urn: textOf('urn'), school: textOf('school'), district, lcsp, from, to, basis, follows, line };
}

function readArea(
  reading: Reading,
  line: number,
  { type, field, said }: { readonly type: 'district' | 'LCSP'; readonly field: string; readonly said: string },
): CodedArea | null {
  if (said === '') return null;
  const found = reading.findArea(type, said);
  if (found !== null) return found;
  const names = reading.areas.filter((area) => area.type === type).flatMap((area) => [area.id, ...area.names]);
  const words = { kind: 'unknown', type, found: said, nearest: nearestName(said, names) } as const;
  reading.collector.add(problem('I11', words), placeOf(reading, line, field));
  return null;
}

/** Finds an area of a type by id, name, other name or code; asked once for each text. */
function areaFinder(areas: readonly CodedArea[]): Reading['findArea'] {
  const plain = (name: string): string => name.toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ').trim();
  const known = new Map(
    areas.flatMap((area) =>
      [area.id, area.code, ...area.names]
        .filter((name) => name !== '')
        .map((name) => [`${area.type} ${plain(name)}`, area] as const),
    ),
  );
  return (type, said) => known.get(`${type} ${plain(said)}`) ?? null;
}

/**
 * An LCSP outside the districts the mapping gives it (check I12). The mapping may name several. A stated line outweighs districts we
 * matched by name, and is then told as a crossing; a line placed by judgement does not.
 */
function checkMapped(
  reading: Reading,
  { line, district, lcsp, basis }: Pick<ListedSchool, 'line' | 'district' | 'lcsp' | 'basis'>,
): void {
  const mapped = reading.districts.byLcsp.get(lcsp?.id ?? '') ?? [];
  if (district === null || lcsp === null || mapped.length === 0) return;
  if (mapped.some((one) => one.district === district.id)) return;
  const nameOf = (id: string): string => reading.areas.find((area) => area.id === id)?.name ?? id;
  const isOutweighed = basis === 'stated' && mapped.every(({ isStated }) => !isStated);
  const found = problem('I12', {
    lcsp: lcsp.name,
    district: district.name,
    mapped: mapped.map((one) => nameOf(one.district)),
    isOutweighed,
  });
  reading.collector.add(found, placeOf(reading, line, 'lcsp'));
}

/** Dates of one line that run backwards, and lines of one school that hold on the same day (check I13). */
function checkDates(rows: readonly ListedSchool[], reading: Reading): void {
  for (const { urn, from, to, line } of rows) {
    if (from !== '' && to !== '' && to < from)
      reading.collector.add(problem('I13', { kind: 'backwards', urn, from, to }), placeOf(reading, line, 'valid_to'));
  }
  for (const [urn, lines] of indexSchools(rows).byUrn) {
    const inOrder = lines.toSorted((a, b) => a.from.localeCompare(b.from) || a.line - b.line);
    inOrder.slice(1).forEach((row, index) => {
      const before = inOrder[index];
      if (before === undefined || (before.to !== '' && before.to < row.from)) return;
      const [first, later] = before.line < row.line ? [before, row] : [row, before];
      const same = (['district', 'lcsp'] as const).every((key) => before[key]?.id === row[key]?.id);
      const kind = same && before.from === row.from && before.to === row.to ? 'twice' : 'overlap';
      const words = { kind, urn, line: first.line } as const;
      reading.collector.add(problem('I13', words), placeOf(reading, later.line, 'urn'));
    });
  }
}

/** A school that follows itself, at once or by way of others (check I14). */
function checkFollows(rows: readonly ListedSchool[], reading: Reading): void {
  const { byUrn } = indexSchools(rows);
  const before = (urn: string): readonly string[] => (byUrn.get(urn) ?? []).flatMap(({ follows }) => follows);
  for (const { urn, follows, line } of rows) {
    const seen = new Set<string>();
    const open = [...follows];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...before(next));
    }
    if (seen.has(urn)) reading.collector.add(problem('I14', { urn }), placeOf(reading, line, 'follows'));
  }
}

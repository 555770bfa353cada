import { checkId } from '../cells/checkId.ts';
import { findPersonalData, holdsTitledName, isPersonName } from '../cells/findPersonalData.ts';
import { checkDate } from '../cells/parseDate.ts';
import { checkIndicatorId } from '../cells/parseIndicatorId.ts';
import { meetingSlug } from '../contract/meetingSlug.ts';
import { problem, type Problem } from '../findings/finding.ts';
import type { Column } from '../package/columns.ts';
import { RECORD_KEYS, RECORD_TABLES, type RecordTable } from '../package/recordTables.ts';
import type { RawRow } from '../read/rawTable.ts';
import { findChildCounts } from './commentary/childCounts.ts';
import { checkField } from './table/checkField.ts';
import { danglingKey } from './table/foreignKeys.ts';
import type { Field } from './table/schema.ts';
import { cellOf, reportCell, reportRow, type SmallTable } from './table/smallTable.ts';

/** Columns that say who: a post or body. */
const POSTS = new Set(['post']);

/**
 * Checks a table of the clerk's record: every cell by its declaration, posts and not persons (M04, R07), no small counts (C02), keys (K01), what
 * a row names (G02, G03, K05), days of meetings (M01, M02) and the order of things (M03).
 */
export function checkRecord(kind: RecordTable, check: SmallTable): void {
  for (const row of check.table.rows) {
    for (const [name, column] of Object.entries<Column<unknown>>(RECORD_TABLES[kind]))
      checkCell(check, row, name, column);
    checkArea(check, row, kind);
    ROW_CHECKS[kind](check, row);
  }
  checkDistinct(kind, check);
  if (kind === 'work-programme') checkMeetings(check);
}

const fieldOf = (name: string, { type, required, choices }: Column<unknown>): Field => ({
  name,
  type,
  constraints: { required, ...(choices === null ? {} : { enum: choices.filter((one) => one !== '') }) },
});

const BLANK: ReadonlySet<string> = new Set(['']);

function checkCell(check: SmallTable, row: RawRow, name: string, column: Column<unknown>): void {
  const text = cellOf(check, row, name);
  const { problems } = checkField(text, fieldOf(name, column), { today: check.today, missing: BLANK });
  for (const found of problems) reportCell(check, row, { column: name, found });
  if (column.type === 'string' && column.choices === null) {
    reportCell(check, row, { column: name, found: findPerson(name, text) });
    reportCell(check, row, { column: name, found: findSmallCount(text, check.registers.threshold) });
  }
}

// What is published of the record tells of no few children either.
const findSmallCount = (text: string, threshold: number): Problem | null =>
  findChildCounts(text).some(({ count }) => count > 0 && count < threshold)
    ? problem('C02', { kind: 'small', threshold })
    : null;

function findPerson(field: string, text: string): Problem | null {
  const kind = findPersonalData(text);
  if (kind !== null) return { ...problem('R07', { kind }), severity: 'error' };
  const isWhole = POSTS.has(field);
  const isNamed = isWhole ? isPersonName(text) : holdsTitledName(text);
  return isNamed ? problem('M04', { field, isWhole }) : null;
}

/** An area by its id: an LCSP, or of progress the county as well. */
function checkArea(check: SmallTable, row: RawRow, kind: RecordTable): void {
  const { areas } = check.registers;
  const text = cellOf(check, row, 'area_id');
  if (areas === null || text === '') return;
  const area = areas.byId.get(text);
  const found =
    area === undefined
      ? danglingKey('area_id', text, { table: 'areas.csv', known: areas.byId.keys() })
      : area.type === 'LCSP' || (kind === 'action-progress' && area.type === 'county')
        ? null
        : problem('G02', { kind: 'no LCSP of a record', text: area.name, type: area.type });
  reportCell(check, row, { column: 'area_id', found });
}

const ROW_CHECKS: Readonly<Record<RecordTable, (check: SmallTable, row: RawRow) => void>> = {
  'work-programme': checkMeetingDay,
  recommendations: checkRecommendation,
  answers: checkAnswer,
  'action-progress': checkProgress,
};

const isDay = (text: string): boolean => checkDate(text, { field: '', today: null, canBeShort: false }) === null;

function reportFuture(check: SmallTable, row: RawRow, column: string): void {
  const text = cellOf(check, row, column);
  // What is no date has been told already.
  if (isDay(text)) {
    const found = checkDate(text, { field: column, today: check.today, canBeShort: false });
    reportCell(check, row, { column, found });
  }
}

/** A cancelled meeting keeps the day it was planned for, which may be to come. */
function checkMeetingDay(check: SmallTable, row: RawRow): void {
  const standing = cellOf(check, row, 'standing');
  const text = cellOf(check, row, 'date');
  if (standing !== 'held') return;
  if (text === '') reportCell(check, row, { column: 'date', found: problem('M01', { standing, kind: 'no date' }) });
  else if (isDay(text) && text > check.today) {
    reportCell(check, row, { column: 'date', found: problem('M01', { standing, kind: 'to come', text }) });
  }
}

function checkRecommendation(check: SmallTable, row: RawRow): void {
  reportFuture(check, row, 'date');
  const id = cellOf(check, row, 'recommendation_id');
  if (id !== '') {
    reportCell(check, row, { column: 'recommendation_id', found: checkId(id, 'recommendation_id') });
  }
  const { indicators, meetings } = check.registers;
  const indicator = cellOf(check, row, 'indicator');
  if (indicators !== null && indicator !== '') {
    reportCell(check, row, { column: 'indicator', found: checkIndicatorId(indicator, indicators) });
  }
  const [date, due, name] = ['date', 'due_date', 'meeting'].map((column) => cellOf(check, row, column));
  if (date === undefined || due === undefined || name === undefined) return;
  if (isDay(date) && isDay(due) && due < date) {
    reportCell(check, row, { column: 'due_date', found: problem('M03', { kind: 'due', due, made: date }) });
  }
  if (meetings !== null && name !== '') {
    reportCell(check, row, { column: 'meeting', found: explainMeeting(name, date, meetings) });
  }
}

type Meetings = NonNullable<SmallTable['registers']['meetings']>;

function explainMeeting(name: string, date: string, meetings: Meetings): Problem | null {
  const meeting = meetings.get(name);
  if (meeting === undefined) {
    return danglingKey('meeting', name, { table: 'work-programme.csv', known: meetings.keys() });
  }
  const { standing, date: held } = meeting;
  if (standing !== 'held') return problem('M03', { kind: 'not held', meeting: name, standing });
  return isDay(date) && isDay(held) && date < held
    ? problem('M03', { kind: 'before meeting', date, held, meeting: name })
    : null;
}

function checkAnswer(check: SmallTable, row: RawRow): void {
  reportFuture(check, row, 'date');
  const { recommendations } = check.registers;
  const [id, date] = [cellOf(check, row, 'recommendation_id'), cellOf(check, row, 'date')];
  if (recommendations === null || id === '') return;
  const made = recommendations.get(id);
  if (made === undefined) {
    const known = { table: 'recommendations.csv', known: recommendations.keys() };
    reportCell(check, row, { column: 'recommendation_id', found: danglingKey('recommendation_id', id, known) });
  } else if (isDay(date) && isDay(made) && date < made) {
    reportCell(check, row, {
      column: 'date',
      found: problem('M03', { kind: 'answer', date, made, recommendation: id }),
    });
  }
}

function checkProgress(check: SmallTable, row: RawRow): void {
  reportFuture(check, row, 'date');
  const { actions } = check.registers;
  const id = cellOf(check, row, 'action_id');
  if (actions === null || id === '' || actions.has(id)) return;
  const found = danglingKey('action_id', id, { table: 'actions.csv', known: actions });
  reportCell(check, row, { column: 'action_id', found });
}

/** One row for each thing; the county is the county, whether it is named or left blank. */
function checkDistinct(kind: RecordTable, check: SmallTable): void {
  const columns: readonly string[] = RECORD_KEYS[kind];
  const seen = new Map<string, number>();
  for (const row of check.table.rows) {
    const parts = columns.map((column) => keyPart(check, row, column));
    // A separator that no cell can hold: the reader refuses control characters.
    const key = parts.join('\u0000');
    const firstLine = seen.get(key);
    if (firstLine === undefined) {
      seen.set(key, row.line);
      continue;
    }
    const found = problem('K01', { firstLine, key: parts.filter((part) => part !== '').join(', '), values: null });
    const [column, ...more] = columns;
    if (column !== undefined && more.length === 0) reportCell(check, row, { column, found });
    else reportRow(check, row.line, found);
  }
}

function keyPart(check: SmallTable, row: RawRow, column: string): string {
  const text = cellOf(check, row, column).normalize('NFC').trim();
  return column === 'area_id' && check.registers.areas?.byId.get(text)?.type === 'county' ? '' : text;
}

const OF_A_MEETING = ['kind', 'date', 'standing', 'place'] as const;

/** The rows of one meeting say one thing of it, and no two meetings would have one address. */
function checkMeetings(check: SmallTable): void {
  const first = new Map<string, RawRow>();
  const bySlug = new Map<string, RawRow>();
  for (const row of check.table.rows) {
    const meeting = cellOf(check, row, 'meeting');
    if (meeting === '') continue;
    const before = first.get(meeting);
    if (before === undefined) {
      first.set(meeting, row);
      checkAddress(check, row, bySlug);
      continue;
    }
    for (const field of OF_A_MEETING) {
      const [one, other] = [cellOf(check, before, field), cellOf(check, row, field)];
      if (one === other) continue;
      const words = { meeting, firstLine: before.line, kind: 'differs', field, first: one, second: other } as const;
      reportCell(check, row, { column: field, found: problem('M02', words) });
    }
  }
}

function checkAddress(check: SmallTable, row: RawRow, bySlug: Map<string, RawRow>): void {
  const meeting = cellOf(check, row, 'meeting');
  const slug = meetingSlug(meeting);
  const taken = bySlug.get(slug);
  if (taken === undefined) {
    bySlug.set(slug, row);
    return;
  }
  const words = { meeting, firstLine: taken.line, kind: 'address', other: cellOf(check, taken, 'meeting') } as const;
  reportCell(check, row, { column: 'meeting', found: problem('M02', words) });
}

import { findChildData, findPersonalData, holdsTitledName, isPersonName } from '../../cells/findPersonalData.ts';
import { checkDate } from '../../cells/parseDate.ts';
import { checkIndicatorId } from '../../cells/parseIndicatorId.ts';
import { parsePeriod } from '../../cells/parsePeriod.ts';
import { forbidsNumber, parseStatus } from '../../cells/status/parseStatus.ts';
import { problem, type Problem } from '../../findings/finding.ts';
import type { Column } from '../../package/columns.ts';
import { COMMENTARY, COMMENTARY_KEY, LONGEST_COMMENT } from '../../package/commentaryTable.ts';
import type { RawRow } from '../../read/rawTable.ts';
import { checkField } from '../table/checkField.ts';
import { hiddenRow } from '../table/hiddenRow.ts';
import { danglingKey } from '../table/foreignKeys.ts';
import type { Field } from '../table/schema.ts';
import { cellOf, reportCell, reportRow, type SmallTable } from '../table/smallTable.ts';
import { findChildCounts } from './childCounts.ts';
import { findClaimWords } from './claimWords.ts';

/**
 * Checks what posts say of figures, each row for itself: cells by their declaration, area, measure and period (G03, K05,
 * D01), figure and status (S01, S02, S06), a post and no person (M04, R07), no small count of children (C02), the day
 * (R04), length (N06), one row a post and day (K01); and tells words that need evidence (C03). Whether the figure is held,
 * and what bears the words out, the build says, which has all figures at hand.
 */
export function checkCommentary(check: SmallTable): void {
  for (const row of check.table.rows) {
    const hidden = hiddenRow(check.index, row);
    if (hidden !== null) check.collector.hide(hidden);
    for (const [name, column] of Object.entries<Column<unknown>>(COMMENTARY)) checkCell(check, row, name, column);
    checkFigureNamed(check, row);
    checkFigureWritten(check, row);
    checkText(check, row);
    const date = cellOf(check, row, 'date');
    if (isDay(date)) {
      const found = checkDate(date, { field: 'date', today: check.today, canBeShort: false });
      reportCell(check, row, { column: 'date', found });
    }
  }
  checkDistinct(check);
}

const isDay = (text: string): boolean => checkDate(text, { field: '', today: null, canBeShort: false }) === null;

const BLANK: ReadonlySet<string> = new Set(['']);

// The codes of the status column have a check of their own, with words of its own.
const fieldOf = (name: string, { type, required }: Column<unknown>): Field => ({
  name,
  type,
  constraints: { required, ...(name === 'text' ? { maxLength: LONGEST_COMMENT } : {}) },
});

function checkCell(check: SmallTable, row: RawRow, name: string, column: Column<unknown>): void {
  const text = cellOf(check, row, name);
  const { problems } = checkField(text, fieldOf(name, column), { today: check.today, missing: BLANK });
  for (const found of problems) reportCell(check, row, { column: name, found });
  if (name === 'text' || name === 'post' || name === 'note') {
    reportCell(check, row, { column: name, found: findPerson(name, text) });
  }
}

function findPerson(field: string, text: string): Problem | null {
  const kind = findPersonalData(text) ?? findChildData(text);
  if (kind !== null) return { ...problem('R07', { kind }), severity: 'error' };
  const isWhole = field === 'post';
  const isNamed = isWhole ? isPersonName(text) : holdsTitledName(text);
  return isNamed ? problem('M04', { field, isWhole }) : null;
}

function checkFigureNamed(check: SmallTable, row: RawRow): void {
  const { areas, indicators } = check.registers;
  const [area, indicator, period] = ['area_id', 'indicator', 'period'].map((column) => cellOf(check, row, column));
  if (area === undefined || indicator === undefined || period === undefined) return;
  if (areas !== null && area !== '' && !areas.byId.has(area)) {
    const found = danglingKey('area_id', area, { table: 'areas.csv', known: areas.byId.keys() });
    reportCell(check, row, { column: 'area_id', found });
  }
  if (indicators === null || indicator === '') return;
  reportCell(check, row, { column: 'indicator', found: checkIndicatorId(indicator, indicators) });
  const kind = indicators.get(indicator)?.periodType;
  if (kind === undefined || period === '') return;
  const parsed = parsePeriod(period, { indicator, kind, today: check.today });
  reportCell(check, row, { column: 'period', found: parsed.isPeriod ? null : parsed.problem });
}

/** A number, or a status that says why there was none, and never both. */
function checkFigureWritten(check: SmallTable, row: RawRow): void {
  const figure = cellOf(check, row, 'figure');
  const parsed = parseStatus(cellOf(check, row, 'status'));
  if (parsed.problem !== null) reportCell(check, row, { column: 'status', found: parsed.problem });
  if (parsed.code === null) return;
  const status = parsed.code;
  const isNumberless = forbidsNumber(status);
  if (figure === '' && !isNumberless) reportCell(check, row, { column: 'figure', found: problem('S01', { status }) });
  if (figure !== '' && isNumberless) {
    const found = problem('S02', { status, field: 'figure', isZero: status === 'low' && Number(figure) === 0 });
    reportCell(check, row, { column: 'figure', found });
  }
}

function checkText(check: SmallTable, row: RawRow): void {
  const text = cellOf(check, row, 'text');
  const { threshold } = check.registers;
  const isSmall = findChildCounts(text).some(({ count }) => count > 0 && count < threshold);
  if (isSmall) reportCell(check, row, { column: 'text', found: problem('C02', { kind: 'small', threshold }) });
  const words = findClaimWords(text);
  if (words.judging.length + words.causal.length === 0) return;
  const evidence = 'the build says what evidence there is for it';
  reportCell(check, row, { column: 'text', found: problem('C03', { ...words, evidence }) });
}

function checkDistinct(check: SmallTable): void {
  const seen = new Map<string, number>();
  for (const row of check.table.rows) {
    const parts = COMMENTARY_KEY.map((column) => cellOf(check, row, column).normalize('NFC').trim());
    // A separator that no cell can hold: the reader refuses control characters.
    const key = parts.join('\u0000');
    const firstLine = seen.get(key);
    if (firstLine === undefined) seen.set(key, row.line);
    else reportRow(check, row.line, problem('K01', { firstLine, key: parts.join(', '), values: null }));
  }
}

import { problem, type Problem } from '../findings/finding.ts';
import type { MeantTarget } from '../findings/target.ts';
import { checkFreeText } from '../cells/checkFreeText.ts';
import { checkSourceCell } from '../cells/checkSourceCell.ts';
import { parseAreaName } from '../cells/parseAreaName.ts';
import { checkIndicatorId } from '../cells/parseIndicatorId.ts';
import { parseNumber } from '../cells/parseNumber.ts';
import { mendPeriod, parsePeriod } from '../cells/parsePeriod.ts';
import type { RawRow } from '../read/rawTable.ts';
import { checkTargetSize } from './checkMagnitude.ts';
import { checkTargetNotes } from './checkTargetNotes.ts';
import type { IndicatorEntry } from '../registers/indicators.ts';
import { cellOf, reportCell, reportRow, type SmallTable } from './table/smallTable.ts';
import { DIRECTIONS, type Direction, type TargetRow } from './table/targetRow.ts';

/** Checks targets: keys (A01), direction (A02), period (A04), range (A05), polarity (A08), and against the figures held (A03). */
export function checkTargets(check: SmallTable): void {
  const rows = check.table.rows.map((row) => readTarget(check, row));
  const seen = new Map<string, TargetRow>();
  for (const row of rows) {
    if (row.areaId === '' || row.indicatorId === '' || row.period === '') continue;
    const key = `${row.areaId}|${row.indicatorId}|${row.period}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else {
      const words = {
        firstLine: first.line,
        key: [row.areaId, row.indicatorId, row.period].join(', '),
        first: first.text,
        second: row.text,
      };
      reportRow(check, row.line, problem('A01', words));
    }
    checkTargetNotes(check, row);
  }
}

function readTarget(check: SmallTable, row: RawRow): TargetRow {
  const entry = readIndicator(check, row);
  const indicatorId = entry?.id ?? (check.registers.indicators === null ? cellOf(check, row, 'indicator') : '');
  const target = readNumber(check, row, entry);
  const direction = readDirection(check, row, entry);
  const areaId = readArea(check, row);
  const period = readPeriod(check, row, entry);
  const slip = entry === null || target === null ? null : checkSize(check, { row, entry, value: target, period });
  reportCell(check, row, { column: 'target', found: slip });
  checkPrintedWords(check, row, period);
  checkTexts(check, row);
  if (entry?.polarity === 'none')
    reportCell(check, row, { column: 'indicator', found: problem('A08', { indicator: entry.id }) });
  return {
    line: row.line,
    areaId,
    indicatorId,
    period,
    // Nothing is told of a slip beside the figures held.
    target: slip === null ? target : null,
    text: cellOf(check, row, 'target'),
    direction,
    source: cellOf(check, row, 'source'),
  };
}

function readIndicator(check: SmallTable, row: RawRow): IndicatorEntry | null {
  const { indicators } = check.registers;
  const text = cellOf(check, row, 'indicator');
  if (indicators === null) {
    if (text === '') reportCell(check, row, { column: 'indicator', found: problem('K04', { field: 'indicator' }) });
    return null;
  }
  reportCell(check, row, { column: 'indicator', found: checkIndicatorId(text, indicators) });
  return indicators.get(text) ?? null;
}

function readArea(check: SmallTable, row: RawRow): string {
  const text = cellOf(check, row, 'area');
  if (check.registers.areas === null) return text;
  const { area, problems } = parseAreaName(text, check.registers.areas);
  for (const found of problems) reportCell(check, row, { column: 'area', found });
  return area?.id ?? '';
}

function readPeriod(check: SmallTable, row: RawRow, entry: IndicatorEntry | null): string {
  const context = {
    indicator: entry?.id ?? '',
    kind: entry?.periodType ?? null,
    today: check.today,
    canBeFuture: true,
  };
  const parsed = parsePeriod(cellOf(check, row, 'period'), context);
  if (parsed.isPeriod) return parsed.period;
  reportCell(check, row, { column: 'period', found: parsed.problem });
  return '';
}

function readNumber(check: SmallTable, row: RawRow, entry: IndicatorEntry | null): number | null {
  const text = cellOf(check, row, 'target');
  const context = { indicator: entry?.id ?? '', unit: entry?.unit ?? null, multiplier: entry?.multiplier ?? 1 };
  const parsed = parseNumber(text, context);
  if (!parsed.isNumber) {
    // A number that is only written in another way has the mend of its form; words and symbols have one of their own here.
    const { code, mend } = parsed.problem;
    const isForm =
      text.trim() !== '' && code !== 'S04' && code !== 'S05' && /\d/.test(mend) && !mend.includes('such as');
    reportCell(check, row, {
      column: 'target',
      found: isForm ? parsed.problem : problem('A05', { text, meant: meantTarget(text) }),
    });
    return null;
  }
  if (entry !== null) reportCell(check, row, { column: 'target', found: checkRange(parsed.value, text, entry) });
  return parsed.value;
}

// "< 5.8", "5.8% or less", "no more than 5.8".
const BOUND =
  /^(?:[<>\u2264\u2265]=?|at (?:most|least)|up to|(?:no|not) (?:more|less) than|(?:less|more|fewer) than|max(?:imum)?|min(?:imum)?|below|under|above|over)?\s*(\d+(?:\.\d+)?)\s*%?\s*(?:or (?:less|lower|below|fewer|under|more|higher|above|over)|max(?:imum)?|min(?:imum)?|\+)?$/i;

/** What words in the place of a target say, for the mend of a finding only. */
function meantTarget(text: string): MeantTarget {
  const [, number] = BOUND.exec(text.trim().slice(0, 60)) ?? [];
  if (number !== undefined) return { number };
  if (/^\d+(\.\d+)?\s*%?\s*(-|\u2013|to)\s*\d+(\.\d+)?\s*%?$/i.test(text.trim())) return 'range';
  return /\b(reduc|increas|improv|decreas|rais|lower)\w*\b.*\d|\d.*\b(reduction|increase|improvement|decrease)\b/i.test(
    text,
  )
    ? 'change'
    : null;
}

type Size = { row: RawRow; entry: IndicatorEntry; value: number; period: string };

function checkSize(check: SmallTable, { row, entry, value, period }: Size): Problem | null {
  if (entry.max !== null && value > entry.max) return null;
  const text = cellOf(check, row, 'target');
  const target = { text, value, digits: text.split('.')[1]?.length ?? 0, period };
  return checkTargetSize(target, check.registers.spreads?.get(entry.id));
}

function checkRange(value: number, text: string, { min, max }: IndicatorEntry): Problem | null {
  if (max !== null && value > max) return problem('A05', { text, bound: `above ${max}` });
  return min !== null && value < min ? problem('A05', { text, bound: `below ${min}` }) : null;
}

function readDirection(check: SmallTable, row: RawRow, entry: IndicatorEntry | null): Direction | null {
  const text = cellOf(check, row, 'direction');
  const direction = DIRECTIONS.find((known) => known === text) ?? null;
  const expected = entry === null ? null : directionOf(entry);
  const indicator = entry?.id ?? '';
  if (direction === null) {
    reportCell(check, row, {
      column: 'direction',
      found: problem('A02', {
        text: text.trim(),
        indicator,
        polarity: null,
        instead: null,
        meant: meantDirection(text),
      }),
    });
  } else if (expected !== null && direction !== expected) {
    const found = problem('A02', { text, indicator, polarity: entry?.polarity ?? null, instead: expected });
    reportCell(check, row, { column: 'direction', found });
  }
  return direction;
}

const WORDS_FOR: readonly (readonly [Direction, RegExp])[] = [
  [
    'at most',
    /^(<=?|\u2264|at ?most|max(imum)?|lower( is better)?|low(er)? is good|down|reduce|decrease|no more than|up to|\u2193|\u25bc)$/i,
  ],
  [
    'at least',
    /^(>=?|\u2265|at ?least|min(imum)?|higher( is better)?|high(er)? is good|up|increase|raise|no less than|\u2191|\u25b2)$/i,
  ],
];

/** The direction that another word says, for the mend of a finding only. */
const meantDirection = (text: string): Direction | null =>
  WORDS_FOR.find(([, words]) => words.test(text.trim()))?.[0] ?? null;

function directionOf({ polarity }: IndicatorEntry): Direction | null {
  if (polarity === 'low is good') return 'at most';
  return polarity === 'high is good' ? 'at least' : null;
}

// Only words that call a period the target's own count: "2008/9 academic year target", not the title of a plan.
const TARGET_PERIOD = /(\d{4}\s?[/-]\s?\d{1,4})\s+(?:(?:academic|school|financial)\s+)?(?:year\s+)?target/i;

function checkPrintedWords(check: SmallTable, row: RawRow, period: string): void {
  if (period === '') return;
  for (const column of ['as_printed', 'source', 'note', 'target']) {
    const printed = cellOf(check, row, column);
    const words = TARGET_PERIOD.exec(printed.slice(0, 500))?.[1];
    const found = words === undefined ? null : mendPeriod(words);
    if (found === null || found === period) continue;
    reportCell(check, row, {
      column: 'period',
      found: problem('A04', { kind: 'contradicts', period, printed, found }),
    });
    return;
  }
}

function checkTexts(check: SmallTable, row: RawRow): void {
  const context = { sources: check.registers.sources, mustBeId: false };
  for (const found of checkSourceCell(cellOf(check, row, 'source'), context))
    reportCell(check, row, { column: 'source', found });
  for (const column of ['as_printed', 'note']) {
    for (const found of checkFreeText(cellOf(check, row, column))) reportCell(check, row, { column, found });
  }
}

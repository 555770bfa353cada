import { PERIOD_KINDS, POLARITIES, STATISTICS } from '../contract/kinds.ts';
import { problem, type Problem } from '../findings/finding.ts';
import { checkFreeText } from '../cells/checkFreeText.ts';
import { checkId } from '../cells/checkId.ts';
import { nearestName } from '../cells/nearestName.ts';
import { parseCount, parseNumber } from '../cells/parseNumber.ts';
import type { RawRow } from '../read/rawTable.ts';
import { checkDistinctIds } from './table/checkDistinctIds.ts';
import { cellOf, reportCell, type SmallTable } from './table/smallTable.ts';

/** Most characters of an indicator's label. */
const LONGEST_LABEL = 100;
const MOST_DECIMALS = 6;

/** Checks the indicator register: ids (X04-X06), labels (N06, N08), closed lists (K05), polarity (A06), unit and multiplier (A07), range (V13). */
export function checkIndicatorRegister(check: SmallTable): void {
  const labels = new Map<string, number>();
  for (const row of check.table.rows) checkRow(check, row, labels);
  checkDistinctIds(check, 'indicator_id');
}

function checkRow(check: SmallTable, row: RawRow, labels: Map<string, number>): void {
  const cell = (column: string): string => cellOf(check, row, column);
  const add = (column: string, found: Problem | null): void => reportCell(check, row, { column, found });
  const indicator = cell('indicator_id');
  add('indicator_id', checkId(indicator, 'indicator_id'));
  add('label', checkLabel(cell('label'), row.line, labels));
  for (const found of checkFreeText(cell('label'))) add('label', found);
  add('statistic', checkListed('statistic', cell('statistic'), STATISTICS));
  add('period_type', checkListed('period_type', cell('period_type'), PERIOD_KINDS));
  if (!POLARITIES.some((known) => known === cell('polarity'))) {
    add('polarity', problem('A06', { indicator, text: cell('polarity').trim() }));
  }
  add('multiplier', checkMultiplier(indicator, cell('unit'), cell('multiplier')));
  if (cell('unit') === '') add('unit', problem('K04', { field: 'unit' }));
  add('decimals', checkDecimals(cell('decimals')));
  // Its definition stands on a page with a footnote: a footnote leads to a source.
  if (cell('source') === '') add('source', problem('K04', { field: 'source' }));
  checkRange(cell('min'), cell('max'), add);
}

function checkLabel(label: string, line: number, labels: Map<string, number>): Problem | null {
  if (label.trim() === '') return problem('N08', { text: '', firstLine: null });
  if (label.length > LONGEST_LABEL)
    return problem('N06', { what: 'label', length: label.length, limit: LONGEST_LABEL });
  const key = label.normalize('NFC').trim().toLowerCase();
  const firstLine = labels.get(key);
  if (firstLine !== undefined) return problem('N08', { text: label, firstLine });
  labels.set(key, line);
  return null;
}

function checkListed(field: string, text: string, known: readonly string[]): Problem | null {
  if (known.includes(text)) return null;
  return text === ''
    ? problem('K04', { field })
    : problem('K05', { field, text, nearest: nearestName(text, known), known });
}

function checkMultiplier(indicator: string, unit: string, multiplier: string): Problem | null {
  const expected = multiplierOf(unit);
  if (multiplier !== '' && !parseCount(multiplier).isNumber) return problem('V01', { text: multiplier, instead: null });
  return expected === null || String(expected) === multiplier
    ? null
    : problem('A07', { indicator, unit, multiplier, expected });
}

// A unit says its own multiplier: % is per 100, "per 1000 pupils" per 1,000, anything counted or paid is as it is.
function multiplierOf(unit: string): number | null {
  if (unit === '' || unit === 'not stated') return null;
  if (unit === '%') return 100;
  const per = /^per (\d[\d,]*)/.exec(unit)?.[1];
  return per === undefined ? 1 : Number(per.replaceAll(',', ''));
}

function checkDecimals(text: string): Problem | null {
  if (text === '') return problem('K04', { field: 'decimals' });
  const parsed = parseCount(text);
  if (!parsed.isNumber) return parsed.problem;
  return parsed.value <= MOST_DECIMALS
    ? null
    : problem('V13', { text, bound: 'above', limit: String(MOST_DECIMALS), why: ' decimals', isHard: true });
}

function checkRange(min: string, max: string, add: (column: string, found: Problem | null) => void): void {
  const bounds = [min, max].map((text) => (text === '' ? null : parseNumber(text)));
  for (const [index, bound] of bounds.entries()) {
    if (bound?.isNumber === false) add(index === 0 ? 'min' : 'max', bound.problem);
  }
  const [low, high] = bounds;
  if (low?.isNumber === true && high?.isNumber === true && high.value < low.value) {
    add('max', problem('V13', { text: max, bound: 'below', limit: min, why: ', the minimum', isHard: true }));
  }
}

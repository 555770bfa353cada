import { problem, WHOLE_FILE, type Problem } from '../../findings/finding.ts';
import { undoDateText } from '../../cells/undoDateText.ts';
import { parseAreaName } from '../../cells/parseAreaName.ts';
import { parseCount, parseNumber } from '../../cells/parseNumber.ts';
import { loneText } from '../table/loneText.ts';
import type { RawRow } from '../../read/rawTable.ts';
import { parseBand, sortBands } from './ageBands.ts';
import { checkBandSums } from './checkBandSums.ts';
import { readDecimal } from '../../cells/readDecimal.ts';
import { explainMixture, noteOddCell, type ColumnTypes } from '../table/columnTypes.ts';
import { missingAreas } from '../checkMatrix.ts';
import { groupByArea, type PopulationRow } from '../table/populationRows.ts';
import type { AgeBand } from '../../registers/ageBands.ts';
import { cellOf, placeOf, reportCell, reportRow, type SmallTable } from '../table/smallTable.ts';

/**
 * Checks a table of children by area and age band: cells, bands (V11), keys (K01, K02), sums over bands and areas
 * (T01-T06), zeros (V23), and that something checks the transcription (R08).
 */
export function checkPopulation(check: SmallTable): PopulationRow[] {
  const seenAliases = new Set<string>();
  const rows = check.table.rows.flatMap((row) => (isLone(check, row) ? [] : [readRow(check, row, seenAliases)]));
  reportMixture(check, rows);
  const known = rows.filter((row) => row.areaId !== '' && row.band !== '');
  checkKeys(check, known);
  const bands = check.registers.ageBands ?? sortBands([...new Set(known.map((row) => row.band))]);
  checkBandSums(check, known, bands);
  checkZeros(check, known);
  if (check.isComplete) checkMatrix(check, known, bands);
  if (rows.length > 0 && !hasTotals(check, known, bands)) check.collector.add(problem('R08', {}), WHOLE_FILE);
  return rows;
}

/** A note in the table's width is told of once, and not for each cell it lacks. */
function isLone(check: SmallTable, row: RawRow): boolean {
  const lone = loneText(row.cells);
  if (lone === null) return false;
  check.collector.add(problem('P06', { lone }), { ...WHOLE_FILE, line: row.line });
  return true;
}

function reportMixture(check: SmallTable, rows: readonly PopulationRow[]): void {
  const types: ColumnTypes = new Map();
  for (const row of check.table.rows) {
    const text = cellOf(check, row, 'count');
    if (!readDecimal(text, { value: 0, digits: 0 })) noteOddCell(types, text, row.line);
  }
  const found = explainMixture('count', rows.filter(({ count }) => count !== null).length, types);
  if (found !== null) check.collector.add(found, { ...WHOLE_FILE, field: 'count' });
}

function readRow(check: SmallTable, row: RawRow, seenAliases: Set<string>): PopulationRow {
  const area = readArea(check, row, seenAliases);
  const band = readBand(check, row);
  const count = readCount(check, row);
  const percent = readPercent(check, row);
  return { line: row.line, ...area, band, count, ...percent };
}

function readArea(check: SmallTable, row: RawRow, seenAliases: Set<string>): { areaId: string; area: string } {
  const text = cellOf(check, row, 'area');
  if (check.registers.areas === null) return { areaId: text, area: text };
  const parsed = parseAreaName(text, check.registers.areas);
  for (const found of parsed.problems) {
    // An alias stands in one row for each band; it is told once.
    if (found.severity === 'error' || !seenAliases.has(text)) reportCell(check, row, { column: 'area', found });
  }
  seenAliases.add(text);
  return { areaId: parsed.area?.id ?? '', area: parsed.area?.name ?? text };
}

function readBand(check: SmallTable, row: RawRow): string {
  const text = cellOf(check, row, 'age_band');
  const known = check.registers.ageBands?.map(({ band }) => band) ?? null;
  if (known === null ? parseBand(text) !== null : known.includes(text)) return text;
  const meant = meantBand(text);
  reportCell(check, row, { column: 'age_band', found: explainBand(text, meant, known ?? []) });
  return meant ?? '';
}

// A band turned into a date by a spreadsheet, or printed with spaces or a dash: refused, but summed as the band it is.
function meantBand(text: string): string | null {
  const made = undoDateText(text, 'age_band')?.typed.find((typed) => parseBand(typed) !== null);
  const bare = text
    .toLowerCase()
    .replace(/\b(aged?|ages|years?|yrs?|olds?)\b/g, ' ')
    .replace(/\s+/g, '');
  const band = made ?? bare.replace(/[\u2010-\u2015\u2212]|to/g, '-');
  return parseBand(band) === null ? null : band;
}

function explainBand(text: string, meant: string | null, known: readonly string[]): Problem {
  if (text.trim() === '') return problem('K04', { field: 'age_band' });
  // A band that no table here has is told as that, however it is written: its hyphen is not the fault.
  const isKnown = meant !== null && meant !== text && (known.length === 0 || known.includes(meant));
  if (!isKnown) return problem('K05', { field: 'age_band', text, plain: meant ?? text, nearest: null, known });
  return problem('V11', { text, instead: meant, isBand: undoDateText(text, 'age_band') === null });
}

function readCount(check: SmallTable, row: RawRow): number | null {
  const text = cellOf(check, row, 'count');
  const parsed = text === '' ? null : parseCount(text);
  if (parsed?.isNumber === true) return parsed.value;
  reportCell(check, row, {
    column: 'count',
    found: parsed === null ? problem('K04', { field: 'count' }) : parsed.problem,
  });
  return null;
}

function readPercent(check: SmallTable, row: RawRow): { percent: number | null; percentDigits: number } {
  const text = cellOf(check, row, 'percent_of_0_19');
  if (text === '') return { percent: null, percentDigits: 0 };
  const parsed = parseNumber(text, { indicator: '', unit: '%', multiplier: 100 });
  if (parsed.isNumber) return { percent: parsed.value, percentDigits: parsed.digits };
  reportCell(check, row, { column: 'percent_of_0_19', found: parsed.problem });
  return { percent: null, percentDigits: 0 };
}

function checkKeys(check: SmallTable, rows: readonly PopulationRow[]): void {
  const seen = new Map<string, PopulationRow>();
  for (const row of rows) {
    const key = `${row.areaId}|${row.band}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else {
      const values = `${first.count ?? 'blank'} and ${row.count ?? 'blank'}`;
      reportRow(
        check,
        row.line,
        problem('K01', { firstLine: first.line, key: `${row.area}, ${row.band}`, values, isCount: true }),
      );
    }
  }
}

function checkZeros(check: SmallTable, rows: readonly PopulationRow[]): void {
  for (const [area, own] of groupByArea(rows)) {
    if (own.length < 2 || !own.every((row) => row.count === 0)) continue;
    check.collector.add(
      problem('V23', { subject: area, scope: 'every band' }),
      placeOf(check, own[0]?.line ?? 1, 'count'),
    );
  }
}

function checkMatrix(check: SmallTable, rows: readonly PopulationRow[], bands: readonly AgeBand[]): void {
  for (const [area, own] of groupByArea(rows)) {
    const missing = bands.map(({ band }) => band).filter((band) => !own.some((row) => row.band === band));
    if (missing.length > 0) check.collector.add(problem('K02', { scope: area, missing }), WHOLE_FILE);
  }
  for (const missing of missingAreas(check.registers.areas?.areas ?? [], new Set(rows.map((row) => row.areaId)))) {
    check.collector.add(problem('K02', { scope: 'population', missing }), WHOLE_FILE);
  }
}

function hasTotals(check: SmallTable, rows: readonly PopulationRow[], bands: readonly AgeBand[]): boolean {
  if (check.index.has('second_check')) return true;
  const whole = bands.find((band) => band.role === 'whole')?.band;
  const areas = check.registers.areas?.byId;
  return rows.length === 0 || rows.some((row) => row.band === whole || areas?.get(row.areaId)?.type === 'county');
}

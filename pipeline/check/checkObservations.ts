import { STATUS_CODES } from '../contract/reasons.ts';
import { problem, WHOLE_FILE } from '../findings/finding.ts';
import { checkCountySums } from './checkCountySums.ts';
import { checkFigures } from './checkFigures.ts';
import type { ColumnIndex } from './table/checkHeader.ts';
import { checkKeys } from './checkKeys.ts';
import { noteLevels, reportLevels, seeLevels } from './checkLevels.ts';
import { checkMatrix } from './checkMatrix.ts';
import { checkRowClaims } from './checkRowClaims.ts';
import { findSharedNames, noteSharedNames, reportSharedNames } from './checkSharedNames.ts';
import { explainMixture } from './table/columnTypes.ts';
import { checkSeries } from './checkSeries.ts';
import type { FileChecks, FileContext } from './table/fileChecks.ts';
import { addObservation, adoptRows, createObservationStore, partsOf } from './table/observationStore.ts';
import type { ObservationStore, StoredRow } from './table/observationStore.ts';
import type { ObservationNames, ObservationRow } from './table/observationTable.ts';
import { hiddenCells, meaningOf, observationReader, readTextRow } from './table/readObservation.ts';
import type { ObservationReader } from './table/observationReader.ts';
import type { HeldRows, ObservationOptions } from './table/observationOptions.ts';
import { createPlainRow } from './plain/plainRow.ts';
import { loneText, unitsText } from './table/loneText.ts';
import { readPlainRows } from './plain/readPlainRows.ts';
import type { RowVisitor } from '../read/checkRowShape.ts';
import { indicatorsOf, sortObservations } from './table/sortObservations.ts';

/** Takes the rows of one file as they are read, and judges the whole at its end. */
export type ObservationChecker = {
  row: (cells: readonly string[], line: number, isPlain: boolean) => void;
  plainRows: NonNullable<RowVisitor['plainRows']>;
  finish: () => void;
  /** Typed rows, where they were asked for. */
  rows: () => ObservationRow[];
  held: () => HeldRows;
  /** Takes rows that another has read ahead; the first of them stands on `line`, and was its first. */
  adopt: (held: HeldRows, line: number) => void;
};

type Checker = {
  options: ObservationOptions;
  reader: ObservationReader;
  store: ObservationStore;
  /** The row being put into it: written over at every row, so that a million rows make no objects. */
  row: { -readonly [Cell in keyof StoredRow]: number };
  rows: ObservationRow[];
  further: readonly { field: string; position: number }[];
};

/** Checks figures row by row without holding the file: a million rows in a few seconds. */
export function checkObservations(index: ColumnIndex, options: ObservationOptions): ObservationChecker {
  const names: ObservationNames = { areas: [], indicators: [], periods: [] };
  const reader = observationReader(options, names, { index, numeric: options.numeric });
  const store = createObservationStore(names, options.shelf);
  const further = [...reader.texts, ...reader.numbers];
  const checker: Checker = { options, reader, store, row: { ...NO_ROW }, rows: [], further };
  const plainRow = createPlainRow(reader, options.header);
  const places = {
    keys: [reader.area, reader.indicator, reader.period].map(({ position }) => position),
    numbers: [reader.value, reader.numerator, reader.denominator].map(({ position }) => position),
  };
  const judge = (): boolean => judgeRow(checker);
  return {
    row: (cells, line, isPlain) => {
      const lone = loneText(cells);
      if (lone !== null) {
        options.collector.add(problem('P06', { lone }), { ...WHOLE_FILE, line });
        return;
      }
      const units = unitsText(cells, places);
      if (units !== null) {
        options.collector.add(problem('P06', { units }), { ...WHOLE_FILE, line });
        return;
      }
      readTextRow(reader, cells, { line, isPlain });
      const hidden = hiddenCells(reader);
      if (hidden !== null) options.collector.hide(hidden);
      judge();
    },
    plainRows: (bytes, start, place) => readPlainRows(plainRow, { bytes, start, ...place }, judge),
    finish: () => finish(checker),
    rows: () => checker.rows,
    held: () => ({ store, areaTexts: [...reader.area.known.keys()] }),
    adopt: (held, line) => takeRows(checker, held, line),
  };
}

const NO_ROW: StoredRow = {
  value: Number.NaN,
  numerator: Number.NaN,
  denominator: Number.NaN,
  line: 0,
  area: -1,
  indicator: -1,
  period: -1,
  status: 0,
  digits: 0,
};

/** Whether to go on. */
function judgeRow(checker: Checker): boolean {
  const { reader, options } = checker;
  checkFigures(reader, options.isReturn);
  checkRowClaims(reader);
  if (options.isAhead && options.collector.hasErrors()) return false;
  storeRow(checker);
  if (options.keepsRows) checker.rows.push(typedRow(checker));
  return true;
}

function storeRow({ reader, store, row }: Checker): void {
  const { value, numerator, denominator } = reader;
  row.line = reader.line;
  row.area = reader.area.last.code;
  row.indicator = reader.indicator.last.code;
  row.period = reader.period.last.code;
  row.status = Math.max(0, reader.status.last.code);
  row.digits = value.isBlank || !value.isSound ? 0 : value.decimal.digits;
  row.value = value.decimal.value;
  row.numerator = numerator.decimal.value;
  row.denominator = denominator.decimal.value;
  addObservation(store, row);
}

function takeRows({ reader, store }: Checker, { store: taken, areaTexts }: HeldRows, line: number): void {
  adoptRows(store, taken, line);
  for (const text of areaTexts) meaningOf(reader, reader.area, text);
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function typedRow({ reader, store, further }: Checker): ObservationRow {
  const { areas, indicators, periods } = store.names;
  const { value, numerator, denominator } = reader;
  return {
    line: reader.line,
    areaId: areas[reader.area.last.code]?.id ?? '',
    indicatorId: indicators[reader.indicator.last.code]?.id ?? '',
    period: periods[reader.period.last.code] ?? '',
    value: orNull(value.decimal.value),
    digits: value.isBlank || !value.isSound ? 0 : value.decimal.digits,
    numerator: orNull(numerator.decimal.value),
    denominator: orNull(denominator.decimal.value),
    status: STATUS_CODES[Math.max(0, reader.status.last.code)] ?? '',
    source: reader.cellAt(reader.source.position),
    extra: Object.fromEntries(further.map(({ field, position }) => [field, reader.cellAt(position)])),
  };
}

function reportMixtures({ reader, store, options }: Checker): void {
  for (const column of ['value', 'numerator', 'denominator'] as const) {
    const types = reader.odd.get(column);
    if (types === undefined) continue;
    const found = explainMixture(column, store.numbers[column], types);
    const place = { ...WHOLE_FILE, field: column };
    if (found !== null) options.collector.add(found, place);
  }
}

function finish(checker: Checker): void {
  const { options, store, reader } = checker;
  const { registers, collector, isOwn, isComplete, isReturn } = options;
  const areaTexts = [...reader.area.known.keys()];
  const columns = { areaColumn: reader.area.position + 1, valueColumn: reader.value.position + 1 };
  const judged = { registers, collector, isOwn, isComplete, isReturn };
  const context: FileContext = { ...judged, areaTexts, slips: reader.slips, ...columns };
  const shared = findSharedNames(context, store.names);
  const asked = new Set(shared.keys());
  const levels = seeLevels();
  reportMixtures(checker);
  for (const { table, isLast } of partsOf(store)) {
    const here = indicatorsOf(table);
    const checks: FileChecks = { ...context, table, here, order: sortObservations(table, here) };
    checkKeys(checks);
    checkSeries(checks);
    noteSharedNames(checks, shared);
    noteLevels(checks, levels, asked);
    if (isLast) reportSharedNames(context, shared);
    if (isLast) reportLevels(context, levels);
    checkCountySums(checks);
    if (isComplete) checkMatrix(checks);
  }
}

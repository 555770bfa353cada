import { STATUS_CODES } from '../contract/reasons.ts';
import { problem, WHOLE_FILE } from '../findings/finding.ts';
import { checkCountySums } from './checkCountySums.ts';
import { checkFigures } from './checkFigures.ts';
import type { ColumnIndex } from './table/checkHeader.ts';
import { checkKeys } from './checkKeys.ts';
import { checkLevels } from './checkLevels.ts';
import { checkMatrix } from './checkMatrix.ts';
import { checkRowClaims } from './checkRowClaims.ts';
import { checkSharedNames } from './checkSharedNames.ts';
import { explainMixture } from './table/columnTypes.ts';
import { checkSeries } from './checkSeries.ts';
import type { FileChecks } from './table/fileChecks.ts';
import { addObservation, createObservationTable } from './table/observationTable.ts';
import type { ObservationRow, ObservationTable } from './table/observationTable.ts';
import { hiddenCells, hidesRow, observationReader, readTextRow } from './table/readObservation.ts';
import type { ObservationContext, ObservationReader } from './table/observationReader.ts';
import { createPlainRow } from './plain/plainRow.ts';
import { loneText } from './table/loneText.ts';
import { readPlainRows } from './plain/readPlainRows.ts';
import type { RowVisitor } from '../read/checkRowShape.ts';
import { sortObservations } from './table/sortObservations.ts';

/** How a file of figures is judged; see `CheckInput` for the meaning of each. `keepsRows` also builds typed row objects. */
export type ObservationOptions = ObservationContext & {
  isComplete: boolean;
  keepsRows: boolean;
  /** Columns beyond the usual eight that hold numbers. */
  numeric: ReadonlySet<string>;
  /** The table's header, to its last named column. */
  header: readonly string[];
};

/** Takes the rows of one file as they are read, and judges the whole at its end. */
export type ObservationChecker = {
  row: (cells: readonly string[], line: number, isPlain: boolean) => void;
  plainRows: NonNullable<RowVisitor['plainRows']>;
  finish: () => ObservationTable;
  /** Typed rows, where they were asked for. */
  rows: () => ObservationRow[];
};

type Checker = {
  options: ObservationOptions;
  reader: ObservationReader;
  table: ObservationTable;
  rows: ObservationRow[];
  further: readonly { field: string; position: number }[];
};

/** Checks figures row by row without holding the file: a million rows in a few seconds. */
export function checkObservations(index: ColumnIndex, options: ObservationOptions): ObservationChecker {
  const table = createObservationTable();
  const reader = observationReader(options, table, { index, numeric: options.numeric });
  const checker: Checker = { options, reader, table, rows: [], further: [...reader.texts, ...reader.numbers] };
  const plainRow = createPlainRow(reader, options.header);
  const judge = (): void => judgeRow(checker);
  return {
    row: (cells, line, isPlain) => {
      const lone = loneText(cells);
      if (lone !== null) {
        options.collector.add(problem('P06', { lone }), { ...WHOLE_FILE, line });
        return;
      }
      readTextRow(reader, cells, { line, isPlain });
      if (hidesRow(reader)) options.collector.hide(hiddenCells(reader));
      judge();
    },
    plainRows: (bytes, start, place) => readPlainRows(plainRow, { bytes, start, ...place }, judge),
    finish: () => finish(checker),
    rows: () => checker.rows,
  };
}

function judgeRow(checker: Checker): void {
  const { reader, options } = checker;
  checkFigures(reader, options.isReturn);
  checkRowClaims(reader);
  const row = storeRow(checker);
  if (options.keepsRows) checker.rows.push(typedRow(checker, row));
}

function storeRow({ reader, table }: Checker): number {
  const row = addObservation(table);
  table.line[row] = reader.line;
  table.area[row] = reader.area.last.code;
  table.indicator[row] = reader.indicator.last.code;
  table.period[row] = reader.period.last.code;
  table.status[row] = Math.max(0, reader.status.last.code);
  table.digits[row] = reader.value.isBlank || !reader.value.isSound ? 0 : reader.value.decimal.digits;
  table.value[row] = reader.value.decimal.value;
  table.numerator[row] = reader.numerator.decimal.value;
  table.denominator[row] = reader.denominator.decimal.value;
  return row;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function typedRow({ reader, table, further }: Checker, row: number): ObservationRow {
  return {
    line: reader.line,
    areaId: table.areas[reader.area.last.code]?.id ?? '',
    indicatorId: table.indicators[reader.indicator.last.code]?.id ?? '',
    period: table.periods[reader.period.last.code] ?? '',
    value: orNull(table.value[row]),
    digits: table.digits[row] ?? 0,
    numerator: orNull(table.numerator[row]),
    denominator: orNull(table.denominator[row]),
    status: STATUS_CODES[table.status[row] ?? 0] ?? '',
    source: reader.cellAt(reader.source.position),
    extra: Object.fromEntries(further.map(({ field, position }) => [field, reader.cellAt(position)])),
  };
}

function reportMixtures(reader: ObservationReader, table: ObservationTable): void {
  for (const column of ['value', 'numerator', 'denominator'] as const) {
    const types = reader.odd.get(column);
    if (types === undefined) continue;
    const numbers = table[column].subarray(0, table.length).filter((value) => !Number.isNaN(value)).length;
    const found = explainMixture(column, numbers, types);
    const place = { ...WHOLE_FILE, field: column };
    if (found !== null) reader.context.collector.add(found, place);
  }
}

function finish({ options, table, reader }: Checker): ObservationTable {
  const { rows: order, rank } = sortObservations(table);
  const { registers, collector, isOwn, isComplete, isReturn } = options;
  const judged = { table, order, rank, registers, collector, isOwn, isComplete, isReturn };
  const areaTexts = [...reader.area.known.keys()];
  const columns = { areaColumn: reader.area.position + 1, valueColumn: reader.value.position + 1 };
  const checks: FileChecks = { ...judged, areaTexts, slips: reader.slips, ...columns };
  reportMixtures(reader, table);
  checkKeys(checks);
  checkSeries(checks);
  checkLevels(checks, isReturn ? new Set() : checkSharedNames(checks));
  checkCountySums(checks);
  if (isComplete) checkMatrix(checks);
  return table;
}

import type { CodeColumn, NumberColumn, ObservationReader, TextColumn } from '../table/observationReader.ts';
import { createCellBook } from './cellBook.ts';
import type { CellBook } from './cellBook.ts';

/** A column of the file as plain rows are read: what it holds, and the sound texts it has held. */
export type PlainColumn =
  | { kind: 'number' | 'count'; number: NumberColumn }
  | { kind: 'code' | 'period'; code: CodeColumn; book: CellBook }
  | { kind: 'text'; text: TextColumn; book: CellBook }
  | { kind: 'other'; book: CellBook };

/** Reads rows from their bytes; written over at every row, as the reader it fills is. */
export type PlainRow = {
  reader: ObservationReader;
  /** The table's columns in the order of the file. */
  columns: readonly PlainColumn[];
  /** Name of the first column: a row that begins with it may be the header again. */
  firstName: string;
  bytes: Uint8Array;
  /** The same bytes, to be compared four at a time. */
  view: DataView;
  /** Where each cell of the row begins and ends; while a row is read, those not reached yet are of the row before. */
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where the cell was the same as in the row before, and so is compared with it first. */
  steady: Uint8Array;
  /** Entry of each cell in its column's book, and the entries the reader was last filled with (-1: not by this). */
  found: Int32Array;
  filled: Int32Array;
  /** Place of the period's column, -1 where the table has none. */
  period: number;
  /** How often the reader had forgotten its periods when those of this were last known to hold. */
  forgotten: number;
};

export function createPlainRow(reader: ObservationReader, header: readonly string[]): PlainRow {
  const columns = header.map((_, position) => columnAt(reader, position));
  return {
    reader,
    columns,
    firstName: header[0] ?? '',
    bytes: new Uint8Array(0),
    view: new DataView(new ArrayBuffer(0)),
    starts: new Int32Array(columns.length),
    ends: new Int32Array(columns.length),
    steady: new Uint8Array(columns.length),
    found: new Int32Array(columns.length),
    filled: new Int32Array(columns.length).fill(-1),
    period: reader.period.position,
    forgotten: 0,
  };
}

function columnAt(reader: ObservationReader, position: number): PlainColumn {
  const isHere = (column: { position: number }): boolean => column.position === position;
  const count = [reader.numerator, reader.denominator].find(isHere);
  if (count !== undefined) return { kind: 'count', number: count };
  const number = [reader.value, ...reader.numbers].find(isHere);
  if (number !== undefined) return { kind: 'number', number };
  const book = createCellBook();
  if (isHere(reader.period)) return { kind: 'period', code: reader.period, book };
  const code = [reader.area, reader.indicator, reader.status, reader.source].find(isHere);
  if (code !== undefined) return { kind: 'code', code, book };
  const text = reader.texts.find(isHere);
  return text === undefined ? { kind: 'other', book } : { kind: 'text', text, book };
}

import type { FindingCollector } from '../../findings/collectFindings.ts';
import type { Problem } from '../../findings/finding.ts';
import type { Decimal } from '../../cells/readDecimal.ts';
import type { ColumnTypes } from './columnTypes.ts';
import type { ObservationNames } from './observationTable.ts';
import type { Registers } from '../registers.ts';

/** What a text of a code column was found to mean: its place in the table's list (-1: not known) and the problems to report. */
export type Meaning = { code: number; problems: readonly Problem[] };

/** Finds the meaning of a text that the column has not met before. */
export type ParseCode = (reader: ObservationReader, text: string) => Meaning;

/** What the rows of a file of figures are read with. `isOwn` marks a table of data/, whose source must be a registered id; `isReturn` one that an LCSP has sent. */
export type ObservationContext = {
  registers: Registers;
  collector: FindingCollector;
  today: string;
  isOwn: boolean;
  isReturn: boolean;
};

/** A column of codes. The last text is kept, because neighbouring rows mostly repeat it and a comparison is cheaper than a look-up. */
export type CodeColumn = {
  position: number;
  field: string;
  parse: ParseCode;
  lastText: string | null;
  last: Meaning;
  known: Map<string, Meaning>;
};

export type NumberColumn = { position: number; field: string; decimal: Decimal; isBlank: boolean; isSound: boolean };

export type TextColumn = { position: number; field: string; lastText: string };

/** What a heading was found to say: read once for as long as it stays the same. */
export type Heading = { text: string; isMixed: boolean };

/**
 * Reads rows of figures one after the other; made once a file by `observationReader`. It is written over at every row,
 * so that a million rows make no objects: `cells` and `line` are the row being read, the columns hold what its cells mean.
 */
export type ObservationReader = {
  context: ObservationContext;
  table: ObservationNames;
  cells: readonly string[];
  /** Text of a cell of the row being read, for what is said of it; blank for a column the table lacks. */
  cellAt: (position: number) => string;
  line: number;
  /** The row's block holds printable ASCII only. */
  isPlain: boolean;
  area: CodeColumn;
  indicator: CodeColumn;
  period: CodeColumn;
  status: CodeColumn;
  source: CodeColumn;
  value: NumberColumn;
  numerator: NumberColumn;
  denominator: NumberColumn;
  /** Columns beyond the usual eight: free text, and numbers by their schema. */
  texts: TextColumn[];
  numbers: NumberColumn[];
  unit: TextColumn;
  /** Heading of the source's column, where the table keeps it. */
  printed: TextColumn;
  /** Words or digits of the source, where the table keeps them. */
  quoted: TextColumn;
  heading: Heading;
  /** Lines whose value was refused for its size (check V24). */
  slips: Set<number>;
  /** What its columns of numbers hold beside numbers, by name. */
  odd: Map<string, ColumnTypes>;
  /** The indicator whose period type the remembered periods were read by. */
  periodsOf: number;
  /** How often the remembered periods were forgotten. */
  forgotten: number;
};

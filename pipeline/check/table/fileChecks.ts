import type { FindingCollector } from '../../findings/collectFindings.ts';
import type { ObservationTable } from './observationTable.ts';
import type { IndicatorsHere } from './sortObservations.ts';
import type { Registers } from '../registers.ts';

/** Some indicators of a file with all their rows, ready for the checks that need more than one row. */
export type FileChecks = FileContext & {
  table: ObservationTable;
  here: IndicatorsHere;
  /** Rows with a full key, by indicator, area and time. */
  order: Int32Array;
};

/** What the rows of a file are judged by, whatever part of it they are. */
export type FileContext = {
  registers: Registers;
  collector: FindingCollector;
  /** A table of data/: its breaks live in the dated definition ledger and need no status of their own. */
  isOwn: boolean;
  /** The file claims every area and period it is about (checks K02, K03). */
  isComplete: boolean;
  /** A return from a partnership: small counts are protected later. */
  isReturn: boolean;
  /** Texts that name the areas, as written; 1-based column of `area`, for places. */
  areaTexts: readonly string[];
  areaColumn: number;
  /** Lines whose value is most likely a slip of the decimal point, which is told already (check V24). */
  slips: ReadonlySet<number>;
  /** 1-based column of `value`, for places. */
  valueColumn: number;
};

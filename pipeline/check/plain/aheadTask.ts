import type { Gate } from '../../read/gate.ts';
import type { PlainRun } from '../../read/skipPlainRows.ts';
import type { ColumnIndex } from '../table/checkHeader.ts';
import type { HeldRows, ObservationOptions } from '../table/observationOptions.ts';

/** What rows are judged by, for a reader that begins in the middle of a file. It can be handed to another thread. */
export type AheadTask = Omit<ObservationOptions, 'collector' | 'shelf' | 'isAhead'> & { readonly index: ColumnIndex };

/** Rows read ahead: how far, how many, and what they hold. */
export type AheadRun = { readonly run: PlainRun; readonly held: HeldRows };

/** What a thread that reads ahead is asked. */
export type AheadFile = { readonly task: AheadTask; readonly file: string; readonly from: number };

/** What it gives, with the number of its open file of rows not in memory (null: all are). The file is open until the thread is stopped. */
export type AheadAnswer = AheadRun & { readonly shelfFile: number | null };

/** A second reader of a file of figures, which reads the rows behind a place while the first reads those before it. */
export type Ahead = {
  readonly gate: Gate;
  /** Told once, as soon as the header is known. */
  begin: (task: AheadTask) => void;
  /** Waits for what was read; null where nothing was. */
  take: () => AheadRun | null;
};

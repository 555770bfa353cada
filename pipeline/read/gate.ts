/**
 * A place in a file behind which rows may have been read already, by another thread. What gives the file piece by piece
 * stops there, asks how many bytes it may leave out, and goes on behind them.
 */
export type Gate = {
  /** Bytes of the file before the place, which is the beginning of a line. */
  readonly from: number;
  /** How many bytes need not be read, once those before have been. The reader of the file sets it. */
  reached: () => number;
};

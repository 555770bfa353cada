/** A table of ours as it stands: its lines untouched, and its rows by what their cells say. */
export interface HeldTable {
  readonly header: readonly string[];
  readonly rows: readonly HeldRow[];
}

export interface HeldRow {
  /** The row as its file has it, line ends inside quotes included. */
  readonly text: string;
  readonly cellOf: (column: string) => string;
}

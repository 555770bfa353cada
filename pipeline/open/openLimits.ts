/** What a file may hold before it is refused: a small packed file must not grow without bound. Plain text has no limit here. */
export type OpenLimits = {
  /** Bytes of a packed file, a workbook or a Parquet file, which are held in memory. */
  held: number;
  /** Bytes of all text in an archive once expanded. */
  expanded: number;
  /** Files in an archive. */
  parts: number;
  /** Cells of a Parquet table. */
  cells: number;
};

export const OPEN_LIMITS: OpenLimits = { held: 100_000_000, expanded: 1_000_000_000, parts: 500, cells: 5_000_000 };

import type { CodedArea } from '../../../pipeline/import/matchArea.ts';
import type { Recipe } from '../../../pipeline/import/recipes/recipe.ts';
import type { HeldTable } from '../../../pipeline/import/plan/heldTable.ts';
import type { IndicatorEntry } from '../../../pipeline/registers/indicators.ts';
import type { PackedTable } from '../returnRegisters.ts';

/** What a published file is read by, and the figures it is set beside; written at build time into a script of its own. */
export interface ImportRegisters {
  readonly recipes: readonly Recipe[];
  readonly areas: readonly CodedArea[];
  /** Those of the register and those that recipes bring. */
  readonly indicators: readonly IndicatorEntry[];
  /** Published figures by the table recipes make rows of, such as `observations/absence.csv`; a table nobody has yet is absent. */
  readonly held: Readonly<Record<string, PackedTable>>;
}

/** The columns of a table of figures that a figure of a file is compared by. */
export const HELD_COLUMNS = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status'] as const;

/** A table of published figures as the command has it from the disk. */
export function heldTable({ held }: ImportRegisters, table: string): HeldTable {
  const { columns, rows } = held[table] ?? { columns: HELD_COLUMNS, rows: [] };
  return {
    header: columns,
    rows: rows.map((cells) => ({ text: '', cellOf: (column) => cells[columns.indexOf(column)] ?? '' })),
  };
}

/** One square of the schematic map. */
export interface TileMapRow {
  readonly id: string;
  /** Official name of the LCSP. */
  readonly name: string;
  /** Whole columns and rows counted from the north-west. */
  readonly column: number;
  readonly row: number;
  /** Children and young people aged 0-19. */
  readonly count: number;
  readonly isMe: boolean;
  /** Date or basis for the title: `as printed in the 2009/10 plan, undated`. */
  readonly basis: string;
  readonly provenance: string;
}

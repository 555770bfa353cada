import { cellText } from '../cellText.ts';

/** What the readout says of one row of a figure's table. */
export interface Reading {
  /** The row's own name, such as `Dover district` or `2008/09`. */
  readonly name: string;
  /** `column heading: value` of the other cells. */
  readonly lines: readonly string[];
}

/** What a table's cell says where there is nothing to say: of a series that has no such period. */
const NOTHING = 'none';

/** Every row of a figure's table as a reading: what the readout says is what the table says, without what is not there. */
export function readReadings(table: HTMLTableElement): readonly Reading[] {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map(cellText);
  return [...(table.tBodies[0]?.rows ?? [])].map((row) => {
    const [name = '', ...values] = [...row.cells].map(cellText);
    const lines = values.map((value, index) => ({ heading: headings[index + 1] ?? '', value }));
    return {
      name,
      lines: lines.filter(({ value }) => value !== NOTHING).map(({ heading, value }) => `${heading}: ${value}`),
    };
  });
}

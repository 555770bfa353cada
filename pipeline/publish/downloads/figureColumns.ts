import type { Column, Cell } from './tableFile.ts';

/** Columns of every table of figures, in order. A target is a row of its own, with the mark `target`. */
export const FIGURE_COLUMNS = [
  { name: 'area_id', type: 'string', description: 'Id of the area the figure is of.' },
  { name: 'area', type: 'string', description: 'Name of the area; unique within its level only.' },
  { name: 'level', type: 'string', description: 'Level of the area: LCSP, district, county, region or country.' },
  { name: 'indicator_id', type: 'string', description: 'Id of the indicator; population-<band> for children counted.' },
  { name: 'indicator', type: 'string', description: 'Name of the indicator.' },
  { name: 'unit', type: 'string', description: 'Unit of value, limits and target.' },
  { name: 'polarity', type: 'string', description: 'Which direction is welcome: low is good, high is good, or none.' },
  {
    name: 'period',
    type: 'string',
    description: 'Period the figure is for; "undated" where the document prints none.',
  },
  { name: 'period_start', type: 'date', description: 'First day of the period.' },
  { name: 'period_end', type: 'date', description: 'Last day of the period.' },
  {
    name: 'basis',
    type: 'string',
    description:
      'plan: printed in the plan; outturn: published later; derived: summed by us from published rows; return: sent by an LCSP. Two bases are never one series.',
  },
  {
    name: 'mark',
    type: 'string',
    description: 'What the number is: actual, provisional, estimate, outturn or target.',
  },
  {
    name: 'value',
    type: 'number',
    description: 'The figure at full precision: from its counts where there are counts. Blank with a missing_reason.',
  },
  { name: 'value_as_published', type: 'string', description: 'The figure with the decimals its source gives.' },
  { name: 'numerator', type: 'integer', description: 'Count above the line, where published.' },
  { name: 'denominator', type: 'integer', description: 'Count below the line, where published.' },
  { name: 'lower_95', type: 'number', description: 'Lower limit of the 95% interval, where the method allows one.' },
  { name: 'upper_95', type: 'number', description: 'Upper limit of the 95% interval, where the method allows one.' },
  { name: 'lower_998', type: 'number', description: 'Lower limit of the 99.8% interval.' },
  { name: 'upper_998', type: 'number', description: 'Upper limit of the 99.8% interval.' },
  {
    name: 'status',
    type: 'string',
    description:
      'One code or blank: c confidential, x not available, z not applicable, low rounds to 0 but is not 0, p provisional, r revised, e estimated, b break in series, u low reliability.',
  },
  { name: 'missing_reason', type: 'string', description: 'Why there is no number; blank when there is one.' },
  { name: 'target_direction', type: 'string', description: 'Of a target: at most or at least.' },
  { name: 'target_printed_under', type: 'string', description: 'Of a target: the heading it is printed under.' },
  { name: 'verdict', type: 'string', description: 'Of a target: met, not met, or why there is no such answer.' },
  { name: 'verdict_reason', type: 'string', description: 'The rule and the sum behind the verdict, in words.' },
  { name: 'as_printed', type: 'string', description: 'The words of the source where it is text.' },
  { name: 'source_id', type: 'string', description: 'Id of the source in the table of sources.' },
  { name: 'source', type: 'string', description: 'Title of the source.' },
  { name: 'source_section', type: 'string', description: 'Section or table of the source.' },
  { name: 'source_line', type: 'string', description: 'Line in the text held.' },
  { name: 'source_row', type: 'string', description: 'File and line of the data this row was made from.' },
  { name: 'note', type: 'string', description: 'A caveat for this row.' },
] as const satisfies readonly Column[];

/** Columns a table about one area has before the others. */
export const RELATION_COLUMNS = [
  { name: 'for_area_id', type: 'string', description: 'Id of the area this file is about.' },
  {
    name: 'relation',
    type: 'string',
    description:
      'own: of that area itself; nearest level: of the smallest larger area a figure is held for, not of the area itself; comparator: of Kent, South East or England, for comparison.',
  },
] as const satisfies readonly Column[];

export type FigureRow = Readonly<Record<(typeof FIGURE_COLUMNS)[number]['name'], string | number | null>>;

/** A row of figures, ready to be chosen for files. */
export interface PlacedRow {
  readonly area: string;
  readonly indicator: string;
  readonly source: string | number | null;
  /** In the order of `FIGURE_COLUMNS`; made once, because a row of Kent stands in every area's file. */
  readonly cells: readonly Cell[];
}

/** Lays a row out; blank text becomes nothing, so that there is one kind of blank. */
export function placeRow(row: FigureRow): PlacedRow {
  return {
    area: String(row.area_id),
    indicator: String(row.indicator_id),
    source: row.source_id,
    cells: FIGURE_COLUMNS.map((column) => (row[column.name] === '' ? null : row[column.name])),
  };
}

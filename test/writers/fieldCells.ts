/** A cell as a program is given it: text, a number, nothing, a share that its format shows as a per cent, or a day. */
export type FieldCell = string | number | null | { readonly percent: number } | { readonly day: string };

/** A small table of one kind of cell that this field has and programs are known to change. */
export interface FieldTable {
  readonly name: string;
  readonly kind: 'return' | 'population' | 'mapping';
  readonly rows: readonly (readonly FieldCell[])[];
  /** Whether it can only be written where cells have formats. */
  readonly needsFormats?: boolean;
}

export const COLUMNS: Readonly<Record<FieldTable['kind'], readonly string[]>> = {
  return: ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'],
  population: ['area', 'age_band', 'count'],
  mapping: ['child', 'parent', 'geography_version', 'valid_from', 'valid_to'],
};

const SOURCE = 'School census';
const figure = (period: FieldCell, value: FieldCell, counts: readonly [FieldCell, FieldCell] = [null, null]) =>
  ['Dover', 'ni-087', period, value, ...counts, '', SOURCE] as const;
const spelled = (period: string): FieldTable => ({ name: period, kind: 'return', rows: [figure(period, 6.6)] });

/** The kinds of cell of the matrix, in the order of its columns. */
export const FIELD_TABLES: readonly FieldTable[] = [
  { ...spelled('2008/09'), rows: [figure('2008/09', 5.9, [113, 1915]), figure('2007/08', 6.4, [122, 1906])] },
  spelled('2008-09'),
  spelled('2008-2009'),
  spelled('AY2008-09'),
  spelled('200809'),
  { name: '0809, with its zero', kind: 'return', rows: [figure('0809', 6.6)] },
  {
    name: 'age bands',
    kind: 'population',
    rows: ['0-19', '0-7', '8-13', '14-19'].map((band, at) => ['Dover', band, [100, 40, 30, 30][at] ?? 0]),
  },
  {
    name: 'counts beside blanks, symbols',
    kind: 'return',
    rows: [
      figure('2008/09', 5.9, [113, 1915]),
      ['Dover', 'ni-087', '2007/08', null, null, null, 'c', SOURCE],
      ['Dover', 'ni-087', '2006/07', null, null, null, 'x', SOURCE],
      ['Dover', 'ni-087', '2005/06', null, null, null, 'low', SOURCE],
    ],
  },
  {
    name: 'numbers as text',
    kind: 'return',
    rows: [figure('2008/09', '5.9', ['113', '1915']), figure('2007/08', '6.4', ['122', '1,906'])],
  },
  { name: 'a per cent by its format', kind: 'return', rows: [figure('2008/09', { percent: 6.6 })], needsFormats: true },
  {
    name: 'days as text',
    kind: 'mapping',
    rows: [['ashford-1', 'kent', '2008-09', '2008-09-01', '']],
  },
  {
    name: 'days as dates',
    kind: 'mapping',
    rows: [['ashford-1', 'kent', '2008-09', { day: '2008-09-01' }, '']],
    needsFormats: true,
  },
  {
    name: 'quotes, signs and line breaks',
    kind: 'return',
    rows: [['Dover', 'ni-087', '2008/09', 5.9, 113, 1915, '', 'Children’s “final” census, £ – "as sent"']],
  },
];

/** A table as the text a careful hand would type. */
export const plainText = (cell: FieldCell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'percent' in cell ? String(cell.percent) : cell.day;
};

/** The table as plain CSV, which every other form is held against. */
export const plainCsv = ({ kind, rows }: FieldTable): string =>
  [COLUMNS[kind], ...rows.map((cells) => cells.map(plainText))]
    .map(
      (cells) => `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`,
    )
    .join('');

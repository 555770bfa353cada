import { areaByText, assembleAreas } from '../../pipeline/assemble/areas.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';
import type { DataRow, DataTables } from '../../pipeline/package/textTables.ts';
import type { CheckedPackage } from '../../pipeline/intake/readPackage.ts';
import { readWith, registerOf, returnOf } from '../returns/sentReturns.ts';

/** A state of the data in which figures are withheld or withdrawn. */
export interface WithheldCase {
  readonly name: string;
  readonly read: () => Promise<CheckedPackage>;
}

/** A figure of the shipped tables, by what a case may choose by. */
export interface Figure {
  readonly level: string;
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
}

type Choice = (figure: Figure) => boolean;
type Withdrawn = 'c' | 'x';

const shipped = readWith({});

const isObserved = ({ kind }: { readonly kind: string }): boolean => kind === 'indicator';

/** The tables hold areas by id or by name. */
function figureReader(tables: DataTables): (row: DataRow) => Figure {
  const areas = assembleAreas(typePackage(tables));
  const known = new Map<string, ReturnType<typeof areaByText>>();
  return ({ cells }) => {
    const text = cells['area'] ?? '';
    const area = known.get(text) ?? areaByText(areas, text);
    known.set(text, area);
    return { level: area.type, area: area.id, indicator: cells['indicator'] ?? '', period: cells['period'] ?? '' };
  };
}

/** Cells that hold a figure or speak of it. */
const OF_FIGURE = ['value', 'numerator', 'denominator', 'as_printed', 'note', 'schools', 'enrolments'];

const withdraw = (row: DataRow, status: Withdrawn): DataRow => ({
  ...row,
  cells: { ...row.cells, ...Object.fromEntries(OF_FIGURE.map((name) => [name, ''])), status },
});

/** A case that takes the chosen figures out of the tables as they come out of the checks. */
export const withdrawn = (name: string, isChosen: Choice, status: Withdrawn = 'x'): WithheldCase => ({
  name: `${name}: ${status}`,
  read: async () => {
    const { checked } = await shipped;
    const figureOf = figureReader(checked.tables);
    let taken = 0;
    const change = (row: DataRow): DataRow => {
      if (!isChosen(figureOf(row))) return row;
      taken += 1;
      return withdraw(row, status);
    };
    const tables = [...checked.tables].map(
      ([key, table]) => [key, isObserved(table) ? { ...table, rows: table.rows.map(change) } : table] as const,
    );
    if (taken === 0) throw new Error(`invalid case, nothing is taken out: ${name}`);
    return { ...checked, tables: new Map(tables) };
  },
});

/** A case whose tables never had the chosen rows, as those of a measure published later. */
export const neverHeld = (name: string, isChosen: Choice): WithheldCase => ({
  name: `${name}: no row`,
  read: async () => {
    const { checked } = await shipped;
    const figureOf = figureReader(checked.tables);
    const tables = [...checked.tables].map(([key, table]) => {
      const rows = table.rows.filter((row) => !isObserved(table) || !isChosen(figureOf(row)));
      return [key, { ...table, rows }] as const;
    });
    return { ...checked, tables: new Map(tables) };
  },
});

/** Every level with every measure it has a figure of, such as `district half-days-primary`. */
export async function heldMeasures(): Promise<readonly Pick<Figure, 'level' | 'indicator'>[]> {
  const { checked } = await shipped;
  const figureOf = figureReader(checked.tables);
  const rows = [...checked.tables.values()].filter(isObserved).flatMap((table) => table.rows);
  const held = rows.filter(({ cells }) => cells['value'] !== '').map(figureOf);
  return [...new Map(held.map(({ level, indicator }) => [`${level} ${indicator}`, { level, indicator }])).values()];
}

/** A case of the only return there is, Dover's, as it was sent: it is protected as every return is. */
export const returned = (name: string, rows: readonly string[]): WithheldCase => ({
  name: `one return, ${name}`,
  read: async () => {
    const { checked, findings } = await readWith({
      'register.csv': registerOf('dover.csv,Dover,2009-10-01,in force,,,'),
      'dover.csv': returnOf(...rows),
    });
    const refused = findings.find(({ severity }) => severity === 'error');
    if (refused !== undefined) throw new Error(`invalid case, refused: ${name}: ${refused.message}`);
    return checked;
  },
});

/** Value, numerator and denominator of Dover's invented figures, with a small count where one counts a child. */
const SENT = {
  'half-days-primary': ['5.11,56124,1098625', null],
  'half-days-secondary': ['7.11,70000,984529', null],
  'half-days-special': ['9.00,900,10000', null],
  'ni-087': ['5.9,200,3390', '0.1,3,3390'],
  'ni-117': ['5.90,124,2100', '0.19,4,2100'],
  'ni-114': ['1.72,14,8140', '0.37,3,8140'],
  'persistent-absence-10-primary': ['12.9,430,3337', '0.1,3,3337'],
  'persistent-absence-10-secondary': ['22.5,680,3022', '0.1,3,3022'],
  'persistent-absence-10-special': ['22.5,680,3022', '0.1,3,3022'],
  'fixed-exclusions': ['50.0,400,8000', null],
} as const satisfies Record<string, readonly [string, string | null]>;

export type SentMeasure = keyof typeof SENT;
// The keys of the record above.
export const SENT_MEASURES = Object.keys(SENT) as readonly SentMeasure[];

/** What a row of a return may say of its figure. */
export const SENT_STATES = ['a figure', 'c', 'x', 'no counts', 'a small count', 'another year'] as const;
export type SentState = (typeof SENT_STATES)[number];

const row = (measure: SentMeasure, figure: string, status = '', period = '2008/09'): string =>
  `Dover,${measure},${period},${figure},${status},Invented for a test`;

/** A row of Dover's return in one of those states; a measure without small counts sends its figure for one. */
export function sentRow(measure: SentMeasure, state: SentState): string {
  const [figure, small] = SENT[measure];
  switch (state) {
    case 'a figure':
      return row(measure, figure);
    case 'c':
    case 'x':
      return row(measure, ',,', state);
    case 'no counts':
      return row(measure, figure.replace(/,.*$/, ',,'));
    case 'a small count':
      return row(measure, small ?? figure);
    case 'another year':
      return row(measure, figure, '', '2009/10');
    default: {
      const never: never = state;
      throw new Error(`invalid state: ${String(never)}`);
    }
  }
}

import { writeRow } from './editTable.ts';
import type { HeldRow, HeldTable } from './heldTable.ts';
import type { SourceFigure } from '../makeFigure.ts';
import type { CodedArea } from '../matchArea.ts';
import type { Recipe } from '../recipes/recipe.ts';

/** What a figure of the file is to a table of ours. */
export type Standing = 'new' | 'changed' | 'same';

/** A figure beside the row we hold of it. */
export interface PlacedFigure {
  readonly figure: SourceFigure;
  readonly standing: Standing;
  readonly held: HeldRow | null;
}

/** Makes out which row of a table speaks of an area, whatever the row calls it. */
export type AreaIdOf = (written: string) => string;

/** Makes it out by the names and ids of the register. */
export const areaIdOf = (areas: readonly CodedArea[]): AreaIdOf => {
  const ids = new Map(
    areas
      .flatMap(
        ({ id, name, written }) =>
          [
            [id, id],
            [written, id],
            [name, id],
          ] as const,
      )
      .toReversed(),
  );
  for (const { id, written } of areas) ids.set(written, id);
  return (written) => ids.get(written) ?? written;
};

const NUMBERS = ['value', 'numerator', 'denominator'] as const;

/** Sets the figures of a file beside the rows of a table. Equal figures leave their row as it is, with its own source. */
export function compareFigures(
  table: HeldTable,
  figures: readonly SourceFigure[],
  idOf: AreaIdOf,
): readonly PlacedFigure[] {
  const held = new Map(table.rows.map((row) => [keyOfRow(row, idOf), row]));
  return figures.map((figure): PlacedFigure => {
    const row = held.get(JSON.stringify([figure.area.id, figure.indicator, figure.period])) ?? null;
    if (row === null) return { figure, standing: 'new', held: null };
    return { figure, standing: isSame(figure, row) ? 'same' : 'changed', held: row };
  });
}

const keyOfRow = ({ cellOf }: HeldRow, idOf: AreaIdOf): string =>
  JSON.stringify([idOf(cellOf('area')), cellOf('indicator'), cellOf('period')]);

const isSame = (figure: SourceFigure, { cellOf }: HeldRow): boolean =>
  NUMBERS.every((column) => isEqual(figure[column], cellOf(column))) && figure.status === plainStatus(cellOf('status'));

/** A revised figure stays so marked; that it was revised is no property of the figure. */
const plainStatus = (status: string): string => (status === 'r' ? '' : status);

const isEqual = (one: string, other: string): boolean =>
  one === '' || other === '' ? one === other : Number(one) === Number(other);

/** The rows of a table with the new figures in their places and the changed ones written anew. */
export function placeFigures(
  table: HeldTable,
  placed: readonly PlacedFigure[],
  { recipe, source, idOf }: { readonly recipe: Recipe; readonly source: string; readonly idOf: AreaIdOf },
): readonly string[] {
  const rows = table.rows.map((row) => ({
    text: row.text,
    series: seriesOfRow(row, idOf),
    period: row.cellOf('period'),
  }));
  const indexOf = new Map(table.rows.map((row, index) => [row, index]));
  for (const { figure, standing, held } of placed) {
    const index = held === null ? undefined : indexOf.get(held);
    const row = rows[index ?? -1];
    if (standing === 'changed' && row !== undefined)
      row.text = writeFigure(table.header, figure, { recipe, source, isRevised: true });
  }
  const fresh = placed.filter(({ standing }) => standing === 'new').map(({ figure }) => figure);
  for (const figure of sortFigures(fresh, recipe)) {
    const text = writeFigure(table.header, figure, { recipe, source, isRevised: false });
    const series = JSON.stringify([figure.area.id, figure.indicator]);
    rows.splice(placeAmong(rows, series, figure.period), 0, { text, series, period: figure.period });
  }
  return rows.map(({ text }) => text);
}

const seriesOfRow = ({ cellOf }: HeldRow, idOf: AreaIdOf): string =>
  JSON.stringify([idOf(cellOf('area')), cellOf('indicator')]);

/** After the earlier years of its series; a series that is new stands last. */
function placeAmong(
  rows: readonly { readonly series: string; readonly period: string }[],
  series: string,
  period: string,
): number {
  const own = rows.flatMap((row, index) => (row.series === series ? [{ index, period: row.period }] : []));
  const later = own.find((row) => row.period > period);
  return later?.index ?? (own.at(-1)?.index ?? rows.length - 1) + 1;
}

/** Smallest level first, then in the recipe's order of measures, then by year. */
function sortFigures(figures: readonly SourceFigure[], recipe: Recipe): readonly SourceFigure[] {
  const order = recipe.figures.map(({ indicator }) => indicator);
  const levels = ['LCSP', 'district', 'county', 'region', 'country'];
  return figures.toSorted(
    (a, b) =>
      levels.indexOf(a.area.type) - levels.indexOf(b.area.type) ||
      (a.area.id < b.area.id ? -1 : a.area.id > b.area.id ? 1 : 0) ||
      order.indexOf(a.indicator) - order.indexOf(b.indicator) ||
      (a.period < b.period ? -1 : 1),
  );
}

interface Writing {
  readonly recipe: Recipe;
  readonly source: string;
  readonly isRevised: boolean;
}

function writeFigure(header: readonly string[], figure: SourceFigure, { recipe, source, isRevised }: Writing): string {
  const status = isRevised && figure.status === '' && figure.value !== '' ? 'r' : figure.status;
  return writeRow(header, {
    area: figure.area.written,
    indicator: figure.indicator,
    period: figure.period,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    status,
    source,
    as_printed: figure.asPrinted,
    column_as_printed: figure.column,
    section: recipe.becomes.section,
    line: String(figure.line),
    note: figure.note,
    schools: figure.schools,
    enrolments: figure.enrolments,
    enrolments_placed_by_judgement: figure.placedByJudgement ?? '',
  });
}

/** Areas and years of figures, such as `Kent, South East and England, 2017/18`. */
export function spanOf(figures: readonly SourceFigure[]): string {
  const names = [...new Set(figures.map(({ area }) => area.name))];
  const periods = [...new Set(figures.map(({ period }) => period))].toSorted();
  const areas = names.length > 4 ? `${names.length} areas` : names.join(', ').replace(/, ([^,]+)$/, ' and $1');
  return `${areas}, ${periods.length === 1 ? periods[0] : `${periods[0]} to ${periods.at(-1)}`}`;
}

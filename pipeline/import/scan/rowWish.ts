import { AREA_TYPES, type AreaType } from '../../contract/kinds.ts';
import type { AreaMatch } from '../matchArea.ts';
import type { Recipe, SourceLevel } from '../recipes/recipe.ts';
import type { RowReader } from './rowReader.ts';
import type { RowWish, Verdict } from './judgeBytes.ts';

export type MatchArea = (level: AreaType, code: string, name: string) => AreaMatch;

/** How rows of one level are judged by the text of a few cells. */
interface LevelPlan {
  readonly level: SourceLevel;
  /** Column that tells one of our areas, and its level; blank of a school, which is none. */
  readonly own: KeyColumn | null;
  /** Areas of ours a row of this level is a part of, in a sum that is made. */
  readonly wholes: readonly KeyColumn[];
}

/** A column whose text tells an area, asked once for each text. */
interface KeyColumn {
  readonly column: string;
  readonly isOurs: (text: string) => boolean;
}

/** Which rows of a table are wanted, and what became of the others. */
export interface LevelWish {
  readonly wish: RowWish;
  /** What a cell of the column of levels says of the level. */
  readonly textOf: (cell: string) => string;
  /** The level of a text in the column of levels; undefined of one the recipe does not know. */
  readonly levelOf: (text: string) => SourceLevel | undefined;
  readonly texts: readonly string[];
  /** Rows of each level that were not wanted, by the text of the level; null of levels that are not read. */
  readonly passed: () => readonly (readonly [string | null, number])[];
}

/**
 * Makes out by as few cells as can be whether a row is of an area of ours, or a part of one in a sum that is made. A question
 * about an area makes a row wanted, so that it is asked.
 */
export function makeWish(recipe: Recipe, reader: RowReader, match: MatchArea): LevelWish {
  const { level } = recipe;
  const texts = Object.entries(level.values ?? { '': level.fixed ?? 'country' });
  const plans = new Map(texts.map(([text, of]) => [text, planLevel(recipe, of, match)]));
  const keys = [...plans.values()].flatMap(({ own, wholes }) => [...(own === null ? [] : [own]), ...wholes]);
  const named = [...(level.column === undefined ? [] : [level.column]), ...keys.map(({ column }) => column)];
  const columns = [...new Set(named.map(reader.placeOf))].toSorted((a, b) => a - b);
  const indexOf = new Map(named.map((column) => [column, columns.indexOf(reader.placeOf(column))]));
  const levelAt = indexOf.get(level.column ?? '') ?? -1;
  const textOf = (cell: string): string => (level.first === undefined ? cell : cell.slice(0, level.first));
  const asks = ({ column, isOurs }: KeyColumn, cells: readonly string[]): boolean =>
    isOurs((cells[indexOf.get(column) ?? -1] ?? '').trim());
  const isWanted = (text: string, cells: readonly string[]): boolean => {
    const plan = plans.get(text);
    // A level nobody knows is told when the row is read, unless such rows are to be left out.
    if (plan === undefined) return level.others === undefined;
    return (plan.own !== null && asks(plan.own, cells)) || plan.wholes.some((key) => asks(key, cells));
  };
  const verdicts = new Map<string, Verdict & { readonly text: string }>();
  const judge = (cells: readonly string[]): Verdict => {
    const key = cells.join('\n');
    const before = verdicts.get(key);
    if (before !== undefined) return before;
    const text = levelAt < 0 ? '' : textOf((cells[levelAt] ?? '').trim());
    const verdict = { isWanted: isWanted(text, cells), rows: 0, text };
    verdicts.set(key, verdict);
    return verdict;
  };
  return {
    wish: { columns, judge },
    textOf,
    levelOf: (text) => plans.get(text)?.level,
    texts: texts.map(([text]) => text),
    passed: () => countPassed([...verdicts.values()], plans),
  };
}

/** Rows that were not wanted, added up by the text of their level. */
function countPassed(
  verdicts: readonly (Verdict & { readonly text: string })[],
  plans: ReadonlyMap<string, LevelPlan>,
): readonly (readonly [string | null, number])[] {
  const counts = new Map<string | null, number>();
  for (const { isWanted, rows, text } of verdicts) {
    const level = plans.has(text) ? text : null;
    if (!isWanted) counts.set(level, (counts.get(level) ?? 0) + rows);
  }
  return [...counts];
}

function planLevel(recipe: Recipe, level: SourceLevel, match: MatchArea): LevelPlan {
  const summed = (recipe.sums ?? []).filter(({ parts }) => parts === level).map(({ whole }) => whole);
  // A school lies in the smallest area the file names beside it.
  const inside = level === 'school' ? smallestLevel(recipe) : undefined;
  const wholes = [...new Set([...summed, ...(inside === undefined ? [] : [inside])])];
  const own = level === 'school' ? null : keyColumn(recipe, level, match);
  return { level, own, wholes: wholes.map((whole) => keyColumn(recipe, whole, match)) };
}

/** The smallest level of ours a file names areas of. */
export const smallestLevel = ({ area }: Recipe): AreaType | undefined =>
  AREA_TYPES.find((type) => area[type] !== undefined);

function keyColumn(recipe: Recipe, level: AreaType, match: MatchArea): KeyColumn {
  const { code, name = '' } = recipe.area[level] ?? {};
  const known = new Map<string, boolean>();
  const ask = (text: string): boolean =>
    text !== '' && match(level, code === undefined ? '' : text, code === undefined ? text : '').kind !== 'another';
  return {
    column: code ?? name,
    isOurs: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const isOurs = ask(text);
      known.set(text, isOurs);
      return isOurs;
    },
  };
}

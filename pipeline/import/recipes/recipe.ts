import type { AreaType, PeriodKind } from '../../contract/kinds.ts';
import type { StatusCode } from '../../contract/reasons.ts';
import { parseIndicators, type IndicatorEntry } from '../../registers/indicators.ts';
import type { TextTable } from '../../registers/parseRows.ts';

/** A level of a published table: one of ours, or a single school. */
export type SourceLevel = AreaType | 'school';

/** Which cells a row is asked for: one of some texts, a text of a form, or a whole number in a range, both ends included. */
export type Condition = readonly string[] | { readonly like: string } | { readonly from: number; readonly to: number };

/** Which level a row is of. */
export interface LevelRule {
  readonly column?: string;
  /** So many characters at the beginning of the cell tell the level, as the first three of a code do. */
  readonly first?: number;
  readonly values?: Readonly<Record<string, SourceLevel>>;
  /** Rows of other levels are left out and counted; without this they are told as unknown. */
  readonly others?: 'left out';
  /** Of a table that is of one level. */
  readonly fixed?: SourceLevel;
}

/** Where a row says why it has no figure, and what that means in our codes. */
export interface ReasonRule {
  readonly column: string;
  readonly values: Readonly<Record<string, StatusCode>>;
}

/** Where the period of a row stands and how its text is read. */
export interface PeriodRule {
  /** Column of the period; without it the text above the header, the sheet's name or the header cell is searched. */
  readonly column?: string;
  /** Pattern whose first group is the year the period begins in, four digits. */
  readonly pattern: string;
  readonly kind: PeriodKind;
}

/** Columns that hold code and name of the area of one level. */
export interface AreaColumns {
  readonly code?: string;
  readonly name?: string;
}

/** One measure read from a row: which of our indicators it is, and from which cells. */
export interface FigureRule {
  readonly indicator: string;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly numerator?: string;
  readonly denominator?: string;
  /** Column of a value printed without its counts, in the indicator's own unit once multiplied by `times`. */
  readonly value?: string;
  readonly times?: number;
  /** Column of the figure as the publisher prints it, and the multiplier of its unit: 100 for a per cent. */
  readonly printed?: { readonly column: string; readonly multiplier: number };
  readonly schools?: string;
  readonly enrolments?: string;
  /** The value is the sum of all rows (or columns) the condition names: so many of them, or the figure is not made. */
  readonly sumOf?: number;
}

/** What the publisher's rounding does to the figures of some levels. */
export interface RoundingRule {
  readonly levels: readonly AreaType[];
  /** All measures, unless told. */
  readonly indicators?: readonly string[];
  /** Decimals the publisher prints at these levels. */
  readonly decimals?: number;
  /** Counts are rounded to this in the source, so that a printed rate may differ in its last digit. */
  readonly countsTo?: number;
  /** Written into the note of each figure. */
  readonly note?: string;
}

/** A change of definition inside the table: the first period of the new one is marked `b`. */
export interface BreakRule {
  readonly from: string;
  readonly indicators: readonly string[];
  readonly note: string;
}

/** A sum the publisher's own table holds: parts of one level add to the row of another. */
export interface SumRule {
  readonly parts: SourceLevel;
  readonly whole: AreaType;
  /** Columns whose cells part and whole share, such as the type of school. */
  readonly by: readonly string[];
  readonly columns: readonly string[];
  /** Of a shared column: the text of the row that holds all parts together, where no part has that text. */
  readonly totals?: Readonly<Record<string, string>>;
  /** Column that says of a whole how many schools are in it: parts are complete when they add to it. */
  readonly count: string;
}

/** How a row of a school is known. */
export interface SchoolRule {
  /** Column of the unique reference number. */
  readonly urn: string;
  readonly name?: string;
  /** What school rows are added up to, where a list says in which district a school lies and to which LCSP it belongs. */
  readonly becomes?: {
    readonly district?: SchoolSumRule & { readonly table: string };
    /** Sums of LCSPs stand beside the returns, in `data/returns/`, because they are protected like them. */
    readonly LCSP?: SchoolSumRule;
  };
}

/** Which measures are added up from school rows, and what their source is called. */
export interface SchoolSumRule {
  readonly indicators: readonly string[];
  readonly section: string;
  readonly source: SourceRule;
}

/** Which table of ours the figures become rows of. */
export interface BecomesRule {
  /** Path inside the data folder, such as `observations/absence.csv`. */
  readonly table: string;
  /** Of a table that is not there yet: what `datapackage.json` is to say of it. */
  readonly title?: string;
  readonly description?: string;
  /** Written into the section column of each row. */
  readonly section: string;
}

/** What is written of the publication in the source register. `{last}` is the last period, `{from}` and `{to}` its two years. */
export interface SourceRule {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly page: string;
  readonly licence: string;
  readonly standing_note: string;
  /** `derived` of figures worked out from the publication; an outturn unless told. */
  readonly role?: 'outturn' | 'derived';
}

/** Rows of our registers that figures of this publication need, added where they are not there. */
export interface RegisterRows {
  readonly indicators?: readonly Readonly<Record<string, string>>[];
  readonly definitions?: readonly Readonly<Record<string, string>>[];
}

/** How one publication's table is read. No recipe is code. `data/recipes/recipe.schema.json` describes it field by field. */
export interface Recipe {
  readonly name: string;
  readonly title: string;
  readonly recognise: {
    readonly columns: readonly string[];
    readonly cells?: Readonly<Record<string, readonly string[]>>;
    /** Columns that tell this layout from a later one that has all of the above too. */
    readonly without?: readonly string[];
  };
  readonly layout?: { readonly sheet?: string; readonly ends?: string };
  readonly spread?: { readonly columns: string; readonly as: string; readonly value: string };
  readonly period: PeriodRule;
  readonly level: LevelRule;
  readonly area: Readonly<Partial<Record<SourceLevel, AreaColumns>>>;
  /** Rows that are read at all; the others are left out and counted. */
  readonly wanted?: Readonly<Record<string, Condition>>;
  readonly symbols: Readonly<Record<string, StatusCode>>;
  /** Marks that stand behind a number, such as `[p]`. */
  readonly marks?: Readonly<Record<string, StatusCode>>;
  readonly reasons?: ReasonRule;
  readonly figures: readonly FigureRule[];
  readonly rounding?: readonly RoundingRule[];
  readonly breaks?: readonly BreakRule[];
  readonly sums?: readonly SumRule[];
  readonly schools?: SchoolRule;
  readonly becomes: BecomesRule;
  readonly source: SourceRule;
  readonly registers?: RegisterRows;
}

/** Every column of the publisher's that a recipe reads. */
export function columnsOf(recipe: Recipe): readonly string[] {
  const made = recipe.spread === undefined ? [] : [recipe.spread.as, recipe.spread.value];
  const named = [
    recipe.period.column,
    recipe.level.column,
    ...Object.keys(recipe.wanted ?? {}),
    recipe.reasons?.column,
    ...Object.values(recipe.area).flatMap(({ code, name }) => [code, name]),
    ...recipe.figures.flatMap(columnsOfFigure),
    ...(recipe.sums ?? []).flatMap(({ by, columns, count }) => [...by, ...columns, count]),
    recipe.schools?.urn,
    recipe.schools?.name,
  ];
  return [...new Set(named.filter((name) => name !== undefined))].filter((name) => !made.includes(name));
}

const columnsOfFigure = (rule: FigureRule): readonly (string | undefined)[] => [
  ...Object.keys(rule.where ?? {}),
  rule.numerator,
  rule.denominator,
  rule.value,
  rule.printed?.column,
  rule.schools,
  rule.enrolments,
];

/** The indicators of a register, and those that recipes bring with them. */
export function withNewIndicators(held: TextTable, recipes: readonly Recipe[]): ReadonlyMap<string, IndicatorEntry> {
  const rows = recipes.flatMap(({ registers }) => registers?.indicators ?? []);
  const cells = rows.map((row) => ({ cells: held.header.map((column) => row[column] ?? '') }));
  return new Map([...parseIndicators({ header: held.header, rows: cells }), ...parseIndicators(held)]);
}

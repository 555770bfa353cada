/** What a declared column holds of its cells: the value its text stands for, and what `data/datapackage.json` says of it. */
export interface Column<Value> {
  readonly type: 'string' | 'integer' | 'number' | 'date';
  /** Whether the check stage refuses a blank cell. */
  readonly required: boolean;
  /** The closed set a cell is one of; null where any text will do. */
  readonly choices: readonly string[] | null;
  /** Undefined where the text stands for no value: the check stage has let pass what the declaration does not allow. */
  readonly decode: (text: string) => Value | undefined;
}

/** The columns of a table by the names the data package gives them. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** Where a row stands: path from the project root, such as `data/population.csv`, and its line. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/**
 * A row read by column: `row.date_as_printed` is the value of the cell in the column `date_as_printed`. Its place is apart in
 * `at`, because many tables have a column `line` for the line of the source.
 */
export type RowOf<Declared extends Columns> = { readonly at: RowPlace } & ValuesOf<Declared>;

/** What the cells of a row stand for, by column. */
export type ValuesOf<Declared extends Columns> = {
  readonly [Name in keyof Declared]: Exclude<ReturnType<Declared[Name]['decode']>, undefined>;
};

/** A number with the text it is written with: 5.0 is 5 with one decimal, and is shown and copied as `5.0`. */
export interface WrittenNumber {
  readonly value: number;
  /** Decimals it is written with: what it is shown with, because nobody gave more. */
  readonly digits: number;
  readonly text: string;
}

const asText = (text: string): string => text;

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A number as the check stage lets it pass: plain digits, no minus zero, nothing above 2^53. */
function asNumber(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0) ? value : undefined;
}

function asWritten(text: string): WrittenNumber | undefined {
  const value = asNumber(text);
  return value === undefined ? undefined : { value, digits: digitsOf(text), text };
}

/** Decimals a number is written with. */
export const digitsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** The same cells where a blank one is null. */
const orNull =
  <Value>(decode: (text: string) => Value | undefined) =>
  (text: string): Value | null | undefined =>
    text === '' ? null : decode(text);

const required = { required: true, choices: null } as const;
const optional = { required: false, choices: null } as const;

export const text: Column<string> = { ...required, type: 'string', decode: asText };
/** Blank where nothing is written. */
export const optionalText: Column<string> = { ...optional, type: 'string', decode: asText };
/** An ISO date. */
export const date: Column<string> = { ...required, type: 'date', decode: asText };
/** An ISO date, blank where none is known. */
export const optionalDate: Column<string> = { ...optional, type: 'date', decode: asText };
export const integer: Column<number> = { ...required, type: 'integer', decode: asNumber };
export const optionalInteger: Column<number | null> = { ...optional, type: 'integer', decode: orNull(asNumber) };
export const number: Column<number> = { ...required, type: 'number', decode: asNumber };
export const optionalNumber: Column<number | null> = { ...optional, type: 'number', decode: orNull(asNumber) };
export const written: Column<WrittenNumber> = { ...required, type: 'number', decode: asWritten };
export const optionalWritten: Column<WrittenNumber | null> = {
  ...optional,
  type: 'number',
  decode: orNull(asWritten),
};

/** Text that names a thing of a register, such as `id(areaId)`. */
export const id = <Id extends string>(brand: (text: string) => Id): Column<Id> => ({
  ...required,
  type: 'string',
  decode: brand,
});

/** The same, null where nothing is named. */
export const optionalId = <Id extends string>(brand: (text: string) => Id): Column<Id | null> => ({
  ...optional,
  type: 'string',
  decode: orNull(brand),
});

/** A cell of a closed set, narrowed to the union. */
export const choice = <const Choices extends readonly string[]>(choices: Choices): Column<Choices[number]> => ({
  type: 'string',
  required: true,
  choices,
  decode: (text) => choices.find((one) => one === text),
});

/** The same, or blank. */
export const optionalChoice = <const Choices extends readonly string[]>(
  choices: Choices,
): Column<Choices[number] | ''> => ({
  type: 'string',
  required: false,
  choices,
  decode: (text) => (text === '' ? '' : choices.find((one) => one === text)),
});

const YES_OR_NO = ['yes', 'no'] as const;
const asTruth = (text: string): boolean | undefined => (text === 'yes' ? true : text === 'no' ? false : undefined);

export const yesOrNo: Column<boolean> = { type: 'string', required: true, choices: YES_OR_NO, decode: asTruth };
/** The same in a column that the packages of early releases have not: no there. */
export const laterYesOrNo: Column<boolean> = { ...yesOrNo, decode: (text) => (text === '' ? false : asTruth(text)) };
/** Null where neither is said. */
export const optionalYesOrNo: Column<boolean | null> = {
  type: 'string',
  required: false,
  choices: YES_OR_NO,
  decode: orNull(asTruth),
};

/** Where a row was read: the source, and the section and line of it. */
export const CITED = { source: text, section: optionalText, line: optionalInteger } as const satisfies Columns;

/** What a description needs of its table: columns and cells as text. */
export interface Described {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The column that holds the years of a table. */
const PERIOD = 'period';
/** Labels such as 2008/09, whose order as text is their order in time. */
const LABEL = /^\d{4}\/\d{2}$/;

/** First and last period of a table; null for a table without any. */
export function periodsOf({ columns, rows }: Described): { readonly first: string; readonly last: string } | null {
  const position = columns.indexOf(PERIOD);
  const labels = position < 0 ? [] : rows.map((cells) => cells[position] ?? '').filter((label) => LABEL.test(label));
  const [first] = labels;
  if (first === undefined) return null;
  return labels.reduce(
    (span, label) => ({ first: label < span.first ? label : span.first, last: label > span.last ? label : span.last }),
    { first, last: first },
  );
}

/**
 * A description of `data/datapackage.json` with what can be worked out from the table put in: `{periods}` stands for its
 * years, such as `2006/07 to 2016/17`, and `{rows}` for its number of rows.
 */
export function describeTable(description: string, table: Described): string {
  return description
    .replaceAll('{periods}', () => sayPeriods(table))
    .replaceAll('{rows}', () => String(table.rows.length));
}

function sayPeriods(table: Described): string {
  const span = periodsOf(table);
  if (span === null) return 'no year yet';
  return span.first === span.last ? span.first : `${span.first} to ${span.last}`;
}

/** A row of cells, each as the text its value has. */
export type Row = readonly string[];

/** What a reader made of one file: its rows, or why it made nothing of it. */
export type Found = readonly Row[] | { readonly refused: string };

/** Cells of one column that a reader holds as something else than what stands there. */
export interface Surprise {
  readonly column: string;
  readonly cells: number;
  readonly was: string;
  readonly became: string;
}

export interface ReaderRow {
  readonly reader: string;
  readonly files: number;
  readonly surprises: readonly Surprise[];
}

// The same number in another spelling is no surprise: 7.10 is 7.1, and 3 is 3.0.
export const isSame = (was: string, became: string): boolean =>
  was === became ||
  (was !== '' && became !== '' && /^-?\d+(\.\d+)?$/.test(was) && Number(was) === Number(became) && !/^0\d/.test(was));

const WHOLE_ROWS = 'whole rows of a short file, cut at other marks than commas';

const REFUSED = 'the file as a whole';

/**
 * Where a reader's cells are not those of the tables, column by column.
 *
 * @param tables header and rows of each file
 * @param found what the reader made of each, without its header
 */
export function findSurprises(
  tables: readonly (readonly Row[])[],
  found: readonly Found[],
  isAlike: (was: string, became: string) => boolean = isSame,
): readonly Surprise[] {
  const surprises = new Map<string, Surprise>();
  const note = (one: Omit<Surprise, 'cells'>): void => {
    const before = surprises.get(one.column);
    surprises.set(one.column, { ...one, ...before, cells: (before?.cells ?? 0) + 1 });
  };
  for (const [file, [header = [], ...lines]] of tables.entries()) {
    const rows = found[file] ?? [];
    if ('refused' in rows) {
      note({ column: REFUSED, was: 'the file', became: rows.refused });
      continue;
    }
    for (const [line, cells] of lines.entries()) {
      const row = rows[line] ?? [];
      if (row.length !== cells.length) {
        // Cut at another mark than the comma, so that no cell is one of ours.
        note({ column: WHOLE_ROWS, was: cells.join(','), became: row.join(' | ') });
        continue;
      }
      for (const [at, was] of cells.entries()) {
        const became = row[at] ?? '';
        if (!isAlike(was, became)) note({ column: header[at] ?? '', was, became });
      }
    }
  }
  return [...surprises.values()];
}

/** Surprises as the table of the guide. */
export const formatReaders = (rows: readonly ReaderRow[]): string =>
  [
    '| read by | columns that come out otherwise | for instance |',
    '| --- | --- | --- |',
    ...rows.map(({ reader, surprises }) => {
      const named = surprises
        .map(({ column }) => column)
        .toSorted()
        .join(', ');
      const examples = surprises
        .filter(({ column }) => column !== WHOLE_ROWS)
        .filter((one, at, all) => all.findIndex((other) => kindOf(other) === kindOf(one)) === at)
        .map(({ was, became }) => `\`${shorten(was)}\` as \`${shorten(became)}\``)
        .slice(0, MOST_EXAMPLES);
      return `| ${reader} | ${named === '' ? 'none' : named} | ${examples.length === 0 ? '-' : examples.join(', ')} |`;
    }),
  ].join('\n');

const MOST_EXAMPLES = 6;

// Texts of one shape are one example.
const shapeOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replaceAll(/\d+/g, '0')
    .replace(/^0\.0$/, '0');
const kindOf = ({ was, became }: Surprise): string => `${shapeOf(was)} ${shapeOf(became)}`;

const LONGEST = 24;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text);

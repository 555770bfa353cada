import { provenanceIdOf } from '../assemble/provenance.ts';
import { textOf, type DataRow, type DataTables } from '../package/textTables.ts';
import type { IndicatorFile } from '../contract/files.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';

/** What of a published indicator file is looked at here. */
type PublishedSeries = Pick<IndicatorFile, 'series'>;

/** A number that is 0 however it is written: `0`, `0.0`, `0.00`. */
const TRUE_ZERO = /^0(\.0+)?$/;

/**
 * What may not be lost between a table and the files that readers get: a true zero is still 0 (V14), and every symbol
 * in use has its line in the key that goes with the figures (S09).
 *
 * @param published each indicator's file, by its id
 * @param key symbols that the key explains
 */
export function checkPublished(
  tables: DataTables,
  published: ReadonlyMap<string, PublishedSeries>,
  key: ReadonlySet<string>,
): readonly Finding[] {
  const rows = [...tables.values()].filter((table) => table.kind === 'indicator').flatMap((table) => table.rows);
  const lost = rows.filter(isTrueZero).filter((row) => !isPublishedAsZero(row, published));
  return [
    ...lost.map((row) =>
      placeFinding(
        row.file,
        { line: row.line, column: null, field: 'value' },
        problem('V14', { where: pathOf(textOf(row, 'indicator')) }),
      ),
    ),
    ...[...published].flatMap(([id, file]) =>
      unexplained(file, key).map((symbol) => placeFinding(pathOf(id), WHOLE_FILE, problem('S09', { symbol }))),
    ),
  ];
}

const pathOf = (indicator: string): string => `indicators/${indicator}.json`;

/** A withheld figure has no number to lose, and a count that rounds to 0 is none. */
const isTrueZero = (row: DataRow): boolean =>
  TRUE_ZERO.test(textOf(row, 'value')) && textOf(row, 'status') !== 'c' && ['', '0'].includes(textOf(row, 'numerator'));

function isPublishedAsZero(row: DataRow, published: ReadonlyMap<string, PublishedSeries>): boolean {
  const id = provenanceIdOf(row);
  const series = published.get(textOf(row, 'indicator'))?.series ?? [];
  return series.some(({ provenance, value }) => provenance.some((one, place) => one === id && value[place] === 0));
}

function unexplained({ series }: PublishedSeries, key: ReadonlySet<string>): readonly string[] {
  const used = new Set<string>(series.flatMap(({ status }) => status).filter((status) => status !== ''));
  return [...used].filter((status) => !key.has(status)).toSorted();
}

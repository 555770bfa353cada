import { provenanceIdOf } from '../assemble/provenance.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import type { IndicatorFile } from '../contract/files.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';

/** What of a published indicator file is looked at here. */
type PublishedSeries = Pick<IndicatorFile, 'series' | 'terms'>;

type Row = RowIn<'observations'>;

/**
 * What may not be lost between a table and the files that readers get: a true zero is still 0 (V14), and every symbol
 * in use has its line in the key that goes with the figures (S09).
 *
 * @param published each indicator's file, by its id
 * @param key symbols that the key explains
 */
export function checkPublished(
  { observations }: Pick<TypedPackage, 'observations'>,
  published: ReadonlyMap<string, PublishedSeries>,
  key: ReadonlySet<string>,
): readonly Finding[] {
  const lost = observations.filter(isTrueZero).filter((row) => !isPublishedAsZero(row, published));
  return [
    ...lost.map((row) =>
      placeFinding(
        row.at.file,
        { line: row.at.line, column: null, field: 'value' },
        problem('V14', { where: pathOf(row.indicator) }),
      ),
    ),
    ...[...published].flatMap(([id, file]) =>
      unexplained(file, key).map((symbol) => placeFinding(pathOf(id), WHOLE_FILE, problem('S09', { symbol }))),
    ),
  ];
}

const pathOf = (indicator: string): string => `indicators/${indicator}.json`;

/** A withheld figure has no number to lose, and a count that rounds to 0 is none. */
const isTrueZero = ({ value, status, numerator }: Row): boolean =>
  value?.value === 0 && status !== 'c' && (numerator ?? 0) === 0;

function isPublishedAsZero({ at, indicator }: Row, published: ReadonlyMap<string, PublishedSeries>): boolean {
  const id = provenanceIdOf(at);
  const file = published.get(indicator);
  const series = [...(file?.series ?? []), ...(file?.terms ?? [])];
  return series.some(({ provenance, value }) => provenance.some((one, place) => one === id && value[place] === 0));
}

function unexplained({ series, terms = [] }: PublishedSeries, key: ReadonlySet<string>): readonly string[] {
  const used = new Set<string>([...series, ...terms].flatMap(({ status }) => status).filter((status) => status !== ''));
  return [...used].filter((status) => !key.has(status)).toSorted();
}

import { provenanceIdOf } from '../assemble/provenance.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import type { IndicatorFile } from '../contract/files.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';

/** What of a published indicator file is looked at here. */
type PublishedSeries = Pick<IndicatorFile, 'series' | 'terms'>;

type Row = RowIn<'observations'>;

/** What the published files say, as far as it is looked at. */
interface Said {
  /** Indicator and provenance of every 0. */
  readonly zeros: ReadonlySet<string>;
  readonly unexplained: readonly Finding[];
}

/**
 * What may not be lost between a table and the files that readers get: a true zero is still 0 (V14), and every symbol
 * in use has its line in the key that goes with the figures (S09).
 *
 * @param published each indicator's id and file; none is held while the next is read
 * @param key symbols that the key explains
 */
export function checkPublished(
  { observations }: Pick<TypedPackage, 'observations'>,
  published: Iterable<readonly [string, PublishedSeries]>,
  key: ReadonlySet<string>,
): readonly Finding[] {
  const { zeros, unexplained } = readSaid(published, key);
  const lost = observations
    .filter(isTrueZero)
    .filter(({ indicator, at }) => !zeros.has(zeroOf(indicator, provenanceIdOf(at))));
  return [
    ...lost.map((row) =>
      placeFinding(
        row.at.file,
        { line: row.at.line, column: null, field: 'value' },
        problem('V14', { where: pathOf(row.indicator) }),
      ),
    ),
    ...unexplained,
  ];
}

const pathOf = (indicator: string): string => `indicators/${indicator}.json`;

/** A withheld figure has no number to lose, and a count that rounds to 0 is none. */
const isTrueZero = ({ value, status, numerator }: Row): boolean =>
  value?.value === 0 && status !== 'c' && (numerator ?? 0) === 0;

const zeroOf = (indicator: string, provenance: string): string => `${indicator} ${provenance}`;

function readSaid(published: Iterable<readonly [string, PublishedSeries]>, key: ReadonlySet<string>): Said {
  const zeros = new Set<string>();
  const unexplained: Finding[] = [];
  for (const [id, file] of published) {
    for (const { value, provenance } of [...file.series, ...(file.terms ?? [])])
      provenance.forEach((one, place) => value[place] === 0 && zeros.add(zeroOf(id, one)));
    for (const symbol of symbolsWithout(file, key))
      unexplained.push(placeFinding(pathOf(id), WHOLE_FILE, problem('S09', { symbol })));
  }
  return { zeros, unexplained };
}

function symbolsWithout({ series, terms = [] }: PublishedSeries, key: ReadonlySet<string>): readonly string[] {
  const used = new Set<string>([...series, ...terms].flatMap(({ status }) => status).filter((status) => status !== ''));
  return [...used].filter((status) => !key.has(status)).toSorted();
}

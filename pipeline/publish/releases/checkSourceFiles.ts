import type { RowPlace } from '../../package/columns.ts';
import { textOf, type DataTables } from '../../package/textTables.ts';
import { typePackage } from '../../package/typePackage.ts';
import { placeFinding, problem, type Finding, type FindingParams } from '../../findings/finding.ts';
import type { ReleaseDifference } from './compareReleases.ts';

/** The tables and number of the last release. */
interface LastRelease {
  readonly id: string;
  readonly tables: DataTables;
}

/**
 * Findings R06: fingerprints of sources that were left as they were. The files themselves are not held, so what can be
 * told is that a source has new rows and its hash is that of the last release, or that a new source has the hash of
 * another: neither can be of the file the new rows come from.
 */
export function checkSourceFiles(
  last: LastRelease,
  current: DataTables,
  { changes }: Pick<ReleaseDifference, 'changes'>,
): readonly Finding[] {
  const before = hashesOf(last.tables);
  const fresh = countNewRows(changes);
  const columns = current.get('sources')?.columns ?? [];
  return typePackage(current).sources.flatMap(({ at, source_id: source, sha256 }) => {
    const count = fresh.get(source) ?? 0;
    if (sha256 === '' || count === 0) return [];
    if (before.get(source) === sha256)
      return [report(at, columns, { kind: 'older', source, rows: count, release: last.id })];
    const other = [...before].find(([id, hash]) => id !== source && hash === sha256)?.[0];
    return other === undefined ? [] : [report(at, columns, { kind: 'of another', source, other })];
  });
}

const hashesOf = (tables: DataTables): ReadonlyMap<string, string> =>
  new Map(typePackage(tables).sources.map(({ source_id: id, sha256 }) => [id, sha256]));

function countNewRows(changes: ReleaseDifference['changes']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { change, row } of changes) {
    if (change.state !== 'new' || change.kind !== 'figure' || row === null) continue;
    const source = textOf(row, 'source');
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}

function report({ file, line }: RowPlace, columns: readonly string[], params: FindingParams<'R06'>): Finding {
  const column = columns.indexOf('sha256') + 1;
  return placeFinding(file, { line, column, field: 'sha256' }, problem('R06', params));
}

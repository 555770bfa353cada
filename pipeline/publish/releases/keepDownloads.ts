import type { Books } from '../../disk/books.ts';
import type { Effects } from '../../effects.ts';
import type { Release } from './release.ts';

/** Where downloads of releases gone by are kept, and the fingerprint of the program that makes them. */
export interface KeptDownloads {
  readonly books: Books;
  readonly program: string;
}

interface Wanted {
  readonly release: Release;
  readonly kept: KeptDownloads;
  /** Tables are wanted by every build, the workbook and the archive by that of a site: each has a book of its own. */
  readonly part: 'tables' | 'archives';
}

type Contents = ReadonlyMap<string, string | Uint8Array>;

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/**
 * A part of the downloads of a release gone by. Its files never change, so that what this program made of them once is used again: a
 * book a release and part, under a fingerprint of the program, the record and the inputs.
 */
export async function keepDownloads(
  effects: Pick<Effects, 'sha256'>,
  { release: { record, recordBytes, zip }, kept: { books, program }, part }: Wanted,
  make: () => Promise<Contents>,
): Promise<Contents> {
  const name = `release-${record.id}-${part}`;
  const madeBy = effects.sha256([program, effects.sha256(recordBytes), effects.sha256(zip)].join(' '));
  const kept = books.read(name, madeBy);
  if (kept.size > 0) return kept;
  const made = new Map([...(await make())].map(([path, content]) => [path, asBytes(content)]));
  books.write(name, madeBy, made);
  return made;
}

import type { BulkEffects } from './bulkEffects.ts';
import type { Finding } from '../../../pipeline/findings/finding.ts';

/** What the packs beside it were made from. */
export interface BulkManifest {
  /** SHA-256 of the table's bytes. */
  readonly input: string;
  /** SHA-256 over registers, columns, program and day. */
  readonly judgedBy: string;
  readonly rows: number;
  /** Bytes of every file, by its path. */
  readonly files: Readonly<Record<string, number>>;
  /** Warnings and notices, which are told again when the packs are kept. */
  readonly findings: readonly Finding[];
}

export const MANIFEST = 'manifest.json';

/** The manifest of packs that are what a new run would make, or null. The table is read for it only where the rest agrees. */
export async function isUpToDate(
  effects: BulkEffects,
  { table, out }: { table: string; out: string },
  judgedBy: string,
): Promise<BulkManifest | null> {
  const path = `${out}/${MANIFEST}`;
  if ((await effects.describePath(path))?.kind !== 'file') return null;
  const manifest = parseManifest(await effects.readBytes(path));
  if (manifest?.judgedBy !== judgedBy) return null;
  const isWhole = await hasAllFiles(effects, out, manifest.files);
  return isWhole && hashOf(effects, table) === manifest.input ? manifest : null;
}

async function hasAllFiles(effects: BulkEffects, out: string, files: BulkManifest['files']): Promise<boolean> {
  for (const [path, bytes] of Object.entries(files)) {
    if ((await effects.describePath(`${out}/${path}`))?.bytes !== bytes) return false;
  }
  return true;
}

/** A manifest that cannot be read is as good as none. */
function parseManifest(bytes: Uint8Array): BulkManifest | null {
  try {
    // Written by `runBulk` and by nothing else.
    return JSON.parse(new TextDecoder().decode(bytes)) as BulkManifest;
  } catch {
    return null;
  }
}

function hashOf(effects: BulkEffects, path: string): string {
  const { pieces, sha256 } = effects.hashPieces(effects.readPieces(path));
  const passing = pieces[Symbol.iterator]();
  while (passing.next().done !== true);
  return sha256();
}

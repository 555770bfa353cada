import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

/** The release whose figures imports are tried on: it stays as it is, whatever years are brought in after it. */
export const BASE = '1.2.0';
/** The version an import on top of it raises the data to. */
export const AFTER_BASE = '1.3.0';

const inputs = unzipSync(readFileSync(`data/releases/${BASE}.zip`));

/** Every file of that release, by its path from the project's root. */
export const baseFiles: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(inputs).map(([path, bytes]) => [`data/${path}`, bytes]),
);

export const baseText = (path: string): string => new TextDecoder().decode(baseFiles.get(path));

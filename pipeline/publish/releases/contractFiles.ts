import type { Effects } from '../../effects.ts';
import { readText, type PublishedFiles } from '../publishedFiles.ts';

/** Name a release's contract is kept under, beside its record. */
export const contractName = (id: string): string => `${id}.contract.json.br`;

/** What pages read: not what is downloaded, read by programs, or kept of releases. */
const OF_PAGES = /^(?!downloads\/|v1\/|templates\/|releases\/|manifest\.json$).+\.json$/;

/** The published files that pages are made from, packed as one: a JSON object of texts by path under `data/`. */
export function packContract(effects: Pick<Effects, 'pack'>, files: PublishedFiles): Uint8Array {
  const ofPages = [...files.written.keys()].filter((path) => OF_PAGES.test(path)).toSorted();
  return effects.pack(JSON.stringify(Object.fromEntries(ofPages.map((path) => [path, readText(files, path)]))));
}

/** The files of a kept contract, by path under `data/`: pages are made from them as from any other. */
export function openContract(effects: Pick<Effects, 'unpack'>, contract: Uint8Array): ReadonlyMap<string, string> {
  // Written by `packContract` in just this form.
  return new Map(Object.entries(JSON.parse(effects.unpack(contract)) as Record<string, string>));
}

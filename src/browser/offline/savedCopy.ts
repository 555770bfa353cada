/** What the build writes into `offline.json`: the site as it is online now. */
export interface OfflineList {
  readonly release: string;
  readonly build: string;
  /** Of everything listed: another hash is another site. */
  readonly hash: string;
  /** Room the copy takes, uncompressed. */
  readonly bytes: number;
  /** Addresses from the site's root; a page's is its folder. */
  readonly files: readonly string[];
}

/** What stands in the cache about the copy on this device. */
export type SavedState = Omit<OfflineList, 'files' | 'bytes'>;

/** Every cache of ours begins with this; the site's own address follows, so that two sites of one host stay apart. */
const prefixOf = (scope: string): string => `kent-lcsp-offline ${scope} `;

const stateCache = (scope: string): string => `${prefixOf(scope)}state`;
const filesCache = (scope: string, hash: string): string => `${prefixOf(scope)}files ${hash}`;
const stateAddress = (scope: string): string => `${scope}offline-state`;

/** The complete copy on this device; null when there is none. Opening a cache makes it, so the names are asked first. */
export async function readSavedState(scope: string): Promise<SavedState | null> {
  if (!(await caches.has(stateCache(scope)))) return null;
  const kept = await (await caches.open(stateCache(scope))).match(stateAddress(scope));
  // Written by `keepState` below.
  return kept === undefined ? null : ((await kept.json()) as SavedState);
}

/** The files of the complete copy; null when there is none. */
export async function openSavedFiles(scope: string): Promise<Cache | null> {
  const state = await readSavedState(scope);
  return state === null ? null : caches.open(filesCache(scope, state.hash));
}

/** A cache to fill with another copy, beside the one that is in use. */
export const openNewFiles = (scope: string, hash: string): Promise<Cache> => caches.open(filesCache(scope, hash));

/** Makes a filled copy the one in use, and drops every other. */
export async function keepState(scope: string, state: SavedState): Promise<void> {
  const cache = await caches.open(stateCache(scope));
  await cache.put(stateAddress(scope), new Response(JSON.stringify(state)));
  await dropFiles(scope, filesCache(scope, state.hash));
}

async function dropFiles(scope: string, except: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${prefixOf(scope)}files `));
  await Promise.all(names.filter((name) => name !== except).map((name) => caches.delete(name)));
}

/** Drops what was begun and not finished; the copy in use stays. */
export async function dropUnfinished(scope: string): Promise<void> {
  const state = await readSavedState(scope);
  await dropFiles(scope, state === null ? '' : filesCache(scope, state.hash));
}

/** Removes everything the offline copy keeps on this device. */
export async function dropCopy(scope: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
}

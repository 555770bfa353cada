import { fetchFile } from '../fetchFile.ts';
import { dropCopy, dropUnfinished, keepState, openNewFiles, type OfflineList } from './savedCopy.ts';

/** Files asked for at once. */
const AT_ONCE = 8;

/** The list of the site as it is online; null when it cannot be had, as without a signal. */
export async function readOnlineList(scope: string): Promise<OfflineList | null> {
  try {
    const answer = await fetchFile(`${scope}offline.json`, { cache: 'no-store' });
    // Written by the build in this shape.
    return answer.ok ? ((await answer.json()) as OfflineList) : null;
  } catch {
    return null;
  }
}

async function fill(scope: string, list: OfflineList, tell: (share: number) => void): Promise<void> {
  const cache = await openNewFiles(scope, list.hash);
  for (let done = 0; done < list.files.length; done += AT_ONCE) {
    const next = list.files.slice(done, done + AT_ONCE);
    await cache.addAll(next.map((path) => new Request(`${scope}${path}`, { cache: 'no-cache' })));
    tell(Math.min(done + AT_ONCE, list.files.length) / list.files.length);
  }
}

/**
 * Keeps the whole site on this device, then lets the worker answer from it. The copy already there is replaced only
 * once the new one is complete.
 *
 * @param tell gets the share that is done, 0 to 1
 * @throws when a file cannot be had or there is no room; what was there before stays
 */
export async function saveCopy(scope: string, list: OfflineList, tell: (share: number) => void): Promise<void> {
  try {
    await fill(scope, list, tell);
    await navigator.serviceWorker.register(`${scope}sw.js`, { scope });
    const { release, build, hash } = list;
    await keepState(scope, { release, build, hash });
  } catch (error) {
    await dropUnfinished(scope);
    throw error;
  }
}

/** Takes the copy and the worker off this device. */
export async function removeCopy(scope: string): Promise<void> {
  await dropCopy(scope);
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
}

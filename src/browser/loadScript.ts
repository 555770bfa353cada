import { element } from './element.ts';

const asked = new Map<string, Promise<void>>();

/**
 * Adds one of our scripts to the page and waits for it; a second call waits for the same one. Scripts are asked for and
 * not fetched, because a page on a disk may not fetch.
 *
 * @param address as the page carries it
 * @throws when the script cannot be loaded; the next call tries again
 */
export function loadScript(address: string): Promise<void> {
  const known = asked.get(address);
  if (known !== undefined) return known;
  const fresh = new Promise<void>((resolve, reject) => {
    const script = element('script', { src: address });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`missing script ${address}`)));
    document.head.append(script);
  });
  asked.set(address, fresh);
  fresh.catch(() => asked.delete(address));
  return fresh;
}

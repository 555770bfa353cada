const loaded = new Map<string, Promise<void>>();

/**
 * Adds one of our scripts to the page and waits for it; a second call waits for the same one.
 *
 * @param address as the page's loader tag carries it
 * @throws when the script cannot be fetched
 */
export function loadPart(address: string): Promise<void> {
  const known = loaded.get(address);
  if (known !== undefined) return known;
  const fresh = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      loaded.delete(address);
      reject(new Error(`missing script ${address}`));
    });
    document.head.append(script);
  });
  loaded.set(address, fresh);
  return fresh;
}

/** Absolute address of an asset, as a worker needs it. */
export const addressOf = (asset: string): string => new URL(asset, document.baseURI).href;

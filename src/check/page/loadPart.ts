const loaded = new Map<string, Promise<void>>();

/**
 * Adds one of our scripts to the page and waits for it; a second call waits for the same one.
 *
 * @param asset address and, on the hosted site, its integrity, parted by a space
 * @throws when the script cannot be fetched
 */
export function loadPart(asset: string): Promise<void> {
  const known = loaded.get(asset);
  if (known !== undefined) return known;
  const fresh = new Promise<void>((resolve, reject) => {
    const [address = '', integrity] = asset.split(' ');
    const script = document.createElement('script');
    script.src = address;
    if (integrity !== undefined) script.integrity = integrity;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      loaded.delete(asset);
      reject(new Error(`missing script ${address}`));
    });
    document.head.append(script);
  });
  loaded.set(asset, fresh);
  return fresh;
}

/** Absolute address of an asset, as a worker needs it. */
export const addressOf = (asset: string): string => new URL(asset.split(' ')[0] ?? '', document.baseURI).href;

const asked = new Set<string>();

/**
 * Adds one of our scripts to the page, once.
 *
 * @param asset address and, on the hosted site, its integrity, parted by a space, as the page's loader tag carries them
 */
export function loadScript(asset: string | undefined): void {
  if (asset === undefined || asked.has(asset)) return;
  asked.add(asset);
  const [address = '', integrity] = asset.split(' ');
  const script = document.createElement('script');
  script.src = address;
  if (integrity !== undefined) script.integrity = integrity;
  document.head.append(script);
}

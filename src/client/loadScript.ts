const asked = new Set<string>();

/**
 * Adds one of our scripts to the page, once.
 *
 * @param address as the page's loader tag carries it
 */
export function loadScript(address: string | undefined): void {
  if (address === undefined || asked.has(address)) return;
  asked.add(address);
  const script = document.createElement('script');
  script.src = address;
  document.head.append(script);
}

import type { PackPart } from './pack.ts';

declare global {
  interface Window {
    /** Parts the scripts under `study-day/pieces/` have brought, by LCSP. */
    packParts?: Record<string, PackPart>;
  }
}

const asked = new Map<string, Promise<PackPart>>();

/**
 * One LCSP's part of a pack. It comes as a script of ours and not by `fetch`, which a page on a disk may not use.
 *
 * @throws when the script cannot be loaded or brings another LCSP
 */
export function loadPackPart(id: string, address: string): Promise<PackPart> {
  const known = asked.get(id);
  if (known !== undefined) return known;
  const part = new Promise<PackPart>((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => {
      const found = window.packParts?.[id];
      if (found === undefined) reject(new Error(`missing pack part: ${id}`));
      else resolve(found);
    });
    script.addEventListener('error', () => {
      asked.delete(id);
      reject(new Error(`missing pack part: ${id}`));
    });
    script.src = address;
    document.head.append(script);
  });
  asked.set(id, part);
  return part;
}

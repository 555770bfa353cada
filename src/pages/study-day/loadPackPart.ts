import { loadScript } from '../../browser/loadScript.ts';
import type { PackPart } from './pack.ts';

declare global {
  interface Window {
    /** Parts the scripts under `study-day/pieces/` have brought, by LCSP. */
    packParts?: Record<string, PackPart>;
  }
}

/**
 * One LCSP's part of a pack, which comes as a script of ours.
 *
 * @throws when the script cannot be loaded or brings another LCSP
 */
export async function loadPackPart(id: string, address: string): Promise<PackPart> {
  await loadScript(address);
  const part = window.packParts?.[id];
  if (part === undefined) throw new Error(`missing pack part: ${id}`);
  return part;
}

import { packRegisters } from '../check/packRegisters.ts';
import { PARTS } from '../check/parts.ts';
import { REGISTER_ROLES, type RegisterRole } from '../check/returnRegisters.ts';
import type { Site } from '../site/site.ts';
import { describeAsset, type Asset } from './bundleAssets.ts';
import { fullPath, readText } from './effects.ts';

/** The published table of a name, as CSV, from the folder of published files. @throws when the release has no such table */
function readTable(data: string, { index }: Site, name: string): Promise<string> {
  const start = `data/downloads/tables/${name}_`;
  const found = index.downloads.find(({ path, format }) => path.startsWith(start) && format === 'csv');
  if (found === undefined) throw new Error(`missing published table ${name}`);
  return readText(fullPath(data, found.path.slice('data/'.length)));
}

/** JSON as a JavaScript expression: two characters end a line in one and not in the other. */
const scriptText = (json: string): string => json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/**
 * The registers a return is judged by, as a script of our own that assigns them: a page on a disk cannot fetch, and a
 * worker can load a script as well as a page can.
 */
export async function makeRegisters(data: string, site: Site): Promise<Asset> {
  const texts = await Promise.all(
    REGISTER_ROLES.map(async (role) => [role, await readTable(data, site, role)] as const),
  );
  // One text for each role, from the line above.
  const byRole = Object.fromEntries(texts) as Record<RegisterRole, string>;
  const json = scriptText(JSON.stringify(packRegisters(site, byRole)));
  return describeAsset('registers', 'js', `(globalThis.${PARTS}??={}).registers=${json};\n`);
}

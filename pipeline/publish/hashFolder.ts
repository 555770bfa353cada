import type { Effects } from '../effects.ts';
import { plainText } from '../read/plainText.ts';

/**
 * SHA-256 over the paths and bytes of every file in a folder, sub-folders included; texts count with plain line ends. Links
 * and pipes count by their name only: nothing is followed.
 */
export async function hashFolder(
  effects: Pick<Effects, 'listFolder' | 'readBytes' | 'sha256'>,
  folder: string,
): Promise<string> {
  const entries = await effects.listFolder(folder);
  const hashes = await Promise.all(
    entries.map(async ({ name, kind }) => {
      const path = `${folder}/${name}`;
      if (kind === 'folder') return `${name}/ ${await hashFolder(effects, path)}`;
      return kind === 'file'
        ? `${name} ${effects.sha256(plainText(await effects.readBytes(path)))}`
        : `${name} ${kind}`;
    }),
  );
  return effects.sha256(hashes.join('\n'));
}

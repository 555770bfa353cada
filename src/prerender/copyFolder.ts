import { join } from 'node:path';
import type { FolderDraft } from '../../pipeline/disk/draft.ts';
import { refusal } from '../../pipeline/disk/refusal.ts';
import { isSiblingName } from '../../pipeline/disk/siblingNames.ts';
import { describePath, listFolder, readBytes } from './effects.ts';

/**
 * Copies what a folder holds into a draft; links are followed, so that nothing is ever written through one into its source. What
 * builders have in the making there is left out.
 *
 * @param under where in the draft the copy goes; blank for its root
 * @param leftOut names in the folder itself that are not copied
 */
export async function copyFolder(
  from: string,
  draft: Pick<FolderDraft, 'write'>,
  { under = '', leftOut = [] }: { readonly under?: string; readonly leftOut?: readonly string[] } = {},
): Promise<void> {
  for (const name of await listFolder(from)) {
    if (leftOut.includes(name) || isSiblingName(name)) continue;
    const [source, target] = [join(from, name), under === '' ? name : `${under}/${name}`];
    const kind = await describePath(source);
    if (kind === 'folder') await copyFolder(source, draft, { under: target });
    else if (kind === 'file') draft.write(target, await readBytes(source));
    else throw refusal(`${source} - is a link to nothing, or no regular file - mend or remove it, then run this again`);
  }
}

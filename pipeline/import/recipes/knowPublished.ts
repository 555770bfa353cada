import type { Effects } from '../../effects.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../../findings/finding.ts';
import { readImportRegisters, RECIPES_FOLDER } from './importRegisters.ts';
import { openTables } from '../scan/openTables.ts';
import { explainLoneMetadata, parseMetadata } from './metadata.ts';
import { nearestRecipe, readHead, recognise } from './recognise.ts';

/**
 * What is to be said of a file that is no table of ours because somebody published it (check I31): what it is, and the command that
 * brings it in. Null of a file that no recipe knows, nor comes near to.
 */
export async function knowPublished(effects: Effects, data: string, file: string): Promise<Finding | null> {
  if ((await effects.describePath(`${data}/${RECIPES_FOLDER}`))?.kind !== 'folder') return null;
  const { recipes } = await readImportRegisters(effects, data);
  const { tables } = await openTables(effects, file);
  const heads = tables.map((table) => readHead(table));
  const metadata = heads.map((head) => parseMetadata(head)).filter((one) => one !== null);
  const [lone] = metadata;
  if (lone !== undefined && metadata.length === heads.length)
    return placeFinding(file, WHOLE_FILE, explainLoneMetadata(file, lone, recipes));
  const known = recognise(heads, recipes, undefined);
  const say = (words: Parameters<typeof problem<'I31'>>[1]): Finding =>
    placeFinding(file, WHOLE_FILE, problem('I31', words));
  if (!('fault' in known)) return say({ kind: 'known', title: known.recipe.title, file });
  const near = nearestRecipe(heads, recipes);
  return near === null ? null : say({ kind: 'near', title: near.recipe.title, file });
}

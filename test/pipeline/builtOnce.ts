import { buildData } from '../../pipeline/build.ts';
import type { ContractFiles } from '../../pipeline/contract/files.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { heldAsText } from './heldFolder.ts';

/** Effects that read the real data folder and keep what would be written. */
export function keepingEffects(): { readonly effects: Effects; readonly written: Map<string, string> } {
  const written = new Map<string, string>();
  const effects: Effects = {
    ...diskEffects,
    say: () => {},
    complain: () => {},
    startFolder: heldAsText(written),
  };
  return { effects, written };
}

let built: Promise<ReadonlyMap<string, string>> | null = null;

/** The published files of the shipped data, made once a test file. */
export function buildOnce(): Promise<ReadonlyMap<string, string>> {
  built ??= (async () => {
    const { effects, written } = keepingEffects();
    await buildData(effects, { data: 'data', published: 'public/data' });
    return written;
  })();
  return built;
}

/** A published JSON file of the shipped data. */
export async function published<Path extends keyof ContractFiles>(path: Path): Promise<ContractFiles[Path]> {
  const text = (await buildOnce()).get(path);
  if (text === undefined) throw new Error(`missing published file ${path}`);
  // The contract ties each path to its file type.
  return JSON.parse(text) as ContractFiles[Path];
}

import { startDraft } from '../../disk/folderDraft.ts';
import { refusal } from '../../disk/refusal.ts';
import type { BuilderSession } from '../../disk/onlyBuilder.ts';
import { isSiblingName } from '../../disk/siblingNames.ts';
import type { Effects } from '../../effects.ts';
import type { Finding } from '../../findings/finding.ts';
import { readEdition } from '../../intake/readEdition.ts';
import { compareWithLast } from '../../publish/releases/compareWithLast.ts';
import { readReleases } from '../../publish/releases/readReleases.ts';
import { readEarlierReturns } from '../../publish/releases/readReleased.ts';
import { overlay } from './overlay.ts';

type Written = ReadonlyMap<string, string>;

/** Everything the checks say of the data as they would be after an import: those of `npm run data`, before a byte is written. */
export async function checkImported(effects: Effects, data: string, written: Written): Promise<readonly Finding[]> {
  const seen = { ...effects, ...overlay(effects, data, written) };
  const releases = await readReleases(seen, data);
  const earlier = await readEarlierReturns(seen, releases);
  const { checked, findings } = await readEdition(seen, data, { edition: 'publication', earlier });
  if (findings.some(({ severity }) => severity === 'error')) return findings;
  const { tables, release: version } = checked;
  const standing = await compareWithLast(seen, { tables, version, data, releases });
  return [...findings, ...standing.findings];
}

/** Prepares the data folder with what was imported, beside the one that stands: `keep` brings it in whole or not at all. */
export async function prepareImport(session: BuilderSession, data: string, written: Written): Promise<void> {
  const { effects } = session;
  const draft = startDraft(data);
  try {
    for (const path of await listFiles(effects, data, '')) {
      draft.write(path, written.get(path) ?? (await effects.readBytes(`${data}/${path}`)));
    }
    const fresh = [...written].filter(([path]) => !draft.written.has(path));
    for (const [path, text] of fresh) draft.write(path, text);
  } catch (error) {
    draft.drop();
    throw error;
  }
  session.add(draft);
}

async function listFiles(effects: Effects, data: string, under: string): Promise<readonly string[]> {
  const entries = await effects.listFolder(under === '' ? data : `${data}/${under}`);
  const lists = await Promise.all(
    entries.map(({ name, kind }) => {
      const path = under === '' ? name : `${under}/${name}`;
      if (kind === 'folder') return isSiblingName(name) ? [] : listFiles(effects, data, path);
      if (kind === 'file') return [path];
      throw refusal(`${data}/${path} - is not a regular file - move it out of the data folder`);
    }),
  );
  return lists.flat();
}

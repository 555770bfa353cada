import type { FileHead } from '../../pipeline/contract/files.ts';
import type { OfflineList } from '../client/offline/savedCopy.ts';
import { isEmbed } from '../pages/embed/embedPath.ts';
import { bundleWorker } from './bundleAssets.ts';
import { fingerprint, fullPath, listFiles, readBytes, writeFileAt } from './effects.ts';

/**
 * Pages in all their forms, what they load, and the report for Word; the data files would make the copy three times as
 * large, and a chart alone belongs on other people's pages.
 */
const isKept = (path: string): boolean =>
  (/\.(html|docx|svg|js)$|\/text\.txt$/.test(path) || path.startsWith('assets/')) &&
  path !== '404.html' &&
  !isEmbed(path);

const asAddress = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/**
 * Writes the service worker and the list of what a copy of the site holds, last of all: the list's hash is over every
 * file it names.
 *
 * @param folder the written site
 */
export async function writeOfflineFiles(folder: string, head: FileHead): Promise<void> {
  const kept = (await listFiles(folder)).filter(isKept);
  const hashes: string[] = [];
  let bytes = 0;
  for (const path of kept) {
    const content = await readBytes(fullPath(folder, path));
    bytes += content.length;
    hashes.push(`${path} ${fingerprint(content)}`);
  }
  const hash = fingerprint(hashes.join('\n'));
  const list: OfflineList = { release: head.release, build: head.build, hash, bytes, files: kept.map(asAddress) };
  await writeFileAt(fullPath(folder, 'offline.json'), `${JSON.stringify(list)}\n`);
  await writeFileAt(fullPath(folder, 'sw.js'), await bundleWorker());
}

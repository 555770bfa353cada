import type { FileHead } from '../../pipeline/contract/files.ts';
import { CONTRACT_VERSION } from '../../pipeline/contract/files.ts';

const major = (version: string): string => version.split('.')[0] ?? '';

/**
 * Refuses a published file of another major contract version, and one left over from another build of the data.
 *
 * @param path path of the file under `data/`, for the message
 * @param head what every published file begins with
 * @param first head of `index.json`, which all other files must agree with; left out for `index.json` itself
 * @throws with the file's name and both versions
 */
export function checkContract(path: string, head: FileHead, first?: FileHead): void {
  if (major(head.contract) !== major(CONTRACT_VERSION)) {
    throw new Error(`invalid contract version in data/${path}: pages read ${CONTRACT_VERSION}, not ${head.contract}`);
  }
  if (first !== undefined && (head.build !== first.build || head.edition !== first.edition)) {
    const [found, wanted] = [`${head.edition} ${head.build}`, `${first.edition} ${first.build}`];
    throw new Error(`invalid build of data/${path}: index.json is of ${wanted}, this file of ${found}`);
  }
}

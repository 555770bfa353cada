import type { Effects } from '../../effects.ts';
import { parseRecords } from '../../read/parseRecords.ts';
import { plainText } from '../../read/plainText.ts';
import type { Redirect } from './checkAddresses.ts';
import { RELEASES_FOLDER } from './release.ts';

/** Addresses that moved, from `data/releases/redirects.csv` (columns `from`, `to`); none when there is no such file. */
export async function readRedirects(effects: Effects, data: string): Promise<readonly Redirect[]> {
  const path = `${data}/${RELEASES_FOLDER}/redirects.csv`;
  if ((await effects.describePath(path)) === null) return [];
  const text = new TextDecoder('utf-8', { fatal: true }).decode(plainText(await effects.readBytes(path)));
  const records = parseRecords(text.trimEnd()).slice(1);
  return records.map(([from = '', to = '']) => ({ from, to }));
}

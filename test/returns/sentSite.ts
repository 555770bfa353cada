import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Site } from '../../src/site/site.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { registerOf, returnOf, withReturns } from './sentReturns.ts';

const EXAMPLES = 'data/returns/examples';

/** Rows of the invented returns and of what the invented school rows add to, by the name of the LCSP. */
function inventedRows(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(EXAMPLES).filter((name) => /^(?!register|.*sources).*\.csv$/.test(name));
  const rows = new Map<string, string[]>();
  for (const line of files.flatMap((name) => readFileSync(join(EXAMPLES, name), 'utf8').trim().split('\n').slice(1))) {
    const [area = '', indicator, period, value, numerator, denominator, status] = line.split(',');
    const sent = [area, indicator, period, value, numerator, denominator, status, 'Invented for a test'].join();
    rows.set(area, [...(rows.get(area) ?? []), sent]);
  }
  return rows;
}

/**
 * The site of the shipped data with the returns of the first LCSPs in the register's order in force, all of them
 * invented for the test and taken for real ones.
 *
 * @throws where the data are refused
 */
export async function siteWithReturns(sent: number): Promise<Site> {
  const rows = [...inventedRows()].slice(0, sent);
  const files = rows.map(([, lines], at): [string, string] => [`sent-${at}.csv`, returnOf(...lines)]);
  const register = rows.map(([area], at) => `sent-${at}.csv,${area},2009-10-01,in force,,LCSP Manager,`);
  const given = sent === 0 ? {} : { ...Object.fromEntries(files), 'register.csv': registerOf(...register) };
  const folder = mkdtempSync(join(tmpdir(), 'sent-'));
  try {
    const effects = { ...withReturns(given).effects, startFolder: diskEffects.startFolder };
    const { index, findings } = await buildData(effects, { data: 'data', published: folder });
    if (index === null) throw new Error(findings.map(({ message }) => message).join('\n'));
    return await readSite(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

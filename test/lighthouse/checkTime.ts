import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execPath } from 'node:process';
import type { Browser } from 'playwright-core';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { LIMITS } from '../../pipeline/read/limits.ts';

const COLUMNS = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'];
const FILE = '.cache/bench/return.csv';

/** A return as long as one may be: the rows of our own tables again and again, so that every row is read and most are told. */
function writeLongReturn(): void {
  const rows = readdirSync('data/observations').flatMap((name) => {
    const { header, rows: all } = parseTable(name, readFileSync(`data/observations/${name}`));
    const places = COLUMNS.map((column) => header.indexOf(column));
    return all.map(({ cells }) => places.map((place) => cells[place] ?? '').filter((cell) => !/[",\n]/.test(cell)));
  });
  const lines = rows.filter((cells) => cells.length === COLUMNS.length).map((cells) => cells.join(','));
  const block = `${lines.join('\n')}\n`;
  const times = Math.floor((LIMITS.bytes - 1000) / Buffer.byteLength(block));
  mkdirSync('.cache/bench', { recursive: true });
  writeFileSync(FILE, `${COLUMNS.join(',')}\n${block.repeat(times)}`);
}

/** Seconds in which the longest return is checked on the page that checks one, from the choice to the result, and by the command, start and all. */
export async function checkTimes(browser: Browser, url: string): Promise<{ page: number; command: number }> {
  writeLongReturn();
  const page = await browser.newPage();
  await page.goto(`${url}check-a-return/`);
  const chosen = performance.now();
  await page.locator('#check-file').setInputFiles(FILE);
  await page.waitForFunction(() => document.querySelector('.check-summary')?.textContent.includes('rows read'));
  const shown = performance.now();
  await page.close();
  const { status } = spawnSync(execPath, ['pipeline/run.mjs', 'check', '--return', FILE]);
  if (status === null) throw new Error('invalid run of the check: it was cut short');
  return { page: (shown - chosen) / 1000, command: (performance.now() - shown) / 1000 };
}

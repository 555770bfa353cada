import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { parseTable } from '../../pipeline/read/parseTable.ts';

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const names = readdirSync(join(folder, 'csvs')).map((file) => file.replace(/\.csv$/, ''));

// Its unquoted cell holds a double quote, which RFC 4180 does not allow, and a character lost before it was published.
const REFUSED = ['location_coordinates'];

test.each(names)('csv-spectrum %s reads as its authors say', (name) => {
  const table = parseTable(name, readFileSync(join(folder, 'csvs', `${name}.csv`)));
  const isRefused = table.findings.some(({ severity }) => severity === 'error');
  expect(isRefused).toBe(REFUSED.includes(name));
  if (isRefused) return;
  const expected: unknown = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));
  const records = table.rows.map(({ cells }) =>
    Object.fromEntries(table.header.map((column, index) => [column, cells[index]])),
  );
  expect(records).toEqual(Array.isArray(expected) ? expected : [expected]);
});

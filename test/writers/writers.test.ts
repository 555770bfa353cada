import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIELD_TABLES } from './fieldCells.ts';
import { npmWriters } from './npmWriters.ts';
import { programWriters } from './programWriters.ts';
import { readBack, SILENT } from './readBack.ts';
import { formatMatrix, nameOf, writerMatrix } from './writerMatrix.ts';

const programs = programWriters();
const matrix = await writerMatrix([...npmWriters.writers, ...programs.writers]);
const missing = [...npmWriters.missing, ...programs.missing];
if (missing.length > 0) console.info(`Writers not installed here, and not tried: ${missing.join(', ')}.`);

test('whatever a program makes of a table, it is the same table or a finding says that it is not', () => {
  expect(matrix.length).toBeGreaterThan(3);
  const silent = matrix.flatMap(({ writer, outcomes }) =>
    outcomes.flatMap((outcome, at) => (outcome === SILENT ? [`${nameOf(writer)}: ${FIELD_TABLES[at]?.name}`] : [])),
  );
  expect(silent).toEqual([]);
});

test('a change that nothing tells is seen as one', async () => {
  const [table] = FIELD_TABLES;
  if (table === undefined) throw new Error('missing table');
  const changed =
    'area,indicator,period,value,numerator,denominator,status,source\nDover,ni-087,2008/09,6.0,115,1915,,School census\n';
  expect(await readBack(table, 'a.csv', new TextEncoder().encode(changed))).toBe(SILENT);
});

test('the guide says of the writers that are tried here, in the versions tried, what became of each table', () => {
  const rows = (text: string): readonly string[] =>
    text
      .split('\n')
      .map((line) => line.replaceAll(/ +/g, ' '))
      .filter((line) => /^\| .* \|$/.test(line));
  const guide = rows(readFileSync('docs/guides/programs.md', 'utf8'));
  const isInGuide = (row: string): boolean => guide.some((line) => line.split(' | ')[0] === row.split(' | ')[0]);
  const [head, , ...found] = rows(formatMatrix(matrix));
  expect(guide).toContain(head);
  const told = found.filter(isInGuide);
  // At least the writers this project pins.
  expect(told.length).toBeGreaterThan(3);
  expect(told.filter((row) => !guide.includes(row))).toEqual([]);
});

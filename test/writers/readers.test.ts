import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatReaders, ownFiles, readers, readOwnFiles } from './ownFiles.ts';

/** Readers of npm are pinned, so that what they make of our files is always the same; the others are tried by `npm run matrix`. */
const pinned = readers().filter(({ name }) => /^(arquero|d3) /.test(name));

const cellsOf = (line: string): string => line.replaceAll(/ +/g, ' ').trim();

test('the guide says what the readers that are pinned make of every published CSV, whole numbers and words among it', async () => {
  const files = ownFiles();
  expect(files.length).toBeGreaterThan(50);
  const guide = readFileSync('docs/guides/programs.md', 'utf8').split('\n').map(cellsOf);
  const [, , ...lines] = formatReaders(await readOwnFiles(files, pinned))
    .split('\n')
    .map(cellsOf);
  expect(lines).toHaveLength(2);
  expect(lines.filter((line) => !guide.includes(line))).toEqual([]);
});

test('a reader that loses a zero or makes a day of a period is caught at it', async () => {
  const careless = {
    name: 'careless 1.0',
    read: async (paths: readonly string[]) =>
      paths.map((path) =>
        readFileSync(path, 'utf8')
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((line) => line.replace('2008/09', '2008-09-01').split(',')),
      ),
  };
  const [row] = await readOwnFiles(['data/returns/examples/ashford-1.csv'], [careless]);
  expect(row?.surprises.map(({ column, was, became }) => [column, was, became])).toEqual([
    ['period', '2008/09', '2008-09-01'],
  ]);
});

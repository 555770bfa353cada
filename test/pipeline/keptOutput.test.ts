import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildData, type BuildOptions } from '../../pipeline/build.ts';
import { describeOlderSite } from '../../pipeline/publish/keptOutput.ts';
import { copyShippedData, memoryFolder, type MemoryFolder } from '../releases/memoryFolder.ts';
import { RELEASE } from '../releases/shippedVersion.ts';

const PLACES = { data: 'data', published: 'out', program: 'program' };

/** What only the training edition reads, and no part of a release. */
const EXAMPLES = 'data/returns/examples';

/** The shipped data built once, with a program of one file. */
const first = await (async () => {
  const folder = await copyShippedData();
  folder.write('program/stage.ts', 'one state of the program');
  for (const file of readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })) {
    const path = `${EXAMPLES}/${file.replaceAll('\\', '/')}`;
    if (path.endsWith('.csv')) folder.write(path, readFileSync(path, 'utf8'));
  }
  await buildData(folder.effects, PLACES);
  return folder.files;
})();

interface Run {
  readonly said: readonly string[];
  readonly writes: number;
  readonly release: string | undefined;
}

async function buildAgain(change: (folder: MemoryFolder) => void, options: BuildOptions = {}): Promise<Run> {
  const folder = memoryFolder(new Map(first));
  change(folder);
  const said: string[] = [];
  let writes = 0;
  const effects = {
    ...folder.effects,
    say: (line: string) => void said.push(line),
    startFolder: (place: string) => {
      writes += 1;
      return folder.effects.startFolder(place);
    },
  };
  const { index } = await buildData(effects, PLACES, options);
  return { said, writes, release: index?.release };
}

test('what is unchanged is kept, and said so', async () => {
  const { said, writes, release } = await buildAgain(() => {});
  expect(said.join('\n')).toMatch(/^data\/: unchanged, \d+ files in out\/ kept\.$/);
  expect([writes, release]).toEqual([0, RELEASE]);
});

interface Change {
  readonly what: string;
  readonly change: (folder: MemoryFolder) => void;
  readonly options?: BuildOptions;
}

const TERM = '\n"A term of this test",,A meaning,\n';
const CHANGES: readonly Change[] = [
  { what: 'a row of a table', change: (folder) => folder.replace('data/glossary.csv', '\n', TERM) },
  { what: 'the program', change: (folder) => folder.write('program/stage.ts', 'another state of the program') },
  { what: 'a published file', change: (folder) => folder.replace('out/kent.json', 'kent', 'Kent') },
  { what: 'a published file that is gone', change: (folder) => void folder.files.delete('out/plan.json') },
  { what: 'the manifest', change: (folder) => folder.write('out/manifest.json', 'not JSON') },
  { what: 'the edition', change: () => {}, options: { edition: 'training' } },
  { what: 'a redirect', change: (folder) => folder.write('data/releases/redirects.csv', 'from,to\na/,areas/dover/\n') },
];

test.each(CHANGES)('$what, changed, has everything made again', async ({ change, options }) => {
  const { said, writes } = await buildAgain(change, options);
  expect(said.filter((line) => line.includes('unchanged'))).toEqual([]);
  expect(writes).toBe(1);
});

test('a change that is refused leaves the last output and is not taken for unchanged', async () => {
  const { writes, release } = await buildAgain((folder) =>
    folder.replace('data/observations/exclusions.csv', '1.71,365', '1.71%,365'),
  );
  expect([writes, release]).toEqual([0, undefined]);
});

test.each([
  { what: 'made of these files', made: { release: '1.0.0', build: 'b1', edition: 'publication' }, line: null },
  { what: 'of another edition', made: { release: '1.0.0', build: 'b0', edition: 'training' }, line: null },
  {
    what: 'made of older files',
    made: { release: '1.0.0', build: 'b0', edition: 'publication' },
    line: 'dist/ is still of release 1.0.0, build b0: npm run build makes it of these files.',
  },
])('a site $what is told apart by its age', async ({ made, line }) => {
  const folder = memoryFolder(new Map());
  const head = { release: '1.0.0', build: 'b1', edition: 'publication' } as const;
  expect(await describeOlderSite(folder.effects, 'dist', head)).toBeNull();
  folder.write('dist/data/manifest.json', JSON.stringify(made));
  expect(await describeOlderSite(folder.effects, 'dist', head)).toBe(line);
});

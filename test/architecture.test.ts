import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { testCharts } from './charts/testCharts.ts';

/** A source file with the modules it names, relative ones resolved to paths from the project root. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = ['pipeline', 'src'].flatMap(readSources);

function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
      const text = readFileSync(path, 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string): readonly string[] {
  const named = [...text.matchAll(/\b(?:from\s|import[\s(])\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return named.map((name) =>
    (name.startsWith('.') ? relative('.', join(dirname(path), name)) : name).replaceAll('\\', '/'),
  );
}

const isIn =
  (...folders: readonly string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

const namesMoreThan = (most: number, { imports }: SourceFile): readonly string[] => {
  const { size } = new Set(imports);
  return size > most ? [`${size} modules`] : [];
};

/** Each boundary: which files it binds, what they may not hold, and why. */
const RULES: readonly {
  readonly rule: string;
  readonly why: string;
  readonly binds: (path: string) => boolean;
  readonly breaks: (file: SourceFile) => readonly string[];
}[] = [
  {
    rule: 'src imports only the contract of the pipeline',
    why: 'pages compute no statistic and cannot depend on how figures are made; what writes a site to the disk writes it as the pipeline writes its files',
    binds: (path) => isIn('src')(path) && !isIn('src/check')(path),
    breaks: (file) =>
      file.imports.filter(
        (name) =>
          isIn('pipeline')(name) &&
          !isIn('pipeline/contract')(name) &&
          !(isIn('src/prerender')(file.path) && isIn('pipeline/disk')(name)),
      ),
  },
  {
    rule: 'the check worker imports only the pure stages',
    why: 'one implementation: a file is opened, recognised and checked in the browser as by the commands',
    binds: isIn('src/check'),
    breaks: (file) =>
      file.imports.filter(
        (name) =>
          isIn('pipeline')(name) &&
          !isIn(
            'pipeline/contract',
            'pipeline/registers',
            'pipeline/open',
            'pipeline/import',
            'pipeline/read',
            'pipeline/cells',
            'pipeline/check',
            'pipeline/stats',
            'pipeline/findings',
            'pipeline/mend',
            'pipeline/returns/checkReturnFile.ts',
            'pipeline/returns/judgeReturn.ts',
            'pipeline/returns/returnSchema.ts',
            'pipeline/assemble/periods.ts',
          )(name),
      ),
  },
  {
    rule: 'the contract imports nothing outside itself',
    why: 'it is what both sides agree on',
    binds: isIn('pipeline/contract'),
    breaks: (file) => file.imports.filter((name) => !isIn('pipeline/contract')(name)),
  },
  {
    rule: 'the pipeline does not know the site, but for the commands that start both',
    why: 'data flow one way',
    binds: (path) => isIn('pipeline')(path) && !isIn('pipeline/commands')(path),
    breaks: (file) => file.imports.filter(isIn('src')),
  },
  {
    rule: 'facts are assembled from rows read by column',
    why: 'a column that is misnamed is an error of the compiler; cells as text are for those who take a table as it stands',
    binds: isIn('pipeline/assemble'),
    breaks: (file) => [
      ...file.imports.filter(isIn('pipeline/package/textTables.ts')),
      ...(withoutComments(file.text).match(/\b(?:textOf|numberOf|choiceOf|rowsOf)\(|\.cells\b/g) ?? []),
    ],
  },
  {
    rule: 'the declarations of the package know the contract and nothing else',
    why: 'they stand below every stage that reads a table',
    binds: isIn('pipeline/package'),
    breaks: (file) => file.imports.filter((name) => !isIn('pipeline/package', 'pipeline/contract')(name)),
  },
  {
    rule: 'the registers know the contract and the declarations',
    why: 'a register is read alike for a check, for what is published and in a browser',
    binds: isIn('pipeline/registers'),
    breaks: (file) =>
      file.imports.filter((name) => !isIn('pipeline/registers', 'pipeline/package', 'pipeline/contract')(name)),
  },
  {
    rule: 'nothing that builds or publishes knows the development server',
    why: 'what is published is made by one way, which is tested',
    binds: () => true,
    breaks: (file) => file.imports.filter(isIn('dev', 'test')),
  },
  {
    rule: 'node: only in the disk room, the command line and the prerender step',
    why: 'every other module also runs in a browser or a test without a disk',
    binds: (path) => !isIn('pipeline/cli.ts', 'pipeline/commands', 'pipeline/disk', 'src/prerender')(path),
    breaks: (file) => file.imports.filter((name) => name.startsWith('node:')),
  },
  {
    rule: 'the disk room knows nothing of figures',
    why: 'how folders are locked, written and swapped is the same whatever they hold',
    binds: isIn('pipeline/disk'),
    breaks: (file) =>
      file.imports.filter(
        (name) => isIn('pipeline', 'src')(name) && !isIn('pipeline/disk', 'pipeline/effects.ts')(name),
      ),
  },
  {
    rule: 'fetch only in one place of the browser',
    why: 'one place decides what a page asks for',
    binds: (path) => path !== 'src/browser/fetchFile.ts',
    breaks: (file) => withoutComments(file.text).match(/\bfetch\(/g) ?? [],
  },
  {
    rule: 'papaparse and arquero stay out of pages',
    why: 'no reader pays for a parser',
    binds: (path) => isIn('src')(path) && !isIn('src/check')(path),
    breaks: (file) => file.imports.filter((name) => name === 'papaparse' || name === 'arquero'),
  },
  {
    rule: 'React stays out of charts, marks, format, theme, site, words and select',
    why: 'they are functions of data, used at build and in the browser alike',
    binds: isIn('src/charts', 'src/marks', 'src/format', 'src/theme', 'src/site', 'src/words', 'src/select'),
    breaks: (file) => file.imports.filter((name) => name === 'react' || name.startsWith('react-dom')),
  },
  {
    rule: 'Plot and d3 stay out of pages and components',
    why: 'a chart is a module with a table and a sentence, not code inside a page',
    binds: isIn('src/pages', 'src/components'),
    breaks: (file) =>
      file.imports.filter((name) => name === 'd3' || name.startsWith('d3-') || name === '@observablehq/plot'),
  },
  {
    rule: 'the figures are handed to no component',
    why: 'a page carries them and any part of it asks with useSite; handed down, they stood as a property 141 times',
    binds: isIn('src'),
    breaks: (file) => withoutComments(file.text).match(/\bsite=\{/g) ?? [],
  },
  {
    rule: 'an element of a page is made in one place',
    why: 'text goes in as text there, so nothing a reader or a file brings is ever read as markup; the loader, which every page loads, makes its two kinds of tags in fewer bytes',
    binds: (path) =>
      isIn('src')(path) && !['element', 'loader', 'prefetchPage'].some((name) => path === `src/browser/${name}.ts`),
    breaks: (file) => withoutComments(file.text).match(/\.createElement\(|\.innerHTML\s*=|insertAdjacentHTML/g) ?? [],
  },
  {
    rule: 'no randomness, clock or locale formatting outside their homes',
    why: 'the same input gives the same bytes; a check asks the day, in one place of the build and one of the browser; a lock says since when',
    binds: (path) =>
      !['pipeline/disk/diskEffects.ts', 'pipeline/disk/builderLock.ts', 'src/check/today.ts'].includes(path),
    breaks: (file) =>
      withoutComments(file.text).match(/Math\.random|Date\.now|new Date\(\)|\.toFixed\(|\.toLocaleString\(/g) ?? [],
  },
  {
    rule: 'no default exports',
    why: 'a thing has one name everywhere',
    binds: () => true,
    breaks: (file) => withoutComments(file.text).match(/^export default/gm) ?? [],
  },
  {
    rule: 'no barrels',
    why: 'an import says where a thing lives',
    binds: () => true,
    breaks: (file) => withoutComments(file.text).match(/^export \* from/gm) ?? [],
  },
  {
    rule: 'no file over 400 lines',
    why: 'a file that long holds more than one thing',
    binds: () => true,
    breaks: (file) => (file.text.split('\n').length > 401 ? [`${file.text.split('\n').length - 1} lines`] : []),
  },
  {
    rule: 'no file names more than 30 modules',
    why: 'what gathers more has parts that belong together and should stand together',
    binds: () => true,
    breaks: (file) => namesMoreThan(30, file),
  },
  {
    rule: 'no file of the site names more than 15 modules',
    why: 'a page is read from the top: what composes more is two pages, or has sections that are one group',
    binds: isIn('src'),
    breaks: (file) => namesMoreThan(15, file),
  },
  {
    rule: 'no drawer for things without a place',
    why: 'a name says what is inside',
    binds: () => true,
    breaks: (file) => file.path.match(/\b(utils?|helpers?|common|misc)\b/gi) ?? [],
  },
];

test.each(RULES)('$rule', ({ binds, breaks }) => {
  const broken = files
    .filter((file) => binds(file.path))
    .flatMap((file) => breaks(file).map((what) => `${file.path}: ${what}`));
  expect(broken).toEqual([]);
});

/** The floors of the site, lowest first: a module imports from its own and from those below. */
const FLOORS = [
  'pipeline/contract',
  'src/format',
  'src/theme',
  'src/marks',
  'src/site',
  'src/select',
  'src/words',
  'src/charts',
  'src/components',
  'src/figure',
  'src/check',
  'src/browser',
  'src/pages',
  'src/routes.tsx',
  'src/prerender',
] as const;
/** They name every island, as the routes name every page; an island of one topic lives with its page. */
const ISLAND_REGISTRIES: readonly string[] = ['islands.tsx', 'choosers.tsx'].map(
  (file) => `src/browser/islands/${file}`,
);

const floorOf = (path: string): number => FLOORS.findIndex((floor) => isIn(floor)(path));

test('an import never climbs', () => {
  const climbing = files
    .filter(({ path }) => !ISLAND_REGISTRIES.includes(path) && floorOf(path) >= 0)
    .flatMap(({ path, imports }) =>
      imports.filter((name) => floorOf(name) > floorOf(path)).map((name) => `${path} imports ${name}`),
    );
  expect(climbing).toEqual([]);
  expect(floorOf('src/pages/dashboard/lcspPages.tsx')).toBeGreaterThan(floorOf('src/charts/spine/spine.ts'));
});

const MOST_IN_A_FOLDER = 30;

test('no folder holds more files than one takes in', () => {
  const folders = new Map<string, number>();
  for (const { path } of files) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
  const full = [...folders].filter(([, count]) => count > MOST_IN_A_FOLDER);
  expect(full, 'give what belongs together a folder of its own, such as pipeline/check/population').toEqual([]);
});

/** Where commands, their threads, pages and the scripts of a browser begin. */
const ENTRIES = [
  'pipeline/cli.ts',
  'pipeline/commands/readAhead.ts',
  'src/prerender/rendering/pageWorker.ts',
  ...readFileSync('src/prerender/bundleAssets.ts', 'utf8').matchAll(/'(src\/[^']+\.tsx?)'/g),
].map((entry) => (typeof entry === 'string' ? entry : (entry[1] ?? '')));

test('every module is reached by a command, a page or a script of a browser', () => {
  const byPath = new Map(files.map((file) => [file.path, file.imports]));
  const reached = new Set<string>();
  const open = [...ENTRIES];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    open.push(...(byPath.get(path) ?? []));
  }
  const left = files.map(({ path }) => path).filter((path) => !reached.has(path));
  expect(left).toEqual([]);
});

/** Modules from a command or a page down to the last it needs. */
const LONGEST_CHAIN = 20;

/** The longest chain of imports that begins at each module, from the text of each that is asked. */
function longestChains(readText: (text: string) => string): readonly (readonly string[])[] {
  const named = new Map(files.map(({ path, text }) => [path, importsOf(path, readText(text))]));
  const known = new Map<string, readonly string[]>();
  const longest = (path: string): readonly string[] => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const below = (named.get(path) ?? []).filter((name) => named.has(name)).map(longest);
    const chain = [path, ...(below.toSorted((a, b) => b.length - a.length)[0] ?? [])];
    known.set(path, chain);
    return chain;
  };
  return files.map(({ path }) => longest(path));
}

const TYPES = /^import type [^;]+;$/gm;

test.each([
  ['load each other', (text: string) => text.replaceAll(TYPES, '')],
  ['name each other, for a type alone too,', (text: string) => text],
])('no chain of modules that %s is longer than a reader follows', (_, readText) => {
  const chains = longestChains(readText);
  const tooLong = chains.filter((chain) => chain.length > LONGEST_CHAIN);
  expect(tooLong.map((chain) => chain.join(' > '))).toEqual([]);
  expect(Math.max(...chains.map((chain) => chain.length))).toBeGreaterThan(LONGEST_CHAIN / 2);
});

test('modules do not import each other in a circle', () => {
  const byPath = new Map(files.map((file) => [file.path, file.imports.filter((name) => /\.tsx?$/.test(name))]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
      return;
    }
    if (done.has(path)) return;
    for (const next of byPath.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of byPath.keys()) walk(path, []);
  expect(circles).toEqual([]);
});

test('no area or indicator is named in code', () => {
  const ids = ['data/areas.csv', 'data/indicators.csv'].flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '')
      .filter((id) => id.includes('-')),
  );
  const named = files.flatMap((file) => {
    const code = withoutComments(file.text);
    return ids.filter((id) => code.includes(`'${id}'`) || code.includes(`"${id}"`)).map((id) => `${file.path}: ${id}`);
  });
  expect(named).toEqual([]);
});

test('the rules bind real files', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.some((file) => file.imports.includes('react'))).toBe(true);
});

test('a chart has its place in the gallery, and the gallery shows no other', () => {
  const charts = readdirSync('src/charts', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const shown = Object.keys(testCharts);
  expect(charts.filter((chart) => !shown.some((name) => name.startsWith(chart)))).toEqual([]);
  expect(shown.filter((name) => !charts.some((chart) => name.startsWith(chart)))).toEqual([]);
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What must be there before a test file can run. */
export interface Needs {
  /** The sites of `test/buildSites.ts`. */
  readonly sites: boolean;
  /** A Chromium, Chrome or Edge. */
  readonly browser: boolean;
  /** Commands at work on a copy of the project: nothing takes longer. */
  readonly builders: boolean;
}

/** Modules by which a test comes to a built site, a browser or a builder, from the root of the project. */
const GIVES_SITES = new Set(['test/builtSites.ts']);
const GIVES_BROWSER = new Set(['src/prerender/pdf/findChromium.ts']);
const GIVES_BUILDERS = new Set(['test/pipeline/builders.ts']);

const IS_TEST = /\.test\.tsx?$/;
const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/g;

/** Every test file as sorted paths from the root. */
export const listTests = (): readonly string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => IS_TEST.test(path))
    .toSorted();

/** Many tests bring in the same modules: each is read once. */
const known = new Map<string, readonly string[]>();

function importsOf(path: string): readonly string[] {
  const found =
    known.get(path) ??
    [...readFileSync(path, 'utf8').matchAll(IMPORT)]
      .map(([, name = '']) => relative('.', join(dirname(path), name)).replaceAll('\\', '/'))
      .filter((name) => /\.tsx?$/.test(name) && existsSync(name));
  known.set(path, found);
  return found;
}

/** Every module a file brings in, itself among them. */
function reachOf(path: string, reached: Set<string> = new Set()): ReadonlySet<string> {
  if (reached.has(path)) return reached;
  reached.add(path);
  for (const found of importsOf(path)) reachOf(found, reached);
  return reached;
}

/** What a test file needs, read from what it imports: nothing has to be written down twice. */
export function needsOf(path: string): Needs {
  const reached = reachOf(path);
  const reaches = (modules: ReadonlySet<string>): boolean => [...modules].some((module) => reached.has(module));
  return { sites: reaches(GIVES_SITES), browser: reaches(GIVES_BROWSER), builders: reaches(GIVES_BUILDERS) };
}

import { fingerprint, fullPath, listFiles, projectFolder } from './effects.ts';
import { keepBundle, type Bundle } from './keptBundles.ts';

/** A script or style sheet as it is published: its name carries a hash of its content. */
export interface Asset {
  /** Path from the site root, such as `assets/loader-1f2e3d4c5b.js`. */
  readonly path: string;
  readonly content: string;
}

/** Browser entries: every script is a classic one (IIFE), so that it also runs from `file://`. */
const ENTRIES = {
  loader: 'src/browser/loader.ts',
  figures: 'src/browser/figures.ts',
  save: 'src/browser/saveChart/save.ts',
  tables: 'src/browser/tables.ts',
  glance: 'src/browser/glance/glance.ts',
  pins: 'src/browser/pins/pins.ts',
  islands: 'src/browser/islands/islands.tsx',
  choosers: 'src/browser/islands/choosers.tsx',
  notes: 'src/browser/notes/notes.ts',
  offline: 'src/browser/offline/offline.ts',
  search: 'src/browser/search/search.ts',
  explore: 'src/browser/explore/explore.tsx',
  compared: 'src/browser/explore/compared/compared.ts',
  shown: 'src/browser/explore/save/save.ts',
  check: 'src/browser/check/checkPage.ts',
  engine: 'src/check/engine.ts',
  workbook: 'src/check/workbook.ts',
  archive: 'src/check/archive.ts',
  parquet: 'src/check/parquet.ts',
  preview: 'src/browser/check/preview.ts',
  forms: 'src/theme/forms.scss',
  site: 'src/theme/site.scss',
  documents: 'src/theme/documents.scss',
  committee: 'src/theme/committee.scss',
  front: 'src/theme/front.scss',
  exploring: 'src/theme/explore.scss',
} as const;

/** Sources of everything bundled; the worker's script stands at the site's root under a name that stays. */
const SOURCES = { ...ENTRIES, worker: 'src/browser/offline/serviceWorker.ts' } as const;

export type AssetName = keyof typeof ENTRIES;
export type Assets = Readonly<Record<AssetName, Asset>>;

/** Names of the scripts and style sheets that pages link to. */
// Object.keys widens the keys of the constant above.
export const ASSET_NAMES = Object.keys(ENTRIES) as readonly AssetName[];

/** A file under `assets/`, named by its content. */
export function describeAsset(name: string, extension: 'js' | 'css', content: string): Asset {
  return { path: `assets/${name}-${fingerprint(content)}.${extension}`, content };
}

/**
 * The islands are written for React, which renders them into the pages; in the browser the same components run on
 * preact, a quarter of the bytes.
 */
const ON_PREACT = [
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
];

/** The script of Explore draws charts by their own modules, with a few kB in place of the whole of Plot, d3 and React. */
const ON_LIGHT_PARTS = [
  { find: /^@observablehq\/plot$/, part: 'src/browser/explore/drawing/plotMarks.ts' },
  { find: /^d3$/, part: 'src/browser/explore/drawing/d3Parts.ts' },
  { find: /^react(-dom\/client)?$/, part: 'src/browser/explore/preactParts.ts' },
].map(({ find, part }) => ({ find, replacement: fullPath(projectFolder, part) }));

/** Scripts with charts that a reader's browser draws on those parts. */
const LIGHT: readonly (keyof typeof SOURCES)[] = ['explore', 'compared'];

/** Whether a bundle made of the very same sources may be used again, from one command to the next. */
export interface Bundling {
  readonly keeps?: boolean | undefined;
}

/** Bundles made so far: the sources do not change while a build runs, which may write two sites. */
const made = new Map<keyof typeof SOURCES, Promise<Asset>>();

function bundleOnce(name: keyof typeof SOURCES, bundling: Bundling): Promise<Asset> {
  const asset = made.get(name) ?? bundleAnew(name, bundling);
  made.set(name, asset);
  return asset;
}

async function bundleAnew(name: keyof typeof SOURCES, { keeps = false }: Bundling): Promise<Asset> {
  return keeps ? keepBundle(name, () => bundle(name)) : (await bundle(name)).asset;
}

/** One script or style sheet as its sources stand now. @throws when it does not compile */
export const bundleNow = (name: AssetName): Promise<Asset> => bundleAnew(name, { keeps: true });

/** Styles import each other by names that a folder decides, so that any style of it may be among their sources. */
async function stylesOf(entry: string): Promise<readonly string[]> {
  const folder = entry.slice(0, entry.lastIndexOf('/'));
  return (await listFiles(fullPath(projectFolder, folder)))
    .filter((path) => path.endsWith('.scss'))
    .map((path) => fullPath(projectFolder, folder, path));
}

/** Notes every module a bundle was made from, those of which nothing is left in it among them: changed, they might stay. */
const noteModules = (seen: Set<string>) => ({
  name: 'note-modules',
  transform: (_: string, id: string) => {
    seen.add(id);
    return null;
  },
});

async function bundle(name: keyof typeof SOURCES): Promise<Bundle> {
  const entry = SOURCES[name];
  const isStyle = entry.endsWith('.scss');
  const modules = new Set<string>();
  // Loaded only now: where every bundle is kept nobody needs it.
  const { build } = await import('vite');
  const built = await build({
    plugins: [noteModules(modules)],
    root: projectFolder,
    configFile: fullPath(projectFolder, 'vite.config.ts'),
    resolve: { alias: LIGHT.includes(name) ? [...ON_LIGHT_PARTS, ...ON_PREACT] : ON_PREACT },
    build: {
      rollupOptions: {
        input: fullPath(projectFolder, entry),
        ...(isStyle ? {} : { output: { format: 'iife' as const } }),
      },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (first === undefined || !('output' in first)) throw new Error(`missing output of ${entry}`);
  for (const file of first.output) {
    if (isStyle && file.type === 'asset' && file.fileName.endsWith('.css')) {
      return { asset: describeAsset(name, 'css', String(file.source)), sources: await stylesOf(entry) };
    }
    if (!isStyle && file.type === 'chunk') {
      return { asset: describeAsset(name, 'js', file.code), sources: [...modules] };
    }
  }
  throw new Error(`missing output of ${entry}`);
}

/**
 * Builds the browser's scripts and the style sheet with Vite, in memory.
 *
 * @throws when an entry does not compile
 */
export async function bundleAssets(bundling: Bundling = {}): Promise<Assets> {
  const bundled = await Promise.all(ASSET_NAMES.map(async (name) => [name, await bundleOnce(name, bundling)] as const));
  // One asset for each key, from the line above.
  return Object.fromEntries(bundled) as Assets;
}

/** Text of the service worker, `sw.js`. */
export const bundleWorker = async (bundling: Bundling = {}): Promise<string> =>
  (await bundleOnce('worker', bundling)).content;

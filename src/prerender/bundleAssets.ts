import { build } from 'vite';
import { fingerprint, fullPath, projectFolder } from './effects.ts';

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
  tables: 'src/browser/tables.ts',
  islands: 'src/browser/islands/islands.tsx',
  notes: 'src/browser/notes/notes.ts',
  offline: 'src/browser/offline/offline.ts',
  search: 'src/browser/search/search.ts',
  check: 'src/browser/check/checkPage.ts',
  engine: 'src/check/engine.ts',
  workbook: 'src/check/workbook.ts',
  preview: 'src/browser/check/preview.ts',
  forms: 'src/theme/forms.scss',
  site: 'src/theme/site.scss',
  documents: 'src/theme/documents.scss',
  committee: 'src/theme/committee.scss',
} as const;

/** Sources of everything bundled; the worker's script stands at the site's root under a name that stays. */
const SOURCES = { ...ENTRIES, worker: 'src/browser/offline/serviceWorker.ts' } as const;

export type Assets = Readonly<Record<keyof typeof ENTRIES, Asset>>;

/** A file under `assets/`, named by its content. */
export function describeAsset(name: string, extension: 'js' | 'css', content: string): Asset {
  return { path: `assets/${name}-${fingerprint(content)}.${extension}`, content };
}

/**
 * Soft change from page to page, on the published site only: pages on a disk are strangers to each other, and Chromium
 * reports each refused transition between them as an error.
 */
const TRANSITIONS = '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}\n';

/**
 * The islands are written for React, which renders them into the pages; in the browser the same components run on
 * preact, a quarter of the bytes.
 */
const ON_PREACT = [
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
];

/** Bundles made so far: the sources do not change while a build runs, which may write two sites. */
const made = new Map<keyof typeof SOURCES, Promise<Asset>>();

function bundleOnce(name: keyof typeof SOURCES): Promise<Asset> {
  const asset = made.get(name) ?? bundle(name);
  made.set(name, asset);
  return asset;
}

async function bundle(name: keyof typeof SOURCES): Promise<Asset> {
  const entry = SOURCES[name];
  const isStyle = entry.endsWith('.scss');
  const built = await build({
    root: projectFolder,
    configFile: fullPath(projectFolder, 'vite.config.ts'),
    resolve: { alias: ON_PREACT },
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
      return describeAsset(name, 'css', String(file.source));
    }
    if (!isStyle && file.type === 'chunk') return describeAsset(name, 'js', file.code);
  }
  throw new Error(`missing output of ${entry}`);
}

/**
 * Builds the browser's scripts and the style sheet with Vite, in memory.
 *
 * @param field for the field copy, opened from a disk
 * @throws when an entry does not compile
 */
export async function bundleAssets(field: boolean): Promise<Assets> {
  // Object.keys widens the keys of the constant above.
  const names = Object.keys(ENTRIES) as (keyof typeof ENTRIES)[];
  const bundled = await Promise.all(names.map(async (name) => [name, await bundleOnce(name)] as const));
  // One asset for each key, from the line above.
  const assets = Object.fromEntries(bundled) as Assets;
  const { site } = assets;
  return { ...assets, site: field ? site : describeAsset('site', 'css', site.content.trimEnd() + TRANSITIONS) };
}

/** Text of the service worker, `sw.js`. */
export const bundleWorker = async (): Promise<string> => (await bundleOnce('worker')).content;

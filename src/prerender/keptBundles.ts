import { changedAt, fingerprint, fullPath, projectFolder, readText, writeFileAt } from './effects.ts';

interface Asset {
  readonly path: string;
  readonly content: string;
}

/** A script or style sheet with the files it was made of. */
export interface Bundle {
  readonly asset: Asset;
  /** Full paths; what a bundler adds of its own is among them under names that are no paths. */
  readonly sources: readonly string[];
}

/** A bundle as it lies in the cache: with the fingerprint of each of its sources, by their paths in the project: a copy has its own. */
interface KeptBundle {
  readonly asset: Asset;
  readonly sources: Readonly<Record<string, string>>;
}

const FOLDER = '.cache/bundles';

/** What decides every bundle: the versions of packages, whose own files need then not be read, and how it is made. */
const ALWAYS = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'src/prerender/bundleAssets.ts',
];

/** By how much the time of a file may lag behind the clock, in milliseconds. */
const CLOCK_STEP = 50;

const HERE = projectFolder.replaceAll('\\', '/');

const isOurs = (path: string): boolean =>
  path.startsWith(HERE) && !path.includes('/node_modules/') && !path.includes('\0');

const inProject = (path: string): string => fullPath(projectFolder, path);

async function fingerprints(paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const found = paths.map(async (path) => [path, fingerprint(await readText(inProject(path)))] as const);
  return Object.fromEntries(await Promise.all(found));
}

/** The bundle kept under a name; null where there is none, or where a source of it has changed or gone. */
async function readKept(place: string): Promise<Asset | null> {
  try {
    // Written below; anything else fails one of the next steps.
    const { asset, sources } = JSON.parse(await readText(place)) as KeptBundle;
    const now = await fingerprints(Object.keys(sources));
    const isSame = Object.entries(sources).every(([path, wanted]) => now[path] === wanted);
    return isSame && asset.path.includes(fingerprint(asset.content)) ? asset : null;
  } catch {
    return null;
  }
}

/** The bundle of a name, made only where one of its sources differs from those of the one kept. */
export async function keepBundle(name: string, make: () => Promise<Bundle>): Promise<Asset> {
  const place = fullPath(projectFolder, FOLDER, `${name}.json`);
  const kept = await readKept(place);
  if (kept !== null) return kept;
  const begun = performance.timeOrigin + performance.now() - CLOCK_STEP;
  const { asset, sources } = await make();
  const read = sources.map((path) => path.replace(/\?.*$/, '')).filter(isOurs);
  const ours = [...new Set([...ALWAYS, ...read.map((path) => path.slice(HERE.length).replace(/^\//, ''))])];
  // A source saved while the bundle was made may not be in it.
  if (Math.max(...(await Promise.all(ours.map((path) => changedAt(inProject(path)))))) >= begun) return asset;
  const bundle: KeptBundle = { asset, sources: await fingerprints(ours) };
  await writeFileAt(place, JSON.stringify(bundle));
  return asset;
}

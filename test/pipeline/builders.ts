import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { checkPages } from '../../src/prerender/guard/checkPages.ts';
import { readPages } from '../../src/prerender/guard/readPage.ts';
import { listBuilt } from '../builtSites.ts';

/** What the commands need of a copy of the project; the packages are linked, and what was published before is left behind. */
const NEEDED = [
  'pipeline',
  'src',
  'data',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
const LEFT_BEHIND = /^(data|\..+-(unfinished|last)-.+)$/;

/** Releases a copy keeps: the latest, and one that is gone by. Each further one is made alike, and takes seconds of every build. */
const RELEASES_KEPT = 2;

/** Versions of the releases a project keeps, the latest first. */
export const releasesOf = (project: string): readonly string[] =>
  readdirSync(join(project, 'data/releases'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));

/** A copy of the project, the one at work unless told, in a folder of its own, with its last releases. */
export function copyProject(from = '.'): string {
  const folder = mkdtempSync(join(tmpdir(), 'builders-'));
  const older = new Set(releasesOf(from).slice(RELEASES_KEPT));
  const isLeft = (path: string): boolean => {
    const [under, name = '', file = ''] = resolve(path)
      .slice(resolve(from).length + 1)
      .split(/[\\/]/);
    return (
      (under === 'public' && LEFT_BEHIND.test(name)) ||
      (name === 'releases' && older.has(file.replace(/\.[a-z]+$/, '')))
    );
  };
  for (const name of NEEDED) {
    cpSync(join(from, name), join(folder, name), { recursive: true, filter: (path) => !isLeft(path) });
  }
  forgetAddresses(folder, older);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** The records of the releases a copy keeps name the downloads of those it does not, which nobody could make there. */
function forgetAddresses(folder: string, gone: ReadonlySet<string>): void {
  for (const id of releasesOf(folder)) {
    const path = join(folder, 'data/releases', `${id}.json`);
    const record: { readonly addresses: readonly string[] } = JSON.parse(readFileSync(path, 'utf8'));
    const addresses = record.addresses.filter((address) => ![...gone].some((one) => address.includes(one)));
    writeFileSync(path, JSON.stringify({ ...record, addresses }));
  }
}

/** A command at work, in one process that a signal ends. */
export interface Builder {
  readonly process: ChildProcess;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly said: string;
  }>;
}

export function startBuilder(folder: string, ...words: readonly string[]): Builder {
  const builder = spawn(execPath, ['pipeline/run.mjs', ...words], { cwd: folder });
  let said = '';
  for (const stream of [builder.stdout, builder.stderr]) stream.on('data', (text) => (said += String(text)));
  return {
    process: builder,
    ended: new Promise((done) => builder.on('close', (code, signal) => done({ code, signal, said }))),
  };
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Whatever is wrong with a folder by its own manifest: files that are missing, others, or of other bytes. */
export function faultsOf(folder: string, manifest: string): readonly string[] {
  if (!existsSync(join(folder, manifest))) return [`${folder}: no ${manifest}`];
  const { files } = JSON.parse(readFileSync(join(folder, manifest), 'utf8')) as {
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
  };
  const wanted = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const found = listBuilt(folder).filter((path) => path !== manifest);
  return [
    ...[...wanted.keys()].filter((path) => !found.includes(path)).map((path) => `${path}: missing`),
    ...found.filter((path) => hashOf(join(folder, path)) !== wanted.get(path)).map((path) => `${path}: not as listed`),
  ];
}

/** Whether the published files and the site made of them are of one age. */
export const areOfOneAge = (folder: string): boolean =>
  hashOf(join(folder, 'public/data/manifest.json')) === hashOf(join(folder, 'dist/data/manifest.json'));

/** Links of a site that lead nowhere, and anything else its guard finds. */
export function deadLinks(site: string): readonly string[] {
  const files = listBuilt(site);
  const pages = files.filter((path) => path.endsWith('.html') && path !== '404.html');
  return checkPages(
    readPages(new Map(pages.map((path) => [path, readFileSync(join(site, path), 'utf8')]))),
    new Set(files),
  );
}

/** What builders left lying about. */
export const leftoversOf = (folder: string): readonly string[] =>
  ['.', 'public', 'data', 'data/returns', '.cache/builder'].flatMap((under) =>
    existsSync(join(folder, under))
      ? readdirSync(join(folder, under)).filter((name) => /-(unfinished|last)-|swap\.json/.test(name))
      : [],
  );

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

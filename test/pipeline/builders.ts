import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { checkPages } from '../../src/prerender/guard/guardPages.ts';
import { readPages } from '../../src/prerender/guard/readPage.ts';
import { listBuilt } from '../builtSites.ts';
import { forgetAddresses, latestFirst, olderOf } from '../releases/lastReleases.ts';

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
/** What the project keeps of earlier commands, by its content: with it a copy makes again only what differs. */
const KEPT = ['.cache/books', '.cache/bundles'];
const LEFT_BEHIND = /^(data|\..+-(unfinished|last)-.+)$/;

/** Versions of the releases a project keeps, the latest first. */
export const releasesOf = (project: string): readonly string[] =>
  latestFirst(readdirSync(join(project, 'data/releases')));

/**
 * A copy of the project, the one at work unless told, in a folder of its own, with its last releases; `withKept` brings what
 * was kept of earlier commands.
 */
export function copyProject({ from = '.', withKept = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'builders-'));
  const older = new Set(olderOf(releasesOf(from)));
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
  const kept = withKept ? KEPT.filter((name) => existsSync(join(from, name))) : [];
  for (const name of kept) cpSync(join(from, name), join(folder, name), { recursive: true });
  for (const id of releasesOf(folder)) {
    const record = join(folder, 'data/releases', `${id}.json`);
    writeFileSync(record, forgetAddresses(readFileSync(record, 'utf8'), older));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
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

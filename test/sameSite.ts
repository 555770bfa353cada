import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { BUILT, listBuilt } from './builtSites.ts';

/**
 * `npm run same -- COMMIT`: builds the sites of this tree and of a commit and lists every file that differs, so that a
 * change of the house can be shown to change nothing in what it builds. Exit code 1 where anything differs.
 */
const commit = process.argv[2] ?? 'HEAD';

/** Scripts and styles carry a hash of their content in their name: where one differs, not every page that names it does. */
const withoutHashes = (text: string): string => text.replace(/(assets\/[a-z-]+)-[0-9a-f]{10}\./g, '$1.');

/** The two manifests name what the program was when it ran, and two lists sum up files that are compared themselves. */
function withoutProgram(path: string, text: string): string {
  if (path.endsWith('data/manifest.json')) return text.replace(/"madeOf":"[^"]*"/, '');
  if (path.endsWith('offline.json')) return text.replace(/"hash":"[^"]*","bytes":\d+/, '');
  if (!path.endsWith('site-manifest.json')) return text;
  return text.replace(/"madeFrom":"[^"]*"/, '').replace(/"bytes":\d+,"sha256":"[^"]*"/g, '');
}

function run(command: string, words: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, [...words], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`invalid run of ${command} ${words.join(' ')}: ${stderr.slice(-2000)}`);
}

/** Fingerprint of every file of the sites built in a folder, by path. */
function buildIn(folder: string): ReadonlyMap<string, string> {
  const tsx = resolve('node_modules/.bin/tsx');
  run(tsx, ['pipeline/cli.ts', 'data'], folder);
  run(tsx, ['test/buildSites.ts'], folder);
  const paths = [BUILT.site, BUILT.field].flatMap((site) =>
    listBuilt(join(folder, site)).map((path) => join(site, path)),
  );
  return new Map(
    paths.map((path) => {
      const text = withoutHashes(withoutProgram(path, readFileSync(join(folder, path), 'latin1')));
      return [withoutHashes(path), createHash('sha256').update(text, 'latin1').digest('hex')];
    }),
  );
}

const other = mkdtempSync(join(tmpdir(), 'same-site-'));
try {
  run('git', ['worktree', 'add', '--detach', '--force', other, commit], '.');
  symlinkSync(resolve('node_modules'), join(other, 'node_modules'));
  const before = buildIn(other);
  const after = buildIn('.');
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const differing = paths.filter((path) => before.get(path) !== after.get(path));
  for (const path of differing) console.log(`differs: ${path}`);
  console.log(`${paths.length} files, ${differing.length} differ from ${commit}`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  run('git', ['worktree', 'remove', '--force', other], '.');
  rmSync(other, { recursive: true, force: true });
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { PEERS } from './peers.ts';

/** `npm run matrix`: fetches the peers once, and prints the tables of docs/guides/programs.md with what is installed here. */
function installPeers(): void {
  const names = PEERS.packages.map((name) => name.slice(0, name.lastIndexOf('@')));
  if (names.every((name) => existsSync(join(PEERS.folder, 'node_modules', name)))) return;
  mkdirSync(PEERS.folder, { recursive: true });
  writeFileSync(join(PEERS.folder, 'package.json'), '{"private":true}\n');
  const words = ['install', '--no-audit', '--no-fund', '--save-exact', ...PEERS.packages];
  const { status, stderr } = spawnSync('npm', words, { cwd: PEERS.folder, encoding: 'utf8' });
  if (status !== 0) console.error(`missing peers: ${stderr}`);
}

if (!argv.includes('--offline')) installPeers();
// Only now: what is installed decides which writers there are.
const [{ npmWriters }, { programWriters }, { formatMatrix, writerMatrix }, own] = await Promise.all([
  import('./npmWriters.ts'),
  import('./programWriters.ts'),
  import('./writerMatrix.ts'),
  import('./ownFiles.ts'),
]);
const programs = programWriters();
console.log(formatMatrix(await writerMatrix([...npmWriters.writers, ...programs.writers])));
const missing = [...npmWriters.missing, ...programs.missing];
console.log(missing.length === 0 ? '' : `\nNot installed here: ${missing.join(', ')}.`);
console.log(`\n${own.formatReaders(await own.readOwnFiles(own.ownFiles(), own.readers()))}`);

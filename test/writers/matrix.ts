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
const [{ npmWriters }, { programWriters }, { formatMatrix, writerMatrix }] = await Promise.all([
  import('./npmWriters.ts'),
  import('./programWriters.ts'),
  import('./writerMatrix.ts'),
]);
const [own, { formatReaders }, { ownTables }, books, json, packages, csvw, papers, forms] = await Promise.all([
  import('./ownFiles.ts'),
  import('./surprises.ts'),
  import('./ownTables.ts'),
  import('./workbookReaders.ts'),
  import('./jsonReaders.ts'),
  import('./packageReaders.ts'),
  import('./csvwReaders.ts'),
  import('./documentReaders.ts'),
  import('./formReaders.ts'),
]);
const programs = programWriters();
console.log(formatMatrix(await writerMatrix([...npmWriters.writers, ...programs.writers])));
const missing = [...npmWriters.missing, ...programs.missing];
console.log(missing.length === 0 ? '' : `\nNot installed here: ${missing.join(', ')}.`);

const tables = ownTables();
console.log(`\nCSV\n${formatReaders(await own.readOwnFiles(own.ownFiles(), own.readers()))}`);
console.log(
  `\nWorkbook\n${formatReaders(await books.readOwnBook(await books.ownBook(), tables, books.bookReaders()))}`,
);
console.log(`\nJSON\n${formatReaders(await json.readOwnJson(tables, json.jsonReaders()))}`);
console.log(
  `\nData package\n${formatReaders([...(await packages.readOwnPackage(tables)), ...(await csvw.readOwnCsvw(tables))])}`,
);
console.log(`\nPapers\n${papers.formatPapers(await papers.readOwnPapers(papers.ownPapers(), papers.paperReaders()))}`);
console.log(`\nForms\n${forms.formatForms(await forms.readOwnForms())}`);

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, sep } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Runs a command of the project: `node pipeline/run.mjs check FILE`. Reading a program of a thousand TypeScript files one
 * by one takes seconds at every start, so it is compiled once and kept in `.cache/program` under a hash of everything it
 * is made of; the next command finds it there. Where nothing can be written, the files are read one by one.
 */
const project = fileURLToPath(new URL('..', import.meta.url));
const kept = join(project, '.cache/program');

/** Programs of other states of the sources that may still be at work, or will be asked for when a change is taken back. */
const MOST_KEPT = 4;

const UNFINISHED = 'unfinished-';
/** Milliseconds after which nobody is still compiling. */
const LONGEST_MAKING = 10 * 60_000;

// React chooses its build when it is first imported.
env['NODE_ENV'] ??= 'production';

/** Everything the program is made of, as paths from the project's folder. */
function listSources() {
  const inFolders = ['pipeline', 'src'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|json|mjs)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll(sep, '/')}`),
  );
  return [...inFolders.toSorted(), 'package-lock.json', 'tsconfig.json'];
}

/** Fingerprint of these very sources; the project's own place is in it, for so the program finds its files. */
function hashSources() {
  const hash = createHash('sha256').update(`${process.version}\n${project}`);
  for (const path of listSources()) hash.update(`\n${path}\n`).update(readFileSync(join(project, path)));
  return hash.digest('hex').slice(0, 16);
}

const placeOf = (hash) => join(kept, hash);

/** In one file there is one address; what asked for its own gets it written in. */
const keepAddresses = {
  name: 'keep-addresses',
  transform: (code, id) =>
    code.includes('import.meta.url')
      ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id.replace(/\?.*$/, '')).href))
      : null,
};

async function compileInto(folder) {
  const { build } = await import('vite');
  await build({
    root: project,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [keepAddresses],
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        // The threads that render pages begin at a file of their own.
        input: { cli: 'pipeline/cli.ts', pageWorker: 'src/prerender/rendering/pageWorker.ts' },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

/** Leaves the latest; what another command is making now is left to it, unless it was cut short long ago. */
function dropOldest() {
  const all = readdirSync(kept).map((name) => ({
    name,
    path: join(kept, name),
    time: statSync(join(kept, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }));
  const isOld = ({ time }) => Date.now() - time > LONGEST_MAKING;
  const programs = all.filter(({ name }) => !name.startsWith(UNFINISHED)).toSorted((a, b) => b.time - a.time);
  const cutShort = all.filter((one) => one.name.startsWith(UNFINISHED) && isOld(one));
  for (const { path } of [...programs.slice(MOST_KEPT), ...cutShort]) rmSync(path, { recursive: true, force: true });
}

/** A folder to compile into; null where nothing can be written: a disk that is read only, or a folder of somebody else. */
function openDraft() {
  try {
    mkdirSync(kept, { recursive: true });
    return mkdtempSync(join(kept, UNFINISHED));
  } catch {
    return null;
  }
}

/**
 * Compiles beside the place, so that two commands at once, or one cut short, leave nothing half made. A source that is saved
 * meanwhile may be in the program or not, so it is compiled once more.
 *
 * @returns the fingerprint the program was kept under
 */
async function compile(hash, draft) {
  try {
    await compileInto(draft);
    const now = hashSources();
    if (now !== hash) return await findProgram(now);
    if (!existsSync(placeOf(hash))) renameSync(draft, placeOf(hash));
    dropOldest();
  } catch (error) {
    // Two commands at once made the same: the first has put it there.
    if (!existsSync(placeOf(hash))) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return hash;
}

/** The fingerprint under which the program of these sources is kept, compiled where it is not; null where nothing can be written. */
async function findProgram(hash = hashSources()) {
  if (existsSync(placeOf(hash))) return hash;
  const draft = openDraft();
  return draft === null ? null : compile(hash, draft);
}

async function readOneByOne() {
  const { register } = await import('tsx/esm/api');
  register();
  return import('./cli.ts');
}

/** Maps from places in compiled files to those in the sources, each read when a line of its file is asked for. */
const maps = new Map();

function mapOf(file) {
  if (!maps.has(file)) maps.set(file, new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8'))));
  return maps.get(file);
}

/** A place in a compiled file as the place in the source it was made of; as it is where there is no map of it. */
function sourceOf(place, file, line, column) {
  try {
    const { originalSource, originalLine, originalColumn } = mapOf(file).findEntry(line - 1, column - 1);
    return `${fileURLToPath(new URL(originalSource, file))}:${originalLine + 1}:${originalColumn + 1}`;
  } catch {
    return place;
  }
}

/**
 * A defect is told with the line of the source it stands in. Node could do this by itself, and would read the maps of all
 * files at every start for it.
 */
function tellDefect(error) {
  const text = error instanceof Error && error.stack !== undefined ? error.stack : String(error);
  console.error(
    text.replace(/(file:[^\s()]+\.mjs):(\d+):(\d+)/g, (...[place, file, line, column]) =>
      sourceOf(place, file, line, column),
    ),
  );
  process.exit(1);
}

async function run() {
  const hash = await findProgram();
  // What is kept from one command to the next is kept of this program; its threads begin beside it.
  env['PROGRAM_HASH'] = hash ?? '';
  env['PROGRAM_FOLDER'] = hash === null ? '' : placeOf(hash);
  if (hash === null) return readOneByOne();
  process.on('uncaughtException', tellDefect);
  return import(pathToFileURL(join(placeOf(hash), 'cli.mjs')).href);
}

await run();

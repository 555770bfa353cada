import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The program of the commands. Reading a thousand TypeScript files one by one takes seconds at every start, so it is
 * compiled once and kept in `.cache/program` under a hash of everything it is made of; the next command finds it there.
 */
const project = fileURLToPath(new URL('..', import.meta.url));
const kept = join(project, '.cache/program');

/** Programs of other states of the sources that may still be at work, or will be asked for when a change is taken back. */
const MOST_KEPT = 4;

const UNFINISHED = 'unfinished-';
/** Milliseconds after which nobody is still compiling. */
const LONGEST_MAKING = 10 * 60_000;

/** Everything the program is made of, as paths from the project's folder. */
function listSources() {
  const inFolders = ['pipeline', 'src'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|json|mjs)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll(sep, '/')}`),
  );
  return [...inFolders.toSorted(), 'package-lock.json', 'tsconfig.json'];
}

const shorten = (hash) => hash.digest('hex').slice(0, 16);

/** Fingerprint of these very sources, the same in every copy of the project. */
function hashSources() {
  const hash = createHash('sha256').update(process.version);
  for (const path of listSources()) hash.update(`\n${path}\n`).update(readFileSync(join(project, path)));
  return shorten(hash);
}

/** Where the program of these sources is kept; the project's own place is in the name, for so the program finds its files. */
const placeOf = (hash) => join(kept, shorten(createHash('sha256').update(`${hash}\n${project}`)));

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
        // Threads begin at a file of their own.
        input: {
          cli: 'pipeline/cli.ts',
          pageWorker: 'src/prerender/rendering/pageWorker.ts',
          readAhead: 'pipeline/commands/readAhead.ts',
        },
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
 * @returns as `findProgram`
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
  return { hash, folder: placeOf(hash) };
}

/**
 * The program of these sources, compiled where it is not kept yet; null where nothing can be written.
 *
 * @returns the fingerprint of its sources, and the folder it stands in
 */
export async function findProgram(hash = hashSources()) {
  if (existsSync(placeOf(hash))) return { hash, folder: placeOf(hash) };
  const draft = openDraft();
  return draft === null ? null : compile(hash, draft);
}

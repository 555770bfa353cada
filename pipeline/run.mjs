import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findProgram } from './program.mjs';

/**
 * Runs a command of the project: `node pipeline/run.mjs check FILE`, by the program compiled and kept. Where nothing can be
 * written, its files are read one by one.
 */

// React chooses its build when it is first imported.
env['NODE_ENV'] ??= 'production';

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
  const program = await findProgram();
  // What is kept from one command to the next is kept of this program; its threads begin beside it.
  env['PROGRAM_HASH'] = program?.hash ?? '';
  env['PROGRAM_FOLDER'] = program?.folder ?? '';
  if (program === null) return readOneByOne();
  process.on('uncaughtException', tellDefect);
  return import(pathToFileURL(join(program.folder, 'cli.mjs')).href);
}

await run();

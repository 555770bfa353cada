import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from './cells.ts';
import { peer } from './peers.ts';
import type { Row } from './surprises.ts';

/** Debian's own Python, for which the libraries are packaged. */
const PYTHON = '/usr/bin/python3';

const MOST_OUTPUT = 1 << 28;

/** What a program says; blank where it is not installed. */
export const output = (command: string, words: readonly string[]): string =>
  spawnSync(command, words, { encoding: 'utf8', maxBuffer: MOST_OUTPUT }).stdout ?? '';

const versionIn = (text: string): string | null => /\d+(\.\d+)+/.exec(text)?.[0] ?? null;

/** Version of a program that is installed. */
export const programVersion = (command: string): string | null => versionIn(output(command, ['--version']));

/** Whether a program is installed, whatever it says of itself. */
export const hasProgram = (command: string): boolean => spawnSync(command, ['-v']).error === undefined;

/** Version of a library of Python that is installed. */
export const pythonVersion = (library: string): string | null =>
  versionIn(output(PYTHON, ['-c', `import importlib.metadata as m; print(m.version('${library}'))`]));

/** Has a script read paths, one a line, and takes the JSON it writes; what it holds is the script's to say. */
export function askPython<Answer>(script: string, paths: readonly string[]): Answer {
  const words = { input: paths.join('\n'), encoding: 'utf8', maxBuffer: MOST_OUTPUT } as const;
  const { status, stdout, stderr } = spawnSync(PYTHON, [script], words);
  if (status !== 0) throw new Error(`missing answer of ${script}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Work in a folder of its own with a folder `out`, both gone afterwards. */
export function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'readers-'));
  mkdirSync(`${folder}/out`);
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Has LibreOffice save files in another form, in the folder `out`. */
export function convertByOffice(folder: string, form: string, paths: readonly string[]): void {
  const words = ['--headless', '--convert-to', form, '--outdir', `${folder}/out`, ...paths];
  spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...words]);
}

interface DuckDb {
  readonly DuckDBInstance: {
    create(): Promise<{ connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }> }> }>;
  };
}

/** A connection that answers a query with rows of cells. */
export async function openDuckDb(): Promise<(sql: string) => Promise<readonly Row[]>> {
  // The package has no types here.
  const { DuckDBInstance } = peer('@duckdb/node-api') as DuckDb;
  const connection = await (await DuckDBInstance.create()).connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(textOf));
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fromCSV } from 'arquero';
import { autoType, csvParse } from 'd3';
import Papa from 'papaparse';
import { PEERS, peer, peerVersion, versionOf } from './peers.ts';

/** What a reader made of a file: its rows of cells, each as the text its value has there. */
type Read = (paths: readonly string[]) => Promise<readonly (readonly (readonly string[])[])[]>;

interface Reader {
  readonly name: string;
  readonly read: Read;
}

/** Cells of one column that a reader holds as something else than what stands there. */
export interface Surprise {
  readonly column: string;
  readonly cells: number;
  readonly was: string;
  readonly became: string;
}

export interface ReaderRow {
  readonly reader: string;
  readonly files: number;
  readonly surprises: readonly Surprise[];
}

const FOLDER = 'public/data/downloads';

/** The published tables of the latest release, as CSV. */
export function ownFiles(): readonly string[] {
  const { release } = JSON.parse(readFileSync('public/data/index.json', 'utf8'));
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(`_${release}.csv`))
    .map((name) => join(FOLDER, name));
}

const cellsOf = (text: string): string[][] => Papa.parse<string[]>(text.trimEnd()).data;

// A day without a time of day is written as such, whatever the reader keeps beside it.
const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value);

const rowsOf = (columns: readonly string[], objects: readonly object[]): readonly (readonly string[])[] =>
  objects.map((row) => columns.map((name) => textOf(Reflect.get(row, name))));

const eachText =
  (read: (text: string) => readonly (readonly string[])[]): Read =>
  async (paths) =>
    paths.map((path) => read(readFileSync(path, 'utf8')));

interface DuckDb {
  readonly DuckDBInstance: {
    create(): Promise<{ connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }> }> }>;
  };
}

async function readDuckDb(paths: readonly string[]): Promise<readonly (readonly (readonly string[])[])[]> {
  // The package has no types here.
  const { DuckDBInstance } = peer('@duckdb/node-api') as DuckDb;
  const connection = await (await DuckDBInstance.create()).connect();
  const files: string[][][] = [];
  for (const path of paths) {
    const result = await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM read_csv('${path}')`);
    files.push(result.getRows().map((row) => row.map(textOf)));
  }
  return files;
}

async function readPandas(paths: readonly string[]): Promise<readonly (readonly (readonly string[])[])[]> {
  const words = { input: paths.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return JSON.parse(spawnSync('/usr/bin/python3', ['test/writers/readers.py'], words).stdout);
}

const throughOffice =
  (command: (folder: string, paths: readonly string[]) => void): Read =>
  async (paths) => {
    const folder = mkdtempSync(join(tmpdir(), 'readers-'));
    mkdirSync(`${folder}/out`);
    try {
      command(folder, paths);
      return paths.map((path) => cellsOf(readFileSync(`${folder}/out/${basename(path)}`, 'utf8')).slice(1));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

const output = (command: string, words: readonly string[]): string =>
  spawnSync(command, words, { encoding: 'utf8' }).stdout ?? '';

const versionIn = (text: string): string | null => /\d+(\.\d+)+/.exec(text)?.[0] ?? null;

/** The readers that are installed here, each as it reads by itself. */
export function readers(): readonly Reader[] {
  const pandas = versionIn(output('/usr/bin/python3', ['-c', 'import pandas; print(pandas.__version__)']));
  const libreOffice = versionIn(output('soffice', ['--version']));
  const gnumeric = versionIn(output('ssconvert', ['--version']));
  return [
    {
      name: `arquero ${versionOf('arquero')}, fromCSV`,
      read: eachText((text) => {
        const table = fromCSV(text);
        return rowsOf(table.columnNames(), table.objects());
      }),
    },
    {
      name: `d3 ${versionOf('d3')}, autoType`,
      read: eachText((text) => rowsOf(cellsOf(text)[0] ?? [], csvParse(text, autoType))),
    },
    ...(existsSync(join(PEERS.folder, 'node_modules/@duckdb'))
      ? [{ name: `DuckDB ${peerVersion('@duckdb/node-api')}, read_csv`, read: readDuckDb }]
      : []),
    ...(pandas === null ? [] : [{ name: `pandas ${pandas}, read_csv`, read: readPandas }]),
    ...(libreOffice === null
      ? []
      : [
          {
            name: `LibreOffice ${libreOffice}, CSV to CSV`,
            read: throughOffice((folder, paths) => {
              const words = ['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir'];
              spawnSync('soffice', [
                `-env:UserInstallation=file://${folder}/profile`,
                ...words,
                `${folder}/out`,
                ...paths,
              ]);
            }),
          },
        ]),
    ...(gnumeric === null
      ? []
      : [
          {
            name: `Gnumeric ${gnumeric}, CSV to CSV`,
            read: throughOffice((folder, paths) => {
              for (const path of paths) spawnSync('ssconvert', [path, `${folder}/out/${basename(path)}`]);
            }),
          },
        ]),
  ];
}

// The same number in another spelling is no surprise: 7.10 is 7.1, and 3 is 3.0.
const isSame = (was: string, became: string): boolean =>
  was === became ||
  (was !== '' && became !== '' && /^-?\d+(\.\d+)?$/.test(was) && Number(was) === Number(became) && !/^0\d/.test(was));

const WHOLE_ROWS = 'whole rows of a short file, cut at other marks than commas';

/** What each reader makes of every published table, column by column. */
export async function readOwnFiles(paths: readonly string[], tried: readonly Reader[]): Promise<readonly ReaderRow[]> {
  const texts = paths.map((path) => cellsOf(readFileSync(path, 'utf8')));
  const rows: ReaderRow[] = [];
  for (const { name, read } of tried) {
    const found = new Map<string, Surprise>();
    const files = await read(paths);
    for (const [file, [header = [], ...lines]] of texts.entries()) {
      for (const [line, cells] of lines.entries()) {
        const row = files[file]?.[line] ?? [];
        if (row.length !== cells.length) {
          // Cut at another mark than the comma, so that no cell is one of ours.
          found.set(WHOLE_ROWS, { column: WHOLE_ROWS, cells: 1, was: cells.join(','), became: row.join(' | ') });
          continue;
        }
        for (const [at, was] of cells.entries()) {
          const became = row[at] ?? '';
          if (isSame(was, became)) continue;
          const column = header[at] ?? '';
          const before = found.get(column);
          found.set(column, { column, was, became, ...before, cells: (before?.cells ?? 0) + 1 });
        }
      }
    }
    rows.push({ reader: name, files: paths.length, surprises: [...found.values()] });
  }
  return rows;
}

/** Surprises as the table of the guide. */
export const formatReaders = (rows: readonly ReaderRow[]): string =>
  [
    '| read by | columns that come out otherwise | for instance |',
    '| --- | --- | --- |',
    ...rows.map(({ reader, surprises }) => {
      const named = surprises
        .map(({ column }) => column)
        .toSorted()
        .join(', ');
      const examples = surprises
        .filter(({ column }) => column !== WHOLE_ROWS)
        .filter(({ was }, at, all) => all.findIndex((other) => kindOf(other.was) === kindOf(was)) === at)
        .map(({ was, became }) => `\`${shorten(was)}\` as \`${shorten(became)}\``);
      return `| ${reader} | ${named === '' ? 'none' : named} | ${examples.length === 0 ? '-' : examples.join(', ')} |`;
    }),
  ].join('\n');

// Texts of one shape are one example.
const kindOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replaceAll(/\d+/g, '0')
    .replace(/^0\.0$/, '0');

const LONGEST = 24;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text);

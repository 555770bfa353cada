import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fromCSV } from 'arquero';
import { autoType, csvParse } from 'd3';
import { cellsOf, rowsOf } from './cells.ts';
import { hasPeer, peerVersion, versionOf } from './peers.ts';
import { askPython, convertByOffice, inFolder, openDuckDb, programVersion, pythonVersion } from './programs.ts';
import { findSurprises, type ReaderRow, type Row } from './surprises.ts';

type Read = (paths: readonly string[]) => Promise<readonly (readonly Row[])[]>;

interface Reader {
  readonly name: string;
  readonly read: Read;
}

const FOLDER = 'public/data/downloads';

/** The published tables of the latest release, as CSV: those of all areas, and one of each area and of each indicator. */
export function ownFiles(): readonly string[] {
  const { release } = JSON.parse(readFileSync('public/data/index.json', 'utf8'));
  return [FOLDER, `${FOLDER}/tables`].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(`_${release}.csv`))
      .map((name) => join(folder, name)),
  );
}

const eachText =
  (read: (text: string) => readonly Row[]): Read =>
  async (paths) =>
    paths.map((path) => read(readFileSync(path, 'utf8')));

async function readDuckDb(paths: readonly string[]): Promise<readonly (readonly Row[])[]> {
  const ask = await openDuckDb();
  const files: (readonly Row[])[] = [];
  for (const path of paths) files.push(await ask(`SELECT COLUMNS(*)::VARCHAR FROM read_csv('${path}')`));
  return files;
}

const readPandas: Read = async (paths) => askPython('test/writers/readers.py', paths);

const throughOffice =
  (command: (folder: string, paths: readonly string[]) => void): Read =>
  async (paths) =>
    inFolder((folder) => {
      command(folder, paths);
      return paths.map((path) => cellsOf(readFileSync(`${folder}/out/${basename(path)}`, 'utf8')).slice(1));
    });

/** The readers that are installed here, each as it reads by itself. */
export function readers(): readonly Reader[] {
  const [pandas, libreOffice, gnumeric] = [
    pythonVersion('pandas'),
    programVersion('soffice'),
    programVersion('ssconvert'),
  ];
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
    ...(hasPeer('@duckdb/node-api')
      ? [{ name: `DuckDB ${peerVersion('@duckdb/node-api')}, read_csv`, read: readDuckDb }]
      : []),
    ...(pandas === null ? [] : [{ name: `pandas ${pandas}, read_csv`, read: readPandas }]),
    ...(libreOffice === null
      ? []
      : [
          {
            name: `LibreOffice ${libreOffice}, CSV to CSV`,
            read: throughOffice((folder, paths) => {
              convertByOffice(folder, 'csv:Text - txt - csv (StarCalc):44,34,76', paths);
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

/** What each reader makes of every published table, column by column. */
export async function readOwnFiles(paths: readonly string[], tried: readonly Reader[]): Promise<readonly ReaderRow[]> {
  const texts = paths.map((path) => cellsOf(readFileSync(path, 'utf8')));
  const rows: ReaderRow[] = [];
  for (const { name, read } of tried)
    rows.push({ reader: name, files: paths.length, surprises: findSurprises(texts, await read(paths)) });
  return rows;
}

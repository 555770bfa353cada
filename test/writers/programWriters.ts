import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { COLUMNS, plainCsv, type FieldTable } from './fieldCells.ts';
import type { Writer } from './npmWriters.ts';

/** Debian's own Python, for which the libraries are packaged. */
const PYTHON = '/usr/bin/python3';

const run = (
  command: string,
  words: readonly string[],
  input = '',
): { readonly code: number | null; readonly out: string } => {
  const { status, stdout, stderr } = spawnSync(command, words, {
    ...{ input, encoding: 'utf8', timeout: 180_000 },
    // As a desktop has it: a bare server says ASCII, and a spreadsheet would believe it.
    env: { ...env, LC_ALL: 'C.UTF-8' },
  });
  return { code: status, out: `${stdout ?? ''}${status === 0 ? '' : (stderr ?? '')}` };
};

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'writers-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const pythonVersion = (library: string): string | null => {
  const { code, out } = run(PYTHON, ['-c', `import ${library}; print(${library}.__version__)`]);
  return code === 0 ? out.trim() : null;
};

const readAll = (tables: readonly FieldTable[], path: (index: number) => string): readonly Uint8Array[] =>
  tables.map((_, index) => new Uint8Array(readFileSync(path(index))));

const python =
  (how: string, ending: string): Writer['write'] =>
  async (tables) =>
    inFolder((folder) => {
      const given = tables.map((table) => ({ header: COLUMNS[table.kind], rows: table.rows, csv: plainCsv(table) }));
      const { code, out } = run(PYTHON, ['test/writers/write.py', how, folder, ending], JSON.stringify(given));
      if (code !== 0) throw new Error(`missing file of ${how}: ${out}`);
      return readAll(tables, (index) => `${folder}/${index}.${ending}`);
    });

/** How a program that opens a CSV by its own guesses and saves it otherwise is called; in a folder with files `0.csv` and so on. */
const CONVERTERS = {
  LibreOffice: (folder: string, ending: string, names: readonly string[]) =>
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      ending === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : ending,
      '--outdir',
      `${folder}/out`,
      ...names,
    ]),
  Gnumeric: (folder: string, ending: string, names: readonly string[]) =>
    names
      .map((name, index) => run('ssconvert', [name, `${folder}/out/${index}.${ending}`]))
      .find(({ code }) => code !== 0) ?? { code: 0, out: '' },
} as const;

const convert =
  (program: keyof typeof CONVERTERS, ending: string): Writer['write'] =>
  async (tables) =>
    inFolder((folder) => {
      mkdirSync(`${folder}/out`);
      const names = tables.map((_, index) => `${folder}/${index}.csv`);
      for (const [index, table] of tables.entries()) writeFileSync(names[index] ?? '', plainCsv(table));
      const { code, out } = CONVERTERS[program](folder, ending, names);
      if (code !== 0) throw new Error(`missing file of ${program}: ${out}`);
      return readAll(tables, (index) => `${folder}/out/${index}.${ending}`);
    });

const versionOf = (command: string): string | null => {
  const { code, out } = run(command, ['--version']);
  return code === 0 ? (/\d+(\.\d+)+/.exec(out)?.[0] ?? null) : null;
};

/** An office without its spreadsheet has a version and opens no table. */
const canConvert = (program: keyof typeof CONVERTERS): boolean =>
  inFolder((folder) => {
    mkdirSync(`${folder}/out`);
    writeFileSync(`${folder}/0.csv`, 'a,b\n1,2\n');
    CONVERTERS[program](folder, 'xlsx', [`${folder}/0.csv`]);
    return existsSync(`${folder}/out/0.xlsx`);
  });

type Found = Omit<Writer, 'version'> & { readonly version: string | null };

/** Writers outside npm, where they are installed. */
export function programWriters(): { readonly writers: readonly Writer[]; readonly missing: readonly string[] } {
  const [pandas, openpyxl, xlsxwriter] = ['pandas', 'openpyxl', 'xlsxwriter'].map(pythonVersion);
  const libreOffice = canConvert('LibreOffice') ? versionOf('soffice') : null;
  const gnumeric = canConvert('Gnumeric') ? versionOf('ssconvert') : null;
  const found: readonly Found[] = [
    {
      program: 'openpyxl',
      version: openpyxl ?? null,
      ending: 'xlsx',
      from: 'cells',
      hasFormats: true,
      write: python('openpyxl', 'xlsx'),
    },
    {
      program: 'XlsxWriter',
      version: xlsxwriter ?? null,
      ending: 'xlsx',
      from: 'cells',
      hasFormats: true,
      write: python('xlsxwriter', 'xlsx'),
    },
    {
      program: 'pandas',
      version: pandas ?? null,
      ending: 'xlsx',
      from: 'cells',
      hasFormats: false,
      write: python('pandas cells', 'xlsx'),
    },
    {
      program: 'pandas',
      version: pandas ?? null,
      ending: 'xlsx',
      from: 'CSV',
      hasFormats: false,
      write: python('pandas xlsx', 'xlsx'),
    },
    {
      program: 'pandas',
      version: pandas ?? null,
      ending: 'csv',
      from: 'CSV',
      hasFormats: false,
      write: python('pandas csv', 'csv'),
    },
    ...(['xlsx', 'ods', 'csv'] as const).map((ending) => ({
      ...{ program: 'LibreOffice', version: libreOffice, ending, from: 'CSV' as const, hasFormats: false },
      write: convert('LibreOffice', ending),
    })),
    ...(['xlsx', 'csv'] as const).map((ending) => ({
      ...{ program: 'Gnumeric', version: gnumeric, ending, from: 'CSV' as const, hasFormats: false },
      write: convert('Gnumeric', ending),
    })),
  ];
  return {
    writers: found.flatMap((one) => (one.version === null ? [] : [{ ...one, version: one.version }])),
    missing: [...new Set(found.flatMap(({ program, version }) => (version === null ? [program] : [])))],
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFile, checkRecorded, type CheckedFile, type CheckInput } from '../../pipeline/check/checkFile.ts';
import type { RegisterTables } from '../../pipeline/check/registersFrom.ts';
import type { DataPackage } from '../../pipeline/check/table/schema.ts';
import { parseTable, recordTable } from '../../pipeline/read/parseTable.ts';
import { readContext } from '../bad-inputs/readContext.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every golden case: a folder named by its finding code and what is wrong. */
export const goldenNames: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Flags a case may set beside its input; `package` names further columns that the data package knows. */
type Options = { complete?: boolean; asReturn?: boolean; asOwn?: boolean; package?: readonly string[] };

/** Checks the one file of a case as its folder says: against the corpus's registers, or its own where it brings some. */
export const checkGolden = (name: string): CheckedFile => checkFile(inputOf(name));

/** The same once the file has been read, as the build checks the tables of `data/`. */
export function checkGoldenRecorded(name: string): CheckedFile {
  const { bytes, ...options } = inputOf(name);
  return checkRecorded(recordTable(options.file, bytes), options);
}

function inputOf(name: string): CheckInput {
  const folder = join(root, name, 'in');
  const file = readdirSync(folder).find((entry) => entry.endsWith('.csv')) ?? '';
  const options = readOptions(folder);
  return {
    file,
    bytes: readFileSync(join(folder, file)),
    registers: readContext(readRegisters(join(folder, 'registers'))),
    today: '2025-11-01',
    dataPackage: options.package === undefined ? undefined : packageOf(options.package),
    complete: options.complete,
    asReturn: options.asReturn,
    asOwn: options.asOwn,
  };
}

export const readFindings = (name: string): string => readFileSync(join(root, name, 'findings.txt'), 'utf8');

function readOptions(folder: string): Options {
  const path = join(folder, 'options.json');
  // The file is ours and of this shape.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Options) : {};
}

function readRegisters(folder: string): RegisterTables {
  const read = (file: string) => {
    const path = join(folder, file);
    return existsSync(path) ? parseTable(file, readFileSync(path)) : undefined;
  };
  const tables = {
    areas: read('areas.csv'),
    sources: read('sources.csv'),
    revisions: read('revisions.csv'),
    actions: read('actions.csv'),
    meetings: read('work-programme.csv'),
    recommendations: read('recommendations.csv'),
  };
  return Object.fromEntries(Object.entries(tables).filter(([, table]) => table !== undefined));
}

const USUAL = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'];

const packageOf = (names: readonly string[]): DataPackage => ({
  resources: [
    {
      name: 'observations',
      path: 'observations.csv',
      schema: { fields: [...USUAL, ...names].map((name) => ({ name, type: 'string' })) },
    },
  ],
});

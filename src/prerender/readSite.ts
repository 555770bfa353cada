import type { AreaFile, ChangesFile, CoverageFile, FileHead, IndicatorFile } from '../../pipeline/contract/files.ts';
import type {
  ChecksFile,
  GovernanceFile,
  IndexFile,
  KentFile,
  MoneyFile,
  NamesFile,
  PlanFile,
} from '../../pipeline/contract/files.ts';
import {
  API_ROWS,
  describeApi,
  type ApiDescription,
  type OpenApiFile,
  type RowSchemaFile,
} from '../site/apiDescription.ts';
import { checkContract } from './checkContract.ts';
import type { Site } from '../site/site.ts';
import { describePath, fullPath, listFiles, readText, readTextNow } from './effects.ts';
import { lateFiles } from './lateFiles.ts';

/** One published file, refused when it is of another contract version, release or edition than the first. */
async function readPublished<File extends FileHead>(folder: string, path: string, first?: FileHead): Promise<File> {
  const text = await readText(fullPath(folder, path));
  // The pipeline writes these files from the same types and tests them; the head is checked on the next line.
  const file = JSON.parse(text) as File;
  checkContract(path, file, first);
  return file;
}

async function readAll<File extends FileHead>(
  folder: string,
  under: string,
  first: FileHead,
): Promise<ReadonlyMap<string, File>> {
  const names = (await listFiles(fullPath(folder, under))).filter((name) => name.endsWith('.json'));
  const entries = names.map(async (name): Promise<[string, File]> => {
    const file = await readPublished<File>(folder, `${under}/${name}`, first);
    return [name.replace(/\.json$/, ''), file];
  });
  return new Map(await Promise.all(entries));
}

/** As `readAll`, but nothing is kept of what was read: every file is looked at here, so that a wrong one is refused now. */
async function readLate<File extends FileHead>(
  folder: string,
  under: string,
  first: FileHead,
): Promise<ReadonlyMap<string, File>> {
  const names = (await listFiles(fullPath(folder, under))).filter((name) => name.endsWith('.json'));
  const read = (name: string): File => {
    const path = `${under}/${name}.json`;
    // As in `readPublished`.
    const file = JSON.parse(readTextNow(fullPath(folder, path))) as File;
    checkContract(path, file, first);
    return file;
  };
  const files = lateFiles(
    names.map((name) => name.replace(/\.json$/, '')),
    read,
  );
  for (const name of files.keys()) files.get(name);
  return files;
}

/** What the interface for programs says of itself; it has no head of the contract, because programs outside read it. */
async function readApi(folder: string): Promise<ApiDescription | null> {
  if ((await describePath(fullPath(folder, 'v1/openapi.json'))) !== 'file') return null;
  // The pipeline writes these files in just this form.
  const readJson = async (path: string): Promise<unknown> => JSON.parse(await readText(fullPath(folder, path)));
  const openApi = (await readJson('v1/openapi.json')) as OpenApiFile;
  const schemas = await Promise.all(API_ROWS.map((row) => readJson(`v1/schemas/${row}.schema.json`)));
  return describeApi(openApi, schemas as readonly RowSchemaFile[]);
}

/** What contracts kept with early releases have not: nothing there, so that their pages can be made again. */
const NOT_YET_KEPT = { areaFacts: [], paperLists: [] } as const;

/** The names pages are found by: contracts kept with early releases have none. */
async function readNames(folder: string, index: IndexFile): Promise<NamesFile> {
  if ((await describePath(fullPath(folder, 'names.json'))) === 'file')
    return readPublished(folder, 'names.json', index);
  const { contract, release, build, edition } = index;
  return { contract, release, build, edition, places: [], postcodes: [], words: [], sources: [] };
}

/**
 * The whole contract from a folder of published files (`public/data`). With `late` an area's file is read when it is asked
 * for, again and again where there are very many, so that the folder must stay as it is.
 *
 * @throws when a file is missing, is not JSON, or is not of this contract
 */
export async function readSite(folder: string, { late = false } = {}): Promise<Site> {
  const index = await readPublished<IndexFile>(folder, 'index.json');
  const [kent, plan, money, governance, checks, coverage, changes, names, areas, indicators, api] = await Promise.all([
    readPublished<KentFile>(folder, 'kent.json', index),
    readPublished<PlanFile>(folder, 'plan.json', index),
    readPublished<MoneyFile>(folder, 'money.json', index),
    readPublished<GovernanceFile>(folder, 'governance.json', index),
    readPublished<ChecksFile>(folder, 'checks.json', index),
    readPublished<CoverageFile>(folder, 'coverage.json', index),
    readPublished<ChangesFile>(folder, 'changes.json', index),
    readNames(folder, index),
    late ? readLate<AreaFile>(folder, 'areas', index) : readAll<AreaFile>(folder, 'areas', index),
    readAll<IndicatorFile>(folder, 'indicators', index),
    readApi(folder),
  ]);
  return {
    index,
    kent,
    plan,
    money,
    governance: { ...NOT_YET_KEPT, ...governance },
    checks,
    coverage,
    changes,
    names,
    api,
    areas,
    indicators,
  };
}

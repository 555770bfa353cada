import type { Effects, FolderEntry } from '../effects.ts';

type Disk = Pick<Effects, 'describePath' | 'listFolder'>;

/** How the names of files end that a table is sent in. */
export const TABLE_ENDINGS = ['.csv', '.tsv', '.txt', '.xlsx', '.ods', '.xls', '.parquet', '.csv.gz', '.zip'] as const;

// What an office program lays beside an open workbook is no table, and what is hidden is none either.
const ASIDE = /^[.~]/;

/**
 * The files that paths of a command stand for: of a folder every table in it and in the folders below, of a pattern (`*`, `?`, and `**`
 * for folders of any depth) what fits it, and any other path itself, whether or not a file stands there. A pattern or a folder
 * in which there is none stands for itself, to be told. Each file once, those of one path in code-point order.
 */
export async function expandPaths(disk: Disk, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const files = await filesOf(disk, path);
    found.push(...(files.length === 0 ? [path] : files));
  }
  return [...new Set(found)];
}

/** Whether a path that is not there is a pattern. */
export const isPattern = (path: string): boolean => /[*?]/.test(path);

async function filesOf(disk: Disk, path: string): Promise<readonly string[]> {
  const entry = await describe(disk, path);
  if (entry?.kind === 'folder') return (await walk(disk, path.replace(/[\\/]+$/, ''))).filter((file) => isTable(file));
  if (entry !== null || !isPattern(path)) return [];
  const parts = path.replaceAll('\\', '/').split('/');
  const depth = parts.findIndex((part) => isPattern(part));
  const base = parts.slice(0, depth).join('/');
  const pattern = patternOf(parts.slice(depth).join('/'));
  const prefix = base === '' && depth === 0 ? '' : `${base}/`;
  const files = await walk(disk, prefix === '' ? '.' : base === '' ? '/' : base);
  return files
    .map((file) => (prefix === '' ? file.slice(2) : file))
    .filter((file) => pattern.test(file.slice(prefix.length)));
}

// A path that cannot be looked at is told by whoever opens it.
const describe = (disk: Disk, path: string): Promise<FolderEntry | null> => disk.describePath(path).catch(() => null);

function isTable(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return !ASIDE.test(name) && TABLE_ENDINGS.some((ending) => name.endsWith(ending));
}

/** Folders below folders that are looked through; links are not followed, so that no walk goes round. */
const DEEPEST = 12;

async function walk(disk: Disk, folder: string, depth = 0): Promise<readonly string[]> {
  if (depth > DEEPEST) return [];
  const files: string[] = [];
  for (const { name, kind } of await disk.listFolder(folder)) {
    const path = `${folder === '/' ? '' : folder}/${name}`;
    if (kind === 'folder' && !/^(\.|node_modules$)/.test(name)) files.push(...(await walk(disk, path, depth + 1)));
    if (kind === 'file') files.push(path);
  }
  return files;
}

function patternOf(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|[^*?]+/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}

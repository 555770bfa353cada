import type { Effects } from '../../effects.ts';
import { plainText } from '../../read/plainText.ts';
import { RELEASES_FOLDER, type Release, type ReleaseRecord, type Standing } from './release.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../../findings/finding.ts';
import type { DataTables } from '../../package/textTables.ts';
import { keepReturns } from '../../returns/keepReturns.ts';
import { checkRevisions } from './checkRevisions.ts';
import { checkSourceFiles } from './checkSourceFiles.ts';
import { compareReleases, countRows } from './compareReleases.ts';
import { readReleased } from './readReleased.ts';

/**
 * Folders of `data/` that are no input of a release: releases themselves, returns, which may hold unprotected counts, and what
 * files are imported by, which has done its work once the figures stand in the tables.
 */
const LEFT_OUT: readonly string[] = [RELEASES_FOLDER, 'returns', 'recipes', 'lookups'];

const PUBLISHED = /\.(csv|json|md)$/;

/** Every file a release is made from, by path inside the data folder, in code-point order, with plain line ends. */
export async function readInputs(effects: Effects, data: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = (await listInputs(effects, data, '')).toSorted();
  const contents = await Promise.all(paths.map((path) => effects.readBytes(`${data}/${path}`)));
  return new Map(paths.map((path, index) => [path, plainText(contents[index] ?? new Uint8Array())]));
}

async function listInputs(effects: Effects, data: string, under: string): Promise<readonly string[]> {
  const entries = await effects.listFolder(under === '' ? data : `${data}/${under}`);
  const lists = await Promise.all(
    entries.map((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.kind === 'folder') return LEFT_OUT.includes(path) ? [] : listInputs(effects, data, path);
      return entry.kind === 'file' && PUBLISHED.test(path) ? [path] : [];
    }),
  );
  return lists.flat();
}

/** One fingerprint of all inputs: SHA-256 over the lines `<sha256>  <path>`, as `sha256sum` writes them. */
export function hashInputs(effects: Pick<Effects, 'sha256'>, inputs: ReadonlyMap<string, Uint8Array>): string {
  return effects.sha256([...inputs].map(([path, bytes]) => `${effects.sha256(bytes)}  ${path}\n`).join(''));
}

/** Findings R09: a release kept says who made it, when, from which commit and from which bytes. */
export function checkRecords(releases: readonly Release[]): readonly Finding[] {
  return releases.flatMap(({ record }) =>
    listMissing(record).map((missing) =>
      placeFinding(`data/${RELEASES_FOLDER}/${record.id}.json`, WHOLE_FILE, problem('R09', { missing })),
    ),
  );
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** A record is data: one written by hand may lack any of these. */
function listMissing({ by, date, commit, inputs }: Partial<ReleaseRecord>): readonly string[] {
  const hasHashes = inputs !== undefined && inputs.length > 0 && inputs.every(({ sha256 }) => sha256 !== '');
  return [
    ...((by ?? '') === '' ? ['who released it'] : []),
    ...(ISO_DATE.test(date ?? '') ? [] : ['when it was released']),
    ...((commit ?? '') === '' ? ['the commit it was made from'] : []),
    ...(hasHashes ? [] : ['the hashes of its inputs']),
  ];
}

/** A table may grow or shrink by a third between releases without a word; a year more is often less than that. */
const MOST_CHANGE = 1 / 3;
/** Below this many rows more or less nothing was lost that would not be seen. */
const LEAST_ROWS = 5;

const isFarFrom = (before: number, after: number): boolean =>
  Math.abs(after - before) >= LEAST_ROWS && Math.abs(after - before) > before * MOST_CHANGE;

/** Findings F04: tables with far fewer or more rows than in the last release, or with more or fewer columns. */
export function checkSizes(previous: DataTables, current: DataTables): readonly Finding[] {
  return [...current].flatMap(([name, table]) => {
    const before = previous.get(name);
    if (before === undefined || before.rows.length === 0) return [];
    const rows = { kind: 'rows', found: table.rows.length, before: before.rows.length } as const;
    const columns = { kind: 'columns', found: table.columns.length, before: before.columns.length } as const;
    const found = [
      ...(isFarFrom(rows.before, rows.found) ? [rows] : []),
      ...(columns.before === columns.found ? [] : [columns]),
    ];
    return found.map((size) => placeFinding(table.file, WHOLE_FILE, problem('F04', size)));
  });
}

/** What is asked: checked tables with the protected returns among them, the version they claim, and the releases made so far, oldest first. */
export interface Asked {
  readonly tables: DataTables;
  readonly version: string;
  readonly data: string;
  readonly releases: readonly Release[];
}

/** Compares checked tables with the last release: unchanged, a draft of the next, or the first of all. */
export async function compareWithLast(effects: Effects, asked: Asked): Promise<Standing> {
  const inputs = new Map([...(await readInputs(effects, asked.data)), ...keepReturns(asked.tables)]);
  const hash = hashInputs(effects, inputs);
  const same = asked.releases.find((release) => release.record.hash === hash);
  if (same !== undefined)
    return { ...same.record, label: same.record.id, inputs, findings: checkRecords(asked.releases), hash };
  const last = asked.releases.at(-1);
  if (last === undefined) {
    const tables = [...asked.tables].map(([name, table]) => countRows(name, undefined, table));
    return { label: asked.version, hash, inputs, previous: null, tables, changes: [], findings: [] };
  }
  const before = await readReleased(effects, last);
  const difference = compareReleases(before, asked.tables);
  return {
    label: asked.releases.some((one) => one.record.id === asked.version) ? `${asked.version}-draft` : asked.version,
    hash,
    inputs,
    previous: last.record.id,
    tables: difference.tables,
    changes: difference.changes.map((placed) => placed.change),
    findings: [
      ...checkRecords(asked.releases),
      ...checkRevisions(before, asked.tables, difference, last.record),
      ...checkSizes(before, asked.tables),
      ...checkSourceFiles({ id: last.record.id, tables: before }, asked.tables, difference),
    ],
  };
}

import { registersFrom, type RegisterTables } from '../check/registersFrom.ts';
import type { Registers } from '../check/registers.ts';
import type { TableKind } from '../check/table/tables.ts';
import type { FileHead } from '../contract/files.ts';
import type { Effects } from '../effects.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import { DEFAULT_THRESHOLD } from '../protect/problem.ts';
import { parseTable } from '../read/parseTable.ts';
import type { RawTable } from '../read/rawTable.ts';
import { recordPath } from './recordEdition.ts';

type Role = keyof RegisterTables;

/** Where a folder of registers holds each, which tables are judged by it, and what is left unchecked without it. */
const REGISTERS = {
  areas: {
    path: 'areas.csv',
    judges: [
      'indicator',
      'population',
      'population-with-percent',
      'target',
      'mapping',
      'work-programme',
      'recommendations',
      'action-progress',
      'commentary',
    ],
    unchecked: 'names of areas',
  },
  areaNames: { path: 'lookups/area-names.csv', judges: [], unchecked: 'names that areas have had at other times' },
  indicators: {
    path: 'indicators.csv',
    judges: ['indicator', 'target', 'recommendations', 'commentary'],
    unchecked: 'indicators, their units and ranges',
  },
  sources: { path: 'sources.csv', judges: ['indicator', 'target'], unchecked: 'ids of sources' },
  revisions: { path: 'revisions.csv', judges: ['indicator'], unchecked: 'whether revised figures are logged' },
  definitions: { path: 'definitions.csv', judges: ['indicator'], unchecked: 'changes of definition' },
  ageBands: {
    path: 'age-bands.csv',
    judges: ['population', 'population-with-percent'],
    unchecked: 'age bands other than those of the table itself',
  },
  disclosure: {
    path: 'disclosure.csv',
    judges: ['indicator', 'commentary'],
    unchecked: `any rule for small counts but the usual one (1 to ${DEFAULT_THRESHOLD - 1})`,
  },
  actions: { path: 'plan/actions.csv', judges: ['action-progress'], unchecked: 'ids of key actions' },
  meetings: {
    path: 'governance/work-programme.csv',
    judges: ['recommendations'],
    unchecked: 'whether a meeting is in the work programme',
  },
  recommendations: {
    path: 'governance/recommendations.csv',
    judges: ['answers'],
    unchecked: 'whether a recommendation is held',
  },
  observations: {
    path: 'observations/',
    judges: ['target'],
    unchecked: 'whether targets are easier than the figures held',
  },
} as const satisfies Record<Role, { path: string; judges: readonly TableKind[]; unchecked: string }>;

/** The registers of one folder, and those it lacks. */
export interface HeldRegisters {
  readonly registers: Registers;
  readonly absent: readonly Role[];
}

/**
 * Reads the registers of a folder, as an edition has them, and of no other: what it lacks is not judged against, and the
 * small-count rule is then the usual one.
 */
export async function readRegisters(
  effects: Effects,
  folder: string,
  edition: FileHead['edition'] = 'publication',
): Promise<HeldRegisters> {
  const tables: RegisterTables = {};
  const absent: Role[] = [];
  // Object.keys widens the keys of the constant above.
  for (const role of Object.keys(REGISTERS) as Role[]) {
    const found =
      role === 'observations'
        ? await readObservations(effects, folder)
        : await readIfThere(effects, `${folder}/${pathIn(edition, REGISTERS[role].path)}`);
    if (found === undefined) absent.push(role);
    // The two kinds of register are read by the two functions above.
    else Object.assign(tables, { [role]: found });
  }
  return { registers: registersFrom(tables), absent };
}

/** Where an edition has a register: the training edition has a record of its own. */
const pathIn = (edition: FileHead['edition'], path: string): string =>
  recordPath(path.replaceAll(/^.*\/|\.csv$/g, ''), edition) ?? path;

/** What a table of a kind could not be checked for, because the folder lacks a register: nothing, or one notice. */
export function reportAbsent(
  file: string,
  kind: TableKind | null,
  { absent, folder }: Pick<HeldRegisters, 'absent'> & { readonly folder: string },
): readonly Finding[] {
  const missed = absent.map((role) => REGISTERS[role]).filter(({ judges }) => judges.some((judged) => judged === kind));
  if (missed.length === 0) return [];
  const words = { folder, files: missed.map(({ path }) => path), unchecked: missed.map(({ unchecked }) => unchecked) };
  return [placeFinding(file, WHOLE_FILE, problem('F06', words))];
}

/** The table at a path; undefined where no file is. */
export async function readIfThere(effects: Effects, path: string): Promise<RawTable | undefined> {
  const entry = await effects.describePath(path);
  return entry?.kind === 'file' ? parseTable(path, await effects.readBytes(path)) : undefined;
}

async function readObservations(effects: Effects, folder: string): Promise<readonly RawTable[] | undefined> {
  const place = `${folder}/observations`;
  const entries = await effects.listFolder(place);
  const tables = await Promise.all(entries.map(({ name }) => readIfThere(effects, `${place}/${name}`)));
  const found = tables.filter((table) => table !== undefined);
  return found.length === 0 ? undefined : found;
}

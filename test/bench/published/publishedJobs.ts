import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { diskEffects } from '../../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../../pipeline/effects.ts';
import { collectFindings } from '../../../pipeline/findings/collectFindings.ts';
import { readImportRegisters, type ImportRegisters } from '../../../pipeline/import/recipes/importRegisters.ts';
import { areaMatcher } from '../../../pipeline/import/matchArea.ts';
import { openTables } from '../../../pipeline/import/scan/openTables.ts';
import { readHead, recognise } from '../../../pipeline/import/recipes/recognise.ts';
import { overlay } from '../../../pipeline/import/plan/overlay.ts';
import { startSchools } from '../../../pipeline/import/schools/planSchools.ts';
import { readPublished } from '../../../pipeline/import/readPublished.ts';
import { loadPeer, type DuckDb, type DuckDbConnection } from '../peers.ts';
import { kentSchools, type PublishedFile } from './makePublished.ts';

/** A piece of work on the file; gives how many figures, or rows, it came to. */
type Work = (file: PublishedFile) => Promise<number>;

/** Gets ready all that is needed before the file is opened, and gives the work. Each job has a process of its own. */
export type PublishedJob = () => Promise<Work>;

const discard: Work = ({ path }) =>
  new Promise((resolve, reject) => {
    let rows = -1;
    Papa.parse(createReadStream(path, { encoding: 'utf8' }), {
      header: false,
      delimiter: ',',
      newline: '\n',
      step: () => {
        rows += 1;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });

/** What the command does with a file until the last row: recognised, read for Kent, its sums made. */
async function prepareImport(): Promise<Work> {
  const registers = await readImportRegisters(diskEffects, 'data');
  return (file) => importKent(registers, file);
}

async function importKent({ areas, indicators, recipes }: ImportRegisters, { path }: PublishedFile): Promise<number> {
  const { tables } = await openTables(diskEffects, path);
  const known = recognise(tables.map(readHead), recipes, undefined);
  if ('fault' in known) throw new Error(`invalid file: ${known.fault.what}`);
  const collector = collectFindings(path);
  const match = areaMatcher(areas, new Map());
  const { figures } = readPublished(known, { indicators, match, today: '2030-01-01' }, collector);
  if (collector.hasErrors()) throw new Error(`invalid file: ${collector.list()[0]?.message ?? ''}`);
  return figures.length;
}

/** The same with a list that places each school of Kent in one of its 12 districts, whose sums are made and judged. */
async function prepareDistricts(): Promise<Work> {
  const registers = await readImportRegisters(diskEffects, 'data');
  const { areas } = registers;
  const districts = areas.filter(({ type }) => type === 'district').map(({ id }) => id);
  const lines = kentSchools().map(
    (urn, index) => `${urn},School ${urn},${districts[index % districts.length]},,,,stated,`,
  );
  const list = `urn,school,district,lcsp,valid_from,valid_to,basis,follows\n${lines.join('\n')}\n`;
  const effects = { ...diskEffects, ...overlay(diskEffects, 'data', new Map([['lookups/schools.csv', list]])) };
  return (file) => sumDistricts(effects, registers, file);
}

async function sumDistricts(effects: Effects, registers: ImportRegisters, { path }: PublishedFile): Promise<number> {
  const { areas, indicators, recipes } = registers;
  const { tables } = await openTables(effects, path);
  const known = recognise(tables.map(readHead), recipes, undefined);
  if ('fault' in known) throw new Error(`invalid file: ${known.fault.what}`);
  const collector = collectFindings(path);
  const schools = await startSchools(effects, 'data', { recipe: known.recipe, registers, collector });
  const match = areaMatcher(areas, new Map());
  const read = readPublished(known, { indicators, match, today: '2030-01-01', ...schools.context }, collector);
  const judged = schools.finish(read);
  if (collector.hasErrors()) throw new Error(`invalid file: ${collector.list()[0]?.message ?? ''}`);
  if (judged?.agreed !== DISTRICT_SUMS) throw new Error(`invalid sums of districts: ${judged?.agreed} agree`);
  return read.figures.length;
}

/** DuckDB on the same columns with the same filter, and the same sums. */
async function prepareDuckDb(): Promise<Work> {
  const { DuckDBInstance } = loadPeer('@duckdb/node-api') as DuckDb;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (file) => queryKent(connection, file);
}

async function queryKent(connection: DuckDbConnection, { path }: PublishedFile): Promise<number> {
  const wanted = `select time_period, geographic_level, region_code, new_la_code, urn, school_type, num_schools, enrolments,
      sess_possible, sess_overall, sess_overall_percent, enrolments_pa_10_exact, enrolments_pa_10_exact_percent
    from read_csv('${path}', header = true, all_varchar = true)
    where geographic_level in ('National', 'Regional') or new_la_code = 'E10000016'
      or (geographic_level = 'Local authority' and region_code = 'E12000008')`;
  const query = `create table k as ${wanted};
    create table s as select time_period, school_type, sum(cast(sess_overall as bigint)) from k
      where geographic_level = 'School' group by all;
    select count(*) from k where geographic_level = 'National' or new_la_code = 'E10000016' and geographic_level = 'Local authority'
      or geographic_level = 'Regional' and region_code = 'E12000008'`;
  const [row] = (await connection.runAndReadAll(query)).getRows();
  // Two measures of each row.
  return 2 * Number(row?.[0]);
}

/** Two types of school, two measures, thirteen years: in each the districts add to Kent. */
const DISTRICT_SUMS = 2 * 2 * 13;

/** Kent, the South East and England, four types of school, two measures, thirteen years. */
export const FIGURES = 3 * 4 * 2 * 13;

export const PUBLISHED_JOBS = {
  'papaparse, streamed and discarded': () => Promise.resolve(discard),
  'import for Kent': prepareImport,
  'schools summed to 12 districts': prepareDistricts,
  'DuckDB, the same rows': prepareDuckDb,
} as const satisfies Record<string, PublishedJob>;

export type PublishedJobName = keyof typeof PUBLISHED_JOBS;

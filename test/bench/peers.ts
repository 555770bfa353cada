import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { COLUMNS } from './benchTable.ts';
import type { BenchData } from './makeBenchData.ts';

type Checked = Pick<BenchData, 'table' | 'registers'>;

/** Programs that check a table, to be measured beside ours. They are no part of the project: a folder of their own holds them. */
const PACKAGES = ['@duckdb/node-api@1.5.6-r.1', 'csv-file-validator@2.2.0', 'tableschema@1.12.6'] as const;
const FOLDER = '.cache/bench-peers';

/** Fetches the peers once, at fixed versions. @throws when they cannot be had */
export function installPeers(): void {
  if (PACKAGES.every((name) => existsSync(join(FOLDER, 'node_modules', name.slice(0, name.lastIndexOf('@')))))) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}\n');
  const words = ['install', '--no-audit', '--no-fund', '--save-exact', ...PACKAGES];
  const { status, stderr } = spawnSync('npm', words, { cwd: FOLDER, encoding: 'utf8' });
  if (status !== 0) throw new Error(`missing peers: ${stderr}`);
}

/** A peer by the name of its package. */
export const loadPeer = (name: string): unknown => createRequire(resolve(FOLDER, 'package.json'))(name);

function column(data: Checked, file: string, name: string): ReadonlySet<string> {
  const { header, rows } = parseTable(file, readFileSync(join(data.registers, file)));
  return new Set(rows.map(({ cells }) => cells[header.indexOf(name)] ?? ''));
}

const NUMBER = /^(-?\d+(\.\d+)?)?$/;
const COUNT = /^(\d+)?$/;
const PERIOD = /^\d{4}\/\d{2}$/;
const STATUS = /^(c|x|z|low|p|r|e|b|u)?$/;

/** The checks a row can be put to by itself, column by column; the others are left out of a peer that has no place for them. */
function cellChecks(data: Checked): ReadonlyMap<string, (text: string) => boolean> {
  const areas = column(data, 'areas.csv', 'name');
  const indicators = column(data, 'indicators.csv', 'indicator_id');
  const sources = column(data, 'sources.csv', 'source_id');
  return new Map([
    ['area', (text) => areas.has(text)],
    ['indicator', (text) => indicators.has(text)],
    ['period', (text) => PERIOD.test(text)],
    ['value', (text) => NUMBER.test(text)],
    ['numerator', (text) => COUNT.test(text)],
    ['denominator', (text) => COUNT.test(text)],
    ['status', (text) => STATUS.test(text)],
    ['source', (text) => sources.has(text)],
    ['national', (text) => NUMBER.test(text)],
  ]);
}

type Validator = (
  text: string,
  config: { headers: readonly object[]; parserConfig: object },
) => Promise<{ data: readonly unknown[]; inValidData: readonly { message: string }[] }>;

/** csv-file-validator: the checks of single cells. It has no key of several columns and no check across columns. */
async function runCsvFileValidator(data: Checked): Promise<number> {
  const validate = loadPeer('csv-file-validator') as Validator;
  const checks = cellChecks(data);
  const headers = COLUMNS.map((name) => {
    const check = checks.get(name);
    return {
      name,
      inputName: name,
      ...(check === undefined ? {} : { validate: (text: unknown) => check(String(text)) }),
    };
  });
  const result = await validate(readFileSync(data.table, 'utf8'), {
    headers,
    parserConfig: { delimiter: ',', newline: '\n' },
  });
  if (result.inValidData.length > 0) throw new Error(`invalid bench table: ${result.inValidData[0]?.message}`);
  return result.data.length;
}

interface TableSchema {
  readonly Table: {
    load(
      path: string,
      options: { schema: object },
    ): Promise<{ iter(options: object): Promise<AsyncIterable<unknown>> }>;
  };
}

/** tableschema: types, patterns, lists and the key of three columns. It has no check across columns. */
async function runTableSchema(data: Checked): Promise<number> {
  const { Table } = loadPeer('tableschema') as TableSchema;
  const list = (file: string, name: string) => ({ enum: [...column(data, file, name)] });
  const constraints: Readonly<Record<string, object>> = {
    area: list('areas.csv', 'name'),
    indicator: list('indicators.csv', 'indicator_id'),
    period: { pattern: PERIOD.source },
    status: { pattern: STATUS.source },
    source: list('sources.csv', 'source_id'),
  };
  const types: Readonly<Record<string, string>> = {
    value: 'number',
    numerator: 'integer',
    denominator: 'integer',
    national: 'number',
  };
  const fields = COLUMNS.map((name) => ({ name, type: types[name] ?? 'string', constraints: constraints[name] ?? {} }));
  const schema = { fields, primaryKey: ['area', 'indicator', 'period'], missingValues: [''] };
  const table = await Table.load(data.table, { schema });
  let rows = 0;
  for await (const _ of await table.iter({ cast: true })) rows += 1;
  return rows;
}

export interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<DuckDbConnection> }>;
  };
}

export interface DuckDbConnection {
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
}

/** DuckDB: every cell, the key, value against its counts, and what needs several years or areas, as queries over the table read as text. */
async function runDuckDb(data: Checked): Promise<number> {
  const { DuckDBInstance } = loadPeer('@duckdb/node-api') as DuckDb;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const read = (path: string): string => `read_csv('${path}', header = true, all_varchar = true)`;
  const [row] = (await connection.runAndReadAll(checkingQuery(data, read))).getRows();
  const [rows, ...wrong] = (row ?? []).map(Number);
  // The made-up table holds a few jumps that are asked about (V21) and nothing that is refused.
  if (wrong.slice(0, 2).some((count) => count !== 0)) throw new Error(`invalid bench table: ${wrong.join(', ')}`);
  return rows ?? 0;
}

/** Control, direction-changing, invisible and look-alike characters, formula starts, garbled text and stray spaces (E02-E07, X01, X03, N02, V02). */
const ODD_TEXT =
  '^[=+@\\t\\r-]|[\\x00-\\x1f\\x7f-\\xa0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]|[ÂÃâ]|^ | $|  ';
/** What looks like a key or a token (X07). */
const SECRETS = 'AKIA[0-9A-Z]{16}|gh[pousr]_[0-9A-Za-z]{36}|-----BEGIN|eyJ[0-9A-Za-z_-]+\\.eyJ';
const TEXTS = COLUMNS.filter((name) => !['value', 'numerator', 'denominator', 'national'].includes(name));

function checkingQuery(data: Checked, read: (path: string) => string): string {
  const register = (name: string): string => read(join(data.registers, name));
  const texts = TEXTS.map(
    (name) => `regexp_matches(t.${name}, '${ODD_TEXT}') or regexp_matches(t.${name}, '${SECRETS}')`,
  );
  return `
    create table i as select * from ${register('indicators.csv')};
    create table t as select *, try_cast(value as double) as v, try_cast(numerator as double) as n,
      try_cast(denominator as double) as d, cast(period[1:4] as int) as year from ${read(data.table)};
    create table series as select area, indicator, year, v, n,
      lag(year) over (partition by area, indicator order by year) as year_before,
      lag(v) over (partition by area, indicator order by year) as v_before from t;
    select (select count(*) from t),
      (select count(*) from t left join i on t.indicator = i.indicator_id
        left join ${register('areas.csv')} a on t.area = a.name
        left join ${register('sources.csv')} s on t.source = s.source_id
        where i.indicator_id is null or a.name is null or s.source_id is null
          or not regexp_full_match(t.period, '\\d{4}/\\d{2}')
          or (t.year + 1) % 100 <> cast(t.period[6:7] as int)
          or not regexp_full_match(coalesce(t.value, ''), '(-?\\d+(\\.\\d+)?)?')
          or not regexp_full_match(coalesce(t.numerator, ''), '(\\d+)?')
          or not regexp_full_match(coalesce(t.denominator, ''), '(\\d+)?')
          or not regexp_full_match(coalesce(t.national, ''), '(-?\\d+(\\.\\d+)?)?')
          or not regexp_full_match(coalesce(t.status, ''), '(c|x|z|low|p|r|e|b|u)?')
          or (t.value is null) <> (coalesce(t.status, '') in ('c', 'x', 'z', 'low'))
          or t.unit <> i.unit
          or length(split_part(coalesce(t.value, ''), '.', 2)) > cast(i.decimals as int)
          or t.v < try_cast(i.min as double) or t.v > try_cast(i.max as double)
          or t.d = 0 or (i.statistic = 'proportion' and t.n > t.d)
          or (i.statistic = 'proportion' and (t.n between 1 and 4 or t.d - t.n between 1 and 4))
          or abs(t.v - t.n / t.d * cast(i.multiplier as double)) > 0.5000001 / pow(10, cast(i.decimals as int))
          or ${texts.join('\n          or ')}),
      (select count(*) from (select 1 from t group by area, indicator, period having count(*) > 1)),
      (select count(*) from series where year - year_before > 1),
      (select count(*) from series where year - year_before = 1 and n >= 20 and (v > 5 * v_before or v_before > 5 * v)),
      (select count(*) from (select indicator, year from series where year - year_before = 1
        group by indicator, year having count(*) >= 5 and bool_and(v = v_before))),
      (select count(*) from (select indicator, year from t group by indicator, year having count(v) >= 5 and max(v) = 0)),
      (select count(distinct a.type) from t join ${register('areas.csv')} a on t.area = a.name)`;
}

/** What each does with a table; it gives the rows it has seen. */
export const PEERS = {
  'DuckDB SQL': runDuckDb,
  'csv-file-validator': runCsvFileValidator,
  tableschema: runTableSchema,
} as const satisfies Record<string, (data: Checked) => Promise<number>>;

export type PeerName = keyof typeof PEERS;

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { COLUMNS } from './benchTable.ts';
import type { BenchData } from './makeBenchData.ts';

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

const load = (name: string): unknown => createRequire(resolve(FOLDER, 'package.json'))(name);

function column(data: BenchData, file: string, name: string): ReadonlySet<string> {
  const { header, rows } = parseTable(file, readFileSync(join(data.registers, file)));
  return new Set(rows.map(({ cells }) => cells[header.indexOf(name)] ?? ''));
}

const NUMBER = /^(-?\d+(\.\d+)?)?$/;
const COUNT = /^(\d+)?$/;
const PERIOD = /^\d{4}\/\d{2}$/;
const STATUS = /^(c|x|z|low|p|r|e|b|u)?$/;

/** The checks a row can be put to by itself, column by column; the others are left out of a peer that has no place for them. */
function cellChecks(data: BenchData): ReadonlyMap<string, (text: string) => boolean> {
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
export async function runCsvFileValidator(data: BenchData): Promise<number> {
  const validate = load('csv-file-validator') as Validator;
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
export async function runTableSchema(data: BenchData): Promise<number> {
  const { Table } = load('tableschema') as TableSchema;
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

interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }> }>;
    }>;
  };
}

/** DuckDB: every cell, the key, and value against its counts, as one query over the table read as text. */
export async function runDuckDb(data: BenchData): Promise<number> {
  const { DuckDBInstance } = load('@duckdb/node-api') as DuckDb;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const read = (path: string): string => `read_csv('${path}', header = true, all_varchar = true)`;
  const [row] = (await connection.runAndReadAll(checkingQuery(data, read))).getRows();
  const [rows, wrong, repeated] = (row ?? []).map(Number);
  if (wrong !== 0 || repeated !== 0) throw new Error(`invalid bench table: ${wrong} wrong, ${repeated} repeated`);
  return rows ?? 0;
}

function checkingQuery(data: BenchData, read: (path: string) => string): string {
  const register = (name: string): string => read(join(data.registers, name));
  return `
    create table t as select * from ${read(data.table)};
    create table i as select * from ${register('indicators.csv')};
    select (select count(*) from t),
      (select count(*) from t left join i on t.indicator = i.indicator_id
        left join ${register('areas.csv')} a on t.area = a.name
        left join ${register('sources.csv')} s on t.source = s.source_id
        where i.indicator_id is null or a.name is null or s.source_id is null
          or not regexp_full_match(t.period, '\\d{4}/\\d{2}')
          or (cast(t.period[1:4] as int) + 1) % 100 <> cast(t.period[6:7] as int)
          or not regexp_full_match(coalesce(t.value, ''), '(-?\\d+(\\.\\d+)?)?')
          or not regexp_full_match(coalesce(t.numerator, ''), '(\\d+)?')
          or not regexp_full_match(coalesce(t.denominator, ''), '(\\d+)?')
          or not regexp_full_match(coalesce(t.national, ''), '(-?\\d+(\\.\\d+)?)?')
          or not regexp_full_match(coalesce(t.status, ''), '(c|x|z|low|p|r|e|b|u)?')
          or (t.value is null) <> (coalesce(t.status, '') in ('c', 'x', 'z', 'low'))
          or try_cast(t.value as double) < try_cast(i.min as double)
          or try_cast(t.value as double) > try_cast(i.max as double)
          or (i.statistic = 'proportion' and try_cast(t.numerator as bigint) > try_cast(t.denominator as bigint))
          or (i.statistic = 'proportion' and try_cast(t.numerator as bigint) between 1 and 4)
          or abs(try_cast(t.value as double)
            - try_cast(t.numerator as double) / try_cast(t.denominator as double) * cast(i.multiplier as double))
            > 0.5000001 / pow(10, cast(i.decimals as int))),
      (select count(*) from (select 1 from t group by area, indicator, period having count(*) > 1))`;
}

import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { seededNumbers, seedOf } from '../../../pipeline/training/seededNumbers.ts';
import { BENCH_FOLDER } from '../makeBenchData.ts';

/** A made-up file of the shape and size of the Department's absence by geography: nothing in it is a figure of anything. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Rows of the Department's own file of 2018/19, thirteen school years. */
export const ROWS = 285_263;
const FIRST_YEAR = 2006;
const YEARS = 13;
const REGIONS = 9;
const AUTHORITIES = 152;
/** Raised when the file changes, so that an old one is not measured. */
const EDITION = 2;

const TYPES = ['State-funded primary', 'State-funded secondary', 'Special'] as const;

/** Reasons of absence, sessions of each: columns that an import of ours never reads. */
const REASONS = [
  'sess_auth_illness',
  'sess_auth_appointments',
  'sess_auth_religious',
  'sess_auth_study',
  'sess_auth_traveller',
  'sess_auth_holiday',
  'sess_auth_ext_holiday',
  'sess_auth_excluded',
  'sess_auth_other',
  'sess_auth_totalreasons',
  'sess_unauth_holiday',
  'sess_unauth_late',
  'sess_unauth_other',
  'sess_unauth_noyet',
  'sess_unauth_totalreasons',
  'sess_overall_totalreasons',
] as const;

const COUNTS = [
  'num_schools',
  'enrolments',
  'sess_possible',
  'sess_overall',
  'sess_authorised',
  'sess_unauthorised',
  'sess_overall_percent',
  'sess_authorised_percent',
  'sess_unauthorised_percent',
  'enrolments_pa_10_exact',
  'enrolments_pa_10_exact_percent',
  'sess_possible_pa_10_exact',
  'sess_overall_pa_10_exact',
  'sess_authorised_pa_10_exact',
  'sess_unauthorised_pa_10_exact',
  'sess_overall_percent_pa_10_exact',
  'sess_authorised_percent_pa_10_exact',
  'sess_unauthorised_percent_pa_10_exact',
] as const;

const PLACES = [
  'time_identifier',
  'year_breakdown',
  'time_period',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
  'estab',
  'laestab',
  'urn',
  'school_type',
  'academy_type',
  'academy_open_date',
  'all_through',
] as const;

/** Four counts a row is made of; the rest of it follows. */
type Counts = readonly [schools: number, enrolments: number, possible: number, missed: number, persistent: number];

const NONE: Counts = [0, 0, 0, 0, 0];
const add = (one: Counts, other: Counts): Counts => [
  one[0] + other[0],
  one[1] + other[1],
  one[2] + other[2],
  one[3] + other[3],
  one[4] + other[4],
];

/** Makes the file unless it is there already. */
export function makePublished(): PublishedFile {
  const path = join(BENCH_FOLDER, `published-${EDITION}.csv`);
  mkdirSync(BENCH_FOLDER, { recursive: true });
  if (!existsSync(path)) {
    const file = openSync(`${path}.new`, 'w');
    for (const piece of formatFile()) writeSync(file, piece);
    closeSync(file);
    renameSync(`${path}.new`, path);
  }
  return { path, bytes: statSync(path).size, rows: ROWS };
}

function* formatFile(): Generator<string> {
  yield `${[...PLACES, ...COUNTS, ...REASONS].join(',')}\n`;
  const aggregates = (1 + REGIONS + AUTHORITIES) * 4;
  for (let year = 0; year < YEARS; year += 1) {
    const rows = Math.floor(ROWS / YEARS) + (year < ROWS % YEARS ? 1 : 0);
    yield* formatYear(FIRST_YEAR + year, rows - aggregates);
  }
}

/** Kent is one of the authorities, by its real code; the codes of the others lead nowhere. */
/** Which authority a school of a year stands in: schools stand by their authority, as in the Department's file. */
const authorityOf = (school: number, schools: number): number => Math.floor((school * AUTHORITIES) / schools);

const KENT = 7;
const FIRST_URN = 800_000;

/** The schools of Kent over all years, by their reference number. */
export function kentSchools(): readonly string[] {
  const aggregates = (1 + REGIONS + AUTHORITIES) * 4;
  const schools = Math.ceil(ROWS / YEARS) - aggregates;
  return Array.from({ length: schools }, (_, school) => school)
    .filter((school) => [0, 1].some((fewer) => authorityOf(school, schools - fewer) === KENT))
    .map((school) => String(FIRST_URN + school));
}

const authorityCode = (index: number): string => (index === KENT ? 'E10000016' : `E1000${String(5000 + index)}`);
const regionCode = (index: number): string => (index === KENT ? 'E12000008' : `E1200${String(5000 + index)}`);

function* formatYear(year: number, schools: number): Generator<string> {
  const next = seededNumbers(seedOf(`published ${year}`));
  const byAuthority = Array.from({ length: AUTHORITIES }, () => TYPES.map(() => NONE));
  const lines: string[] = [];
  for (let index = 0; index < schools; index += 1) {
    const authority = authorityOf(index, schools);
    const type = next() < 0.79 ? 0 : next() < 0.76 ? 1 : 2;
    const enrolments = Math.round((type === 0 ? 90 : 160) + 600 * next());
    const possible = enrolments * (330 + Math.round(40 * next()));
    const counts: Counts = [
      1,
      enrolments,
      possible,
      Math.round(possible * (0.03 + 0.05 * next())),
      Math.round(enrolments * (0.04 + 0.15 * next())),
    ];
    const own = byAuthority[authority];
    if (own !== undefined) own[type] = add(own[type] ?? NONE, counts);
    lines.push(
      formatRow(year, { level: 'School', authority, type: TYPES[type] ?? '', urn: String(FIRST_URN + index) }, counts),
    );
  }
  const byRegion = Array.from({ length: REGIONS }, (_, region) =>
    addAll(byAuthority.filter((_one, index) => index % REGIONS === region)),
  );
  yield groupLines(year, { level: 'National', authority: -1 }, addAll(byRegion));
  yield byRegion.map((counts, region) => groupLines(year, { level: 'Regional', authority: region }, counts)).join('');
  yield byAuthority
    .map((counts, authority) => groupLines(year, { level: 'Local authority', authority }, counts))
    .join('');
  yield lines.join('');
}

const addAll = (lists: readonly (readonly Counts[])[]): readonly Counts[] =>
  TYPES.map((_, type) => lists.reduce((sum, list) => add(sum, list[type] ?? NONE), NONE));

interface Place {
  readonly level: string;
  readonly authority: number;
}

function groupLines(year: number, place: Place, counts: readonly Counts[]): string {
  const total = counts.reduce(add, NONE);
  const rows = [
    ...TYPES.map((type, index) => ({ type, counts: counts[index] ?? NONE })),
    { type: 'Total', counts: total },
  ];
  return rows.map(({ type, counts: own }) => formatRow(year, { ...place, type, urn: '' }, own)).join('');
}

const percent = (part: number, whole: number, decimals: number): string =>
  whole === 0 ? '' : String(Math.round((100 * 10 ** decimals * part) / whole) / 10 ** decimals);

function formatRow(
  year: number,
  { level, authority, type, urn }: Place & { readonly type: string; readonly urn: string },
  [schools, enrolments, possible, missed, persistent]: Counts,
): string {
  const region = authority % REGIONS;
  const isLocal = level === 'School' || level === 'Local authority';
  const decimals = level === 'National' ? 1 : 5;
  const excused = Math.round(missed * 0.8);
  const places = [
    'Academic year',
    year < 2012 ? 'five half terms' : 'six half terms',
    `${year}${String((year + 1) % 100).padStart(2, '0')}`,
    level,
    'E92000001',
    'England',
    level === 'National' ? '' : regionCode(region),
    level === 'National' ? '' : region === KENT ? 'South East' : `Region ${region}`,
    isLocal ? String(300 + authority) : '',
    isLocal ? authorityCode(authority) : '',
    isLocal ? (authority === KENT ? 'Kent' : `Authority ${authority}`) : '',
    urn === '' ? '' : urn.slice(-4),
    urn === '' ? '' : `${300 + authority}${urn.slice(-4)}`,
    urn,
    type,
    '',
    '',
    '',
  ];
  const long = Math.round(possible * 0.08);
  const counts = [schools, enrolments, possible, missed, excused, missed - excused]
    .map(String)
    .concat([missed, excused, missed - excused].map((part) => percent(part, possible, decimals)))
    .concat(String(persistent), percent(persistent, enrolments, decimals))
    .concat([long, Math.round(long * 0.25), Math.round(long * 0.19), Math.round(long * 0.06)].map(String))
    .concat([0.25, 0.19, 0.06].map((share) => percent(Math.round(long * share), long, decimals)));
  const reasons = REASONS.map((_, index) => String(Math.round((missed * (index + 1)) / 140)));
  return `${[...places, ...counts, ...reasons].join(',')}\n`;
}

/** One row of an absence file in the shape the Department publishes; what is not named is filled in. */
export interface AbsenceRow {
  readonly period: string;
  readonly level: 'National' | 'Regional' | 'Local authority' | 'School';
  readonly type: string;
  readonly schools: number;
  readonly enrolments: number | string;
  readonly possible: number | string;
  readonly missed: number | string;
  readonly persistent: number | string;
  readonly authority?: { readonly code: string; readonly name: string };
  readonly urn?: string;
}

export const KENT = { code: 'E10000016', name: 'Kent' } as const;

const HEADER = [
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
  'urn',
  'school_type',
  'num_schools',
  'enrolments',
  'sess_possible',
  'sess_overall',
  'sess_overall_percent',
  'enrolments_pa_10_exact',
  'enrolments_pa_10_exact_percent',
] as const;

/** Per cents to the decimals the Department prints: one for England, five for the others; the closing zeros fall away. */
function percent(part: number | string, whole: number | string, decimals: number): string {
  if (typeof part === 'string' || typeof whole === 'string') return String(part);
  return String(Math.round((100 * 10 ** decimals * part) / whole) / 10 ** decimals);
}

function cellsOf(row: AbsenceRow): readonly string[] {
  const { level, authority = KENT, enrolments, possible, missed, persistent } = row;
  const decimals = level === 'National' ? 1 : 5;
  const inside = level !== 'National';
  const local = level === 'Local authority' || level === 'School';
  return [
    'Academic year',
    'six half terms',
    row.period,
    level,
    'E92000001',
    'England',
    inside ? 'E12000008' : '',
    inside ? 'South East' : '',
    local ? '886' : '',
    local ? authority.code : '',
    local ? authority.name : '',
    row.urn ?? '',
    row.type,
    String(row.schools),
    String(enrolments),
    String(possible),
    String(missed),
    percent(missed, possible, decimals),
    String(persistent),
    percent(persistent, enrolments, decimals),
  ];
}

/** An absence file with its rows, in the order given. */
export const absenceFile = (rows: readonly AbsenceRow[]): string =>
  [HEADER, ...rows.map(cellsOf)].map((cells) => `${cells.join(',')}\n`).join('');

const TYPES = ['State-funded primary', 'State-funded secondary', 'Special'] as const;

/** One school year of England, the South East, Kent and three schools of each type, whose rows add to Kent's. Invented. */
export function absenceYear(period: string): readonly AbsenceRow[] {
  const schools = TYPES.flatMap((type, kind) =>
    [1, 2, 3].map((one): AbsenceRow => {
      const enrolments = 200 * (kind + 1) + 13 * one;
      const counts = { enrolments, possible: enrolments * 380, missed: enrolments * (15 + kind), persistent: 9 + one };
      return { period, level: 'School', type, schools: 1, urn: String(900000 + kind * 10 + one), ...counts };
    }),
  );
  const types = [...TYPES, 'Total'];
  const sum = (level: AbsenceRow['level'], type: string, times: number): AbsenceRow => {
    const parts = schools.filter((school) => type === 'Total' || school.type === type);
    const add = (key: 'schools' | 'enrolments' | 'possible' | 'missed' | 'persistent'): number =>
      times * parts.reduce((total, part) => total + Number(part[key]), 0);
    const counts = {
      enrolments: add('enrolments'),
      possible: add('possible'),
      missed: add('missed'),
      persistent: add('persistent'),
    };
    return { period, level, type, schools: add('schools'), ...counts };
  };
  return [
    ...types.map((type) => sum('National', type, 50)),
    ...types.map((type) => sum('Regional', type, 7)),
    ...types.map((type) => sum('Local authority', type, 1)),
    ...schools,
  ];
}

import { absenceFile, type AbsenceRow } from './absenceFile.ts';

/** A school of a test: pupils, sessions missed of those possible, and persistent absentees; a text stands for a withheld cell. */
export interface TestSchool {
  readonly urn: string;
  readonly pupils: number;
  readonly persistent: number | string;
  readonly missed?: number | string;
}

export const LIST_HEADER = 'urn,school,district,lcsp,valid_from,valid_to,basis,follows';

/** A list of schools from its lines: `urn`, district, LCSP, dates, basis and what the school follows. */
export const listOf = (...lines: readonly string[]): string =>
  [LIST_HEADER, ...lines].map((line) => `${line}\n`).join('');

/** Sessions a pupil can attend in a year of the tests. */
const SESSIONS = 380;

/** Primary schools of one year, with the row of Kent they add to. `kent` overrides what Kent prints. */
export function primaryYear(
  period: string,
  schools: readonly TestSchool[],
  kent: Partial<Pick<AbsenceRow, 'schools' | 'missed' | 'persistent'>> = {},
): readonly AbsenceRow[] {
  const type = 'State-funded primary';
  const rows = schools.map((school): AbsenceRow => {
    const { urn, pupils, persistent, missed = pupils * 20 } = school;
    const enrolments = persistent === 'x' && missed === 'x' ? 'x' : pupils;
    const possible = missed === 'x' ? 'x' : pupils * SESSIONS;
    return { period, level: 'School', type, schools: 1, urn, enrolments, possible, missed, persistent };
  });
  const add = (key: 'enrolments' | 'possible' | 'missed' | 'persistent'): number =>
    rows.reduce((sum, row) => sum + (typeof row[key] === 'number' ? row[key] : 0), 0);
  const whole: AbsenceRow = {
    period,
    level: 'Local authority',
    type,
    schools: rows.length,
    enrolments: add('enrolments'),
    possible: add('possible'),
    missed: add('missed'),
    persistent: add('persistent'),
    ...kent,
  };
  return [whole, ...rows];
}

export const fileOf = (...years: readonly (readonly AbsenceRow[])[]): string => absenceFile(years.flat());

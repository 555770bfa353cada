import type { Area } from '../contract/area.ts';
import type { Indicator } from '../contract/indicator.ts';
import { RECORD_TABLES, type RecordTable } from '../package/recordTables.ts';
import { EXAMPLE_NOTE } from '../returns/returnSchema.ts';

type Row = Readonly<Record<string, string>>;

/** The invented days: three study days of a year that have been held, one that is planned, and a meeting that is not. */
const DAYS = [
  { meeting: 'Study day 1', kind: 'study day', date: '2008-12-04', standing: 'held', place: 'Invented hall', from: 0 },
  { meeting: 'Study day 2', kind: 'study day', date: '2009-06-11', standing: 'held', place: 'Invented hall', from: 3 },
  { meeting: 'Study day 3', kind: 'study day', date: '2009-11-12', standing: 'held', place: '', from: 6 },
  { meeting: 'Study day 4', kind: 'study day', date: '', standing: 'planned', place: '', from: 9 },
  { meeting: 'Meeting 5', kind: 'meeting', date: '2010-02-04', standing: 'cancelled', place: '', from: 12 },
] as const;

const LCSPS_A_DAY = 3;

/** Recommendations: of which day, of which LCSP of the register's order, on which measure asked for, due when. */
const ASKED = [
  { day: 0, lcsp: 0, measure: 1, due: '2009-03-31' },
  { day: 0, lcsp: 1, measure: 0, due: '2009-03-31' },
  { day: 0, lcsp: 2, measure: null, due: '' },
  { day: 1, lcsp: 3, measure: 4, due: '2009-12-31' },
  { day: 1, lcsp: 4, measure: 3, due: '2009-09-30' },
  { day: 2, lcsp: 6, measure: 2, due: '2010-01-29' },
  { day: 2, lcsp: 7, measure: null, due: '2010-06-30' },
] as const;

/** Answers: to which recommendation, when, by which post. */
const ANSWERED = [
  { to: 0, date: '2009-03-12', post: 'LCSP Manager', text: 'Invented: a list of schools was sent to the clerk.' },
  { to: 1, date: '2009-03-27', post: 'LCSP Manager', text: 'Invented: a first answer; the report follows.' },
  { to: 1, date: '2009-07-09', post: 'LCSP Board', text: 'Invented: the report was made.' },
  { to: 4, date: '2009-10-15', post: 'LCSP Manager', text: 'Invented: exclusions are counted by school year.' },
] as const;

/** Progress of key actions: which action, which LCSP or the county as a whole (null), how it stands. */
const REPORTED = [
  { action: 1, lcsp: null, state: 'on course', post: 'LCSP Managers', date: '2009-06-30' },
  { action: 1, lcsp: null, state: 'done', post: 'LCSP Managers', date: '2009-12-18' },
  { action: 2, lcsp: 0, state: 'on course', post: 'LCSP Manager', date: '2009-12-18' },
  { action: 3, lcsp: null, state: 'late', post: 'LCSP Manager', date: '2009-12-18' },
  { action: 4, lcsp: null, state: 'on course', post: 'LCSP Manager', date: '2009-12-18' },
  { action: 5, lcsp: null, state: 'stopped', post: 'LCSP Board', date: '2009-09-24' },
  { action: 6, lcsp: 4, state: 'late', post: 'LCSP Manager', date: '2010-03-18' },
  { action: 7, lcsp: null, state: 'on course', post: 'LCSP Manager', date: '2010-03-18' },
  { action: 9, lcsp: null, state: 'done', post: 'LCSP Manager', date: '2010-03-18' },
] as const;

const SENTENCES = {
  'on course': 'Invented: the work goes as planned.',
  late: 'Invented: the work began late and goes on.',
  done: 'Invented: the work is finished.',
  stopped: 'Invented: the work was stopped, for want of a post.',
} as const;

/** The LCSPs in the register's order, and the measures a return is asked for. */
interface Known {
  readonly lcsps: readonly Area[];
  readonly measures: readonly Indicator[];
}

const sayAsked = (measure: Indicator | undefined): string =>
  measure === undefined
    ? 'Invented: that members visit a second school.'
    : `Invented: that the LCSP say what it does about this measure: ${measure.shortLabel}.`;

const recommendationId = (place: number): string => `invented-${place + 1}`;

/** Rows of each table; every row is marked as an example where it would say where it is minuted. */
function inventRows({ lcsps, measures }: Known): Readonly<Record<RecordTable, readonly Row[]>> {
  const idOf = (place: number): string => lcsps[place]?.id ?? '';
  return {
    'work-programme': DAYS.flatMap(({ from, ...day }) =>
      Array.from({ length: LCSPS_A_DAY }, (_, place) => ({ ...day, area_id: idOf(from + place) })),
    ),
    recommendations: ASKED.map(({ day, lcsp, measure, due }, place) => ({
      recommendation_id: recommendationId(place),
      area_id: idOf(lcsp),
      meeting: DAYS[day].meeting,
      date: DAYS[day].date,
      text: sayAsked(measure === null ? undefined : measures[measure]),
      indicator: measure === null ? '' : (measures[measure]?.id ?? ''),
      due_date: due,
    })),
    answers: ANSWERED.map(({ to, ...answer }) => ({ recommendation_id: recommendationId(to), ...answer })),
    'action-progress': REPORTED.map(({ action, lcsp, ...report }) => ({
      ...report,
      action_id: `action-${action}`,
      area_id: lcsp === null ? '' : idOf(lcsp),
      sentence: SENTENCES[report.state],
    })),
  };
}

/** The invented record of a year by file name, each table with its header and rows of cells. */
export function inventRecord(known: Known): readonly (readonly [string, readonly (readonly string[])[]])[] {
  return Object.entries(inventRows(known)).map(([name, rows]) => {
    // The keys of `inventRows` are those of the record; `Object.entries` widens them to string.
    const columns = Object.keys(RECORD_TABLES[name as RecordTable]);
    const cells = rows.map((row) =>
      columns.map((column) => (column === 'minute' ? EXAMPLE_NOTE : (row[column] ?? ''))),
    );
    return [`record/${name}.csv`, [columns, ...cells]];
  });
}

import type { Area } from '../../pipeline/contract/area.ts';
import type { Recommendation, ActionProgress } from '../../pipeline/contract/governance.ts';
import type { DefinitionChange, Indicator } from '../../pipeline/contract/indicator.ts';
import type { Provenance } from '../../pipeline/contract/provenance.ts';
import type { Point, Series } from '../../pipeline/contract/series.ts';
import { indicatorOf, isLcspPeriod, lcspYears, type Site } from '../site/site.ts';
import { pointsOf } from '../site/series.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import type { Action, Deliverable } from '../../pipeline/contract/plan.ts';

/** The day what is overdue is counted at: printed, so that two builds of the same data say the same. */
export interface RecordDay {
  /** ISO date. */
  readonly date: string;
  /** Whether it is the day of the release, or, while that has none, the last day of the record itself. */
  readonly of: 'release' | 'record';
}

function lastEntry({ workProgramme, recommendations, actionProgress }: Site['governance']): string | undefined {
  const days = [
    ...workProgramme.flatMap(({ standing, date }) => (standing === 'held' ? [date] : [])),
    ...recommendations.flatMap(({ date, answers }) => [date, ...answers.map((answer) => answer.date)]),
    ...actionProgress.map(({ date }) => date),
  ];
  return days.toSorted().at(-1);
}

/** The day the record is counted at; null while nothing is entered. */
export function recordDay({ changes, index, governance }: Site): RecordDay | null {
  const last = lastEntry(governance);
  if (last === undefined) return null;
  const released = changes.releases.find(({ id }) => id === index.release)?.date ?? '';
  return released === '' ? { date: last, of: 'record' } : { date: released, of: 'release' };
}

/** How a recommendation stands: answered, awaited, or awaited beyond the day it was asked for by. */
export type RecommendationState = 'answered' | 'open' | 'overdue';

/** A figure when a recommendation was made and now, of the smallest area one is held for. */
export interface FigureThenAndNow {
  readonly indicator: Indicator;
  readonly area: Area;
  /** Of the last period that had ended on the day it was made; undefined where none is held. */
  readonly before: Point | undefined;
  /** Of the last period of the LCSPs' time that had ended on the day the record is counted at. */
  readonly now: Point | undefined;
  /** What changed in how it is counted between the two; undefined where nothing did. */
  readonly broken: DefinitionChange | undefined;
  /** Nearer areas whose figure cannot be shown, each with the row that says why. */
  readonly withheld: Evidence['withheld'];
}

/** A recommendation with how it stands. */
export interface TrackedRecommendation {
  readonly entry: Recommendation;
  readonly state: RecommendationState;
  /** Null where it speaks of no measure. */
  readonly figures: FigureThenAndNow | null;
}

const lastBy = (points: readonly Point[], day: string): Point | undefined =>
  points
    .filter(({ period }) => period.end < day)
    .toSorted((a, b) => a.period.end.localeCompare(b.period.end))
    .at(-1);

/** Published figures before those the plan prints, which are the county's alone. */
const seriesFor = (series: readonly Series[], indicator: Indicator, area: Area): Series | undefined => {
  const own = series.filter((one) => one.indicator === indicator.id && one.area === area.id);
  return own.find(({ basis, value }) => basis !== 'plan' && value.some((one) => one !== null)) ?? own[0];
};

function breakBetween(
  site: Site,
  { id }: Indicator,
  [before, now]: readonly [Point | undefined, Point | undefined],
): DefinitionChange | undefined {
  if (before === undefined || now === undefined) return undefined;
  const changes = site.indicators.get(id)?.definitions ?? [];
  return changes.find(
    ({ breaks, changedFrom }) => breaks && changedFrom > before.period.label && changedFrom <= now.period.label,
  );
}

function figuresOf(site: Site, entry: Recommendation, day: string): FigureThenAndNow | null {
  const file = site.areas.get(entry.area);
  if (entry.indicator === null || file === undefined) return null;
  const indicator = indicatorOf(site, entry.indicator);
  const { nearest: area, withheld } = evidenceOf(site, file, indicator);
  const series = seriesFor([...file.series, ...(site.indicators.get(indicator.id)?.series ?? [])], indicator, area);
  const points = series === undefined ? [] : pointsOf(series);
  const years = lcspYears(site.governance);
  const before = lastBy(points, entry.date);
  const now = lastBy(
    points.filter(({ period }) => isLcspPeriod(years, period)),
    day,
  );
  return { indicator, area, withheld, before, now, broken: breakBetween(site, indicator, [before, now]) };
}

/** Where the figures beside recommendations come from, for a page that shows them. */
export const figureProvenance = (site: Site): readonly Provenance[] =>
  site.governance.recommendations.flatMap(({ area, indicator }) => [
    ...(site.areas.get(area)?.provenance ?? []),
    ...(indicator === null ? [] : (site.indicators.get(indicator)?.provenance ?? [])),
  ]);

/** Every recommendation with how it stands on the day the record is counted at, oldest first. */
export function trackRecommendations(site: Site): readonly TrackedRecommendation[] {
  const day = recordDay(site)?.date ?? '';
  return site.governance.recommendations
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((entry) => ({
      entry,
      state: entry.answers.length > 0 ? 'answered' : entry.dueDate !== '' && entry.dueDate < day ? 'overdue' : 'open',
      figures: figuresOf(site, entry, day),
    }));
}

/** Reports of one key action, the latest first. */
export const reportsOf = (site: Site, action: Pick<Action, 'id'>): readonly ActionProgress[] =>
  site.governance.actionProgress
    .filter((report) => report.action === action.id)
    .toSorted((a, b) => b.date.localeCompare(a.date));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_ALONE = /^(?:in |by )?([a-z]{3})[a-z]*\.? (?:20)?(\d{2})$/;

/**
 * The month a date is printed as, where it prints a month and nothing else; null of every other.
 * @example readMonth('July 09') // '2009-07'
 * @example readMonth('Sept 09 and ongoing') // null
 */
export function readMonth(printed: string): string | null {
  const [, name = '', year = ''] = MONTH_ALONE.exec(printed.trim().toLowerCase()) ?? [];
  const place = MONTHS.findIndex((month) => month === name);
  return place < 0 ? null : `20${year}-${String(place + 1).padStart(2, '0')}`;
}

/**
 * Deliverables whose printed month had ended on the day the record is counted at, of an action whose latest report for
 * the county as a whole is not that it is done. None while nothing is entered: there is then no such day.
 */
export function overdueDeliverables(site: Site, action: Action): readonly Deliverable[] {
  const day = recordDay(site)?.date ?? '';
  if (reportsOf(site, action).find(({ area }) => area === null)?.state === 'done') return [];
  return action.deliverables.filter(({ targetDate }) => {
    const month = readMonth(targetDate);
    return month !== null && month < day.slice(0, 7);
  });
}

import { parseTerm } from '../contract/schoolTerm.ts';
import { problem, WHOLE_FILE } from '../findings/finding.ts';
import type { Place } from '../findings/finding.ts';
import { shiftPeriod } from '../cells/parsePeriod.ts';
import { roundTo } from '../cells/roundTo.ts';
import { STATUS_CODES } from '../contract/reasons.ts';
import type { FileChecks } from './table/fileChecks.ts';

/** A figure this many times the one before it, or that part of it, is asked about (check V21). */
const IMPLAUSIBLE_FACTOR = 5;
/** Shares of fewer children than this jump about by chance. */
const STEADY_COUNT = 20;
/** Fewest areas for which two equal years are no coincidence (check V22), or all zeros no truth (V23). */
const FEWEST_AREAS = 5;

type Gap = { indicator: string; missing: string[]; areas: string[]; line: number };
type Pair = { before: number; after: number; count: number; isSame: boolean; isFlat: boolean; first: number };
type Break = { line: number; before: string; period: string; what: string };

/** What is gathered while the series of a file are walked, to be told once for an indicator rather than once for each area. */
type Gathered = {
  gaps: Map<string, Gap>;
  pairs: (Pair | undefined)[];
  breaks: Map<string, Break>;
  years: Float64Array;
};

/** Walks every series in time order: gaps (D03), definition breaks (D05), jumps (V21), copied years (V22), zeros (V23). */
export function checkSeries(checks: FileChecks): void {
  const { table, order } = checks;
  const years = Float64Array.from(table.periods, yearOf);
  const gathered: Gathered = { gaps: new Map(), pairs: [], breaks: new Map(), years };
  // A term between two years would keep them from being set beside each other.
  const hasTerms = table.periods.some((period) => parseTerm(period) !== null);
  const rows = hasTerms ? order.filter((row) => isYear(gathered, table.period[row] ?? -1)) : order;
  let start = 0;
  for (let end = 1; end <= rows.length; end += 1) {
    if (end < rows.length && isSameSeries(checks, rows[start] ?? 0, rows[end] ?? 0)) continue;
    walkSeries(checks, { rows, start, end }, gathered);
    start = end;
  }
  reportGaps(checks, gathered.gaps);
  reportPairs(checks, gathered.pairs);
  for (const [indicator, found] of gathered.breaks) {
    const place = { line: found.line, column: null, field: 'status' };
    checks.collector.add(
      problem('D05', { indicator, before: found.before, period: found.period, what: found.what }),
      place,
    );
  }
  if (table.length >= FEWEST_AREAS) checkZeros(checks);
}

const isYear = ({ years }: Gathered, period: number): boolean => !Number.isNaN(years[period] ?? Number.NaN);

const isSameSeries = ({ table }: FileChecks, first: number, second: number): boolean =>
  table.area[first] === table.area[second] && table.indicator[first] === table.indicator[second];

/** Rows of one series in time order, from `start` to before `end`. No view is made of them: there are as many as areas times measures. */
type Series = { rows: Int32Array; start: number; end: number };

function walkSeries(checks: FileChecks, { rows, start, end }: Series, gathered: Gathered): void {
  for (let index = start + 1; index < end; index += 1) {
    const before = rows[index - 1] ?? 0;
    const after = rows[index] ?? 0;
    const years = yearsBetween(checks, before, after, gathered.years);
    if (years > 1) noteGap(checks, before, after, gathered.gaps);
    else if (years === 1) {
      notePair(checks, before, after, gathered.pairs);
      checkJump(checks, before, after);
    }
  }
  if (checks.registers.breaks !== null && checks.registers.breaks.length > 0 && !checks.isOwn)
    noteBreaks(checks, rows.subarray(start, end), gathered.breaks);
}

const periodOf = ({ table }: FileChecks, row: number): string => table.periods[table.period[row] ?? -1] ?? '';
const indicatorOf = ({ table }: FileChecks, row: number): string =>
  table.indicators[table.indicator[row] ?? -1]?.id ?? '';
const areaOf = ({ table }: FileChecks, row: number): string => table.areas[table.area[row] ?? -1]?.name ?? '';
const lineOf = ({ table }: FileChecks, row: number): number => table.line[row] ?? 0;
const valueOf = ({ table }: FileChecks, row: number): number => table.value[row] ?? Number.NaN;

// Years have neighbours, days have not: NaN for anything but YYYY/YY and YYYY.
const yearOf = (period: string): number => (/^\d{4}(\/\d{2})?$/.test(period) ? Number(period.slice(0, 4)) : Number.NaN);

const yearsBetween = ({ table }: FileChecks, before: number, after: number, years: Float64Array): number =>
  (years[table.period[after] ?? -1] ?? Number.NaN) - (years[table.period[before] ?? -1] ?? Number.NaN);

function noteGap(checks: FileChecks, before: number, after: number, gaps: Map<string, Gap>): void {
  const last = periodOf(checks, after);
  const missing: string[] = [];
  for (let step = 1; missing.length < 20; step += 1) {
    const period = shiftPeriod(periodOf(checks, before), step);
    if (period === null || period >= last) break;
    missing.push(period);
  }
  const indicator = indicatorOf(checks, after);
  const key = `${indicator}|${missing.join('|')}`;
  const gap = gaps.get(key) ?? { indicator, missing, areas: [], line: lineOf(checks, after) };
  gap.areas.push(areaOf(checks, after));
  gaps.set(key, gap);
}

function reportGaps({ collector }: FileChecks, gaps: ReadonlyMap<string, Gap>): void {
  for (const { indicator, missing, areas, line } of gaps.values()) {
    const series = areas.length === 1 ? `${areas[0] ?? ''} ${indicator}` : `${indicator} (${areas.length} areas)`;
    collector.add(problem('D03', { series, missing }), { ...WHOLE_FILE, line });
  }
}

function notePair(checks: FileChecks, before: number, after: number, pairs: (Pair | undefined)[]): void {
  const { table, here } = checks;
  const indicator = here.places[table.indicator[after] ?? 0] ?? 0;
  const place = indicator * table.periods.length + (table.period[after] ?? 0);
  const earlier = valueOf(checks, before);
  const isSame = earlier === valueOf(checks, after);
  const pair = pairs[place];
  if (pair === undefined) {
    pairs[place] = { before, after, count: 1, isSame, isFlat: true, first: earlier };
    return;
  }
  pair.count += 1;
  pair.isSame &&= isSame;
  pair.isFlat &&= earlier === pair.first;
}

function reportPairs(checks: FileChecks, pairs: readonly (Pair | undefined)[]): void {
  for (const pair of pairs) {
    if (pair === undefined || !pair.isSame || pair.isFlat || pair.count < FEWEST_AREAS) continue;
    const periods = [periodOf(checks, pair.before), periodOf(checks, pair.after)];
    checks.collector.add(
      problem('V22', { indicator: indicatorOf(checks, pair.after), periods, count: pair.count }),
      WHOLE_FILE,
    );
  }
}

function checkJump(checks: FileChecks, before: number, after: number): void {
  const { table } = checks;
  const earlier = valueOf(checks, before);
  const later = valueOf(checks, after);
  const factor = later / earlier;
  // NaN, from a blank on either side, is neither.
  if (!(factor >= IMPLAUSIBLE_FACTOR || factor <= 1 / IMPLAUSIBLE_FACTOR) || earlier <= 0 || later <= 0) return;
  if ([before, after].some((row) => checks.slips.has(lineOf(checks, row)))) return;
  const counts = [table.numerator[before], table.numerator[after]];
  if (counts.some((count) => count !== undefined && count < STEADY_COUNT)) return;
  const text = (value: number, row: number): string => roundTo(value, table.digits[row] ?? 0);
  const series = `${areaOf(checks, after)} ${indicatorOf(checks, after)}`;
  const found = problem('V21', {
    series,
    before: text(earlier, before),
    after: text(later, after),
    period: periodOf(checks, before),
  });
  const place: Place = { line: lineOf(checks, after), column: checks.valueColumn, field: 'value' };
  checks.collector.add(found, place);
}

// One finding for an indicator: the first row of any area that stands after the change without a mark.
function noteBreaks(checks: FileChecks, rows: Int32Array, breaks: Map<string, Break>): void {
  const indicator = indicatorOf(checks, rows[0] ?? 0);
  for (const change of checks.registers.breaks ?? []) {
    if (change.indicator !== indicator) continue;
    const first = rows.findIndex((row) => periodOf(checks, row) >= change.changedFrom);
    if (first < 1) continue;
    const row = rows[first] ?? 0;
    if (STATUS_CODES[checks.table.status[row] ?? 0] === 'b' || breaks.has(indicator)) continue;
    const before = periodOf(checks, rows[first - 1] ?? 0);
    breaks.set(indicator, {
      line: lineOf(checks, row),
      before,
      period: periodOf(checks, row),
      what: change.whatChanged,
    });
  }
}

function checkZeros({ table, here, collector }: FileChecks): void {
  const numbers = new Int32Array(here.count);
  const zeros = new Int32Array(here.count);
  for (let row = 0; row < table.length; row += 1) {
    const value = table.value[row] ?? Number.NaN;
    const place = here.places[table.indicator[row] ?? -1] ?? -1;
    if (place < 0 || Number.isNaN(value)) continue;
    numbers[place] = (numbers[place] ?? 0) + 1;
    if (value === 0) zeros[place] = (zeros[place] ?? 0) + 1;
  }
  for (const [indicator, place] of here.places.entries()) {
    const all = numbers[place] ?? 0;
    if (place < 0 || all < FEWEST_AREAS || (zeros[place] ?? 0) < all) continue;
    const subject = table.indicators[indicator]?.id ?? '';
    collector.add(problem('V23', { subject, scope: `all ${all} rows` }), WHOLE_FILE);
  }
}

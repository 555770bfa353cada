import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { MarkKind } from '../../pipeline/contract/reasons.ts';
import type { Basis, Point } from '../../pipeline/contract/series.ts';
import type { Claim } from './claim.ts';
import { formatArea } from '../format/areas.ts';
import { differenceUnit, formatNumber, roundingNote } from '../format/numbers.ts';
import { formatReason, sayReason } from '../format/reasons.ts';
import { formatStatusReason } from '../format/statuses.ts';

/** What the reader is told of a basis wherever a figure on it is spoken. */
export const BASIS_WORDS = {
  plan: 'the plan’s own table',
  outturn: 'Department for Education, published later',
  derived: 'summed by us from published school rows, by where the school stands',
  return: 'a return of the partnership',
} as const satisfies Record<Basis, string>;

const MARK_WORDS = {
  actual: '',
  provisional: ' (provisional)',
  // No figure of the plan is so marked: its column is headed “Estimated /actual”.
  estimate: ' (read as an estimate)',
  outturn: '',
} as const satisfies Record<MarkKind, string>;

/** What of a figure is spoken: its number with all that goes with it, or why there is none. */
export type SpokenPoint = Pick<Point, 'value' | 'digits' | 'missing' | 'status' | 'placedByJudgement' | 'mark'>;

/** The status where the mark has not said it already, with its reason: `u: 29% of pupils placed by judgement`. */
const statusWord = (point: SpokenPoint): string =>
  point.status === 'u' || point.status === 'r' ? ` (${point.status}: ${formatStatusReason(point)})` : '';

/** One figure as spoken: `5.34%`, `1.4 per 1,000 pupils (estimate)`; a missing one says its reason. */
export function formatPoint(point: SpokenPoint, indicator: Pick<Indicator, 'unit'>): string {
  if (point.value === null) return sayReason(point.missing ?? 'not in the sources held');
  const value = formatNumber(point.value, { digits: point.digits, unit: indicator.unit });
  return `${value}${MARK_WORDS[point.mark]}${statusWord(point)}`;
}

/** The same without its unit, for a table whose row or column gives it. */
export const formatBarePoint = (point: Point): string =>
  point.value === null
    ? formatReason(point.missing ?? 'not in the sources held')
    : `${formatNumber(point.value, { digits: point.digits })}${MARK_WORDS[point.mark]}${statusWord(point)}`;

/** Why a figure whose place is doubtful is compared with nothing; blank for any other. */
export function formatDoubt({ status, placedByJudgement }: Pick<Point, 'status' | 'placedByJudgement'>): string {
  if (status !== 'u') return '';
  if (placedByJudgement === null) return 'not compared: the figure is marked as of low reliability';
  const share = formatNumber(100 * placedByJudgement, { digits: 0, unit: '%' });
  return `not compared: ${share} of these pupils are at schools placed by judgement`;
}

/** A number and the decimals it is shown with. */
interface Shown {
  readonly value: number;
  readonly digits: number;
}

/** How far a figure lies from another of its unit, by the difference alone: `0.42 percentage points above`. */
export function sayGap(here: Shown, there: Shown, unit: string): string {
  const size = formatNumber(Math.abs(here.value - there.value), { digits: Math.max(here.digits, there.digits) });
  if (Number(size) === 0) return 'equal to the last place shown';
  return `${size} ${unit} ${here.value > there.value ? 'above' : 'below'}`;
}

/** Two figures of one measure and period with their difference; for measures without an interval, no better or worse. */
export function describeDifference(
  here: { readonly area: Area; readonly point: Point },
  there: { readonly area: Area; readonly point: Point },
  indicator: Indicator,
): Claim {
  const a = here.point;
  const b = there.point;
  const cites = [a.provenance, b.provenance];
  const pair = `${formatArea(here.area)} ${formatPoint(a, indicator)}, ${formatArea(there.area)} ${formatPoint(b, indicator)} (${a.period.label})`;
  if (a.value === null || b.value === null) return { rule: 'missing', text: `${pair}.`, cites };
  const doubt = [a, b].map(formatDoubt).find((text) => text !== '');
  if (doubt !== undefined) return { rule: 'missing', text: `${pair}; ${doubt}.`, cites };
  const [x, y] = [
    { ...a, value: a.value },
    { ...b, value: b.value },
  ];
  const gap = sayGap(x, y, differenceUnit(indicator.unit));
  const rounding = gap.startsWith('equal') ? '' : roundingNote(x, y);
  return { rule: 'difference', text: `${pair}: ${gap}${rounding}.`, cites };
}

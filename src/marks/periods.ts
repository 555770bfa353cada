import { isHalfTerm, type Period, type SchoolTerm } from '../../pipeline/contract/series.ts';
import { ruleX, rect, type Markish } from '@observablehq/plot';
import { TEXT_SIZES, type ChartTheme } from '../theme/chart.ts';
import { chartText, estimateTextWidth } from './text.ts';

/** Where a period stands on an axis of time: its first day in years, so that kinds of year keep their true places. */
export function periodPosition({ start }: Pick<Period, 'start'>): number {
  const [year = '', month = '1', day = '1'] = start.split('-');
  return Number(year) + (Number(month) - 1 + (Number(day) - 1) / 30) / 12;
}

/** Each period once, in time order. */
export function uniquePeriods(periods: readonly Period[]): readonly Period[] {
  const byKey = new Map(periods.map((period) => [period.key, period]));
  return [...byKey.values()].toSorted((a, b) => periodPosition(a) - periodPosition(b));
}

interface PeriodAxisPlace {
  /** Value coordinate of the axis line. */
  readonly at: number;
  /** CSS pixels between two neighbouring years. */
  readonly pixelsPerYear: number;
  /** A period that must be labelled, such as the target's. */
  readonly keep: Period | undefined;
}

const GAP = 10;

/** Years from the first day of one term to that of the next, at the least: spring is three months. */
const SHORTEST_TERM = 0.25;
/** The same of half terms: those of spring are half of it. */
const SHORTEST_HALF = 0.125;

const SHORT_TERMS = { autumn: 'Aut', spring: 'Spr', summer: 'Sum' } as const;

const shortTerm = (term: SchoolTerm): string =>
  isHalfTerm(term) ? term.replace('half term ', 'HT') : SHORT_TERMS[term];

/** Years between the nearest two periods. */
function nearestOf(periods: readonly Period[]): number {
  const terms = periods.flatMap(({ term }) => term ?? []);
  if (terms.length === 0) return 1;
  return terms.some(isHalfTerm) ? SHORTEST_HALF : SHORTEST_TERM;
}

/** What stands under the axis: of a term its short name and calendar year, `Spr 2009` for 2008/09 spring. */
export const tickLabel = ({ label, term, start }: Period): string =>
  term === undefined ? label : `${shortTerm(term)} ${start.slice(0, 4)}`;

/** Every period where labels fit, else every second, third... so chosen that the kept period has its label. */
export function labelledPeriods(periods: readonly Period[], place: Omit<PeriodAxisPlace, 'at'>): readonly Period[] {
  const widest = Math.max(...periods.map((period) => estimateTextWidth(tickLabel(period), TEXT_SIZES.small)));
  const pixelsApart = place.pixelsPerYear * nearestOf(periods);
  const step = Math.max(1, Math.ceil((widest + GAP) / pixelsApart));
  const anchor = Math.max(
    0,
    periods.findIndex(({ key }) => key === place.keep?.key),
  );
  return periods.filter((_, index) => (index - anchor) % step === 0);
}

/** Period labels under the axis. */
export function periodAxis(periods: readonly Period[], place: PeriodAxisPlace, theme: ChartTheme): Markish {
  const labelled = labelledPeriods(periods, place);
  const labels = labelled.map((period) => ({ x: periodPosition(period), y: place.at, text: tickLabel(period) }));
  return chartText(labels, { lineAnchor: 'top', dy: 8, fontSize: TEXT_SIZES.small, fill: theme.inkSoft });
}

/** A break of the series between two periods; `x` is half way, `label` is wrapped already. */
export interface BreakLine {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Which side of the hairline the label stands on. */
  readonly side: 'left' | 'right';
}

/** The gap's hairline with its label at the top; the lines of the chart must stop on both sides of it. */
export const breakGap = (breaks: readonly BreakLine[], theme: ChartTheme): Markish[] => [
  ruleX(breaks, { x: 'x', stroke: theme.ink, strokeWidth: 1, strokeDasharray: '2,3' }),
  ...(['left', 'right'] as const).map((side) =>
    chartText(
      breaks.filter((each) => each.side === side).map(({ x, y, label }) => ({ x, y, text: label })),
      {
        textAnchor: side === 'right' ? 'start' : 'end',
        dx: side === 'right' ? 6 : -6,
        lineAnchor: 'top',
        fontSize: TEXT_SIZES.small,
        fill: theme.inkSoft,
      },
    ),
  ),
];

/** A stretch of the time axis with its label, wrapped already. */
export interface GroundSpan {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly label: string;
}

/** A light ground behind the stretch, labelled at its top. */
export const spanGround = (spans: readonly GroundSpan[], theme: ChartTheme): Markish[] => [
  rect(spans, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: theme.span }),
  chartText(
    spans.map(({ x1, x2, y2, label }) => ({ x: (x1 + x2) / 2, y: y2, text: label })),
    { lineAnchor: 'top', dy: 5, fontSize: TEXT_SIZES.small, fill: theme.inkSoft },
  ),
];

import type { Markish } from '@observablehq/plot';
import { isHalfTerm, type Period, type SchoolTerm } from '../../pipeline/contract/series.ts';
import type { ChartTheme } from '../theme/chart.ts';
import { periodPosition } from './periodPosition.ts';
import { TEXT_SIZES } from '../theme/textSizes.ts';
import { chartText } from './chartText.ts';
import { estimateTextWidth } from './estimateTextWidth.ts';

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

import type { Series } from '../../pipeline/contract/series.ts';
import { pointsOf } from '../site/series.ts';
import type { Area } from '../../pipeline/contract/area.ts';
import type { Trend } from '../../pipeline/contract/verdict.ts';
import type { Claim } from './claim.ts';
import { formatList, formatNumber, formatCount } from '../format/numbers.ts';
import { formatArea } from '../format/areas.ts';
import { FEWEST_CONTROL_POINTS, RUN_LENGTH, type ControlMethod } from '../../pipeline/contract/control.ts';

/** The longest unbroken stretch of figures of one definition. */
export interface Stretch {
  readonly area: string;
  readonly figures: number;
  /** Labels of its first and last period. */
  readonly from: string;
  readonly to: string;
}

/** Figures of a series that may stand in a control chart, by the segment they are in; figures the plan prints are none. */
function stretchesOf(series: Series): readonly Stretch[] {
  if (series.basis === 'plan') return [];
  const plain = pointsOf(series).filter(
    ({ value, mark, status }) => value !== null && mark !== 'estimate' && status !== 'u',
  );
  return [...new Set(plain.map(({ segment }) => segment))].map((segment) => {
    const points = plain.filter((point) => point.segment === segment);
    return {
      area: series.area,
      figures: points.length,
      from: points[0]?.period.label ?? '',
      to: points.at(-1)?.period.label ?? '',
    };
  });
}

/** The longest among some series, the first of equals; null where none has a figure. */
export const longestStretch = (series: readonly Series[]): Stretch | null =>
  series.flatMap(stretchesOf).toSorted((a, b) => b.figures - a.figures)[0] ?? null;

const RESULT_WORDS = {
  rising: 'rising',
  falling: 'falling',
  'no clear trend': 'without a clear trend',
  'too few years': 'not tested, for too few years,',
  'not tested': 'not tested',
} as const satisfies Record<Trend['result'], string>;

const said = (trend: Trend): string => `${RESULT_WORDS[trend.result]} from ${trend.from.label} to ${trend.to.label}`;

/** Years not tested are said with the reason: it is not one a reader can see from the figures. */
const saidWithReason = (trend: Trend): string =>
  trend.result === 'not tested' ? `${said(trend)} (${trend.reason})` : said(trend);

/** The five-point rule's answers on one area in its own words, each with the years it looked at. */
export const describeTrends = (trends: readonly Trend[], area: Area): readonly Claim[] =>
  trends.length === 0
    ? []
    : [
        {
          rule: 'trend',
          text: `By the five-point rule ${formatArea(area)}’s figure was ${formatList(trends.map(saidWithReason))}.`,
        },
      ];

/** The same without the area, for a table. */
export const formatTrends = (trends: readonly Trend[]): string =>
  trends.length === 0 ? 'not tested' : trends.map(said).join('; ');

/** The test statistic a reader can set against the methods page; blank when no test was made. */
export const formatChiSquared = (trend: Trend): string =>
  trend.chiSquared === null ? '' : formatNumber(trend.chiSquared, { digits: 1 });

const LIMITS: Readonly<Record<ControlMethod, string>> = {
  'p′': 'by the counts of each period, widened by how far the figures differ beyond chance (a p′ chart)',
  'u′': 'by the counts of each period, widened by how far the figures differ beyond chance (a u′ chart)',
  XmR: 'by how far each figure lies from the one before, 2.66 times the mean of these steps (an XmR chart): half days missed of one child are not independent, so their counts carry no limits',
  'XmR of like parts':
    'by how far each figure lies from that of the same part of the year before (an XmR chart of like parts): half days missed of one child are not independent, so their counts carry no limits',
};

/** How a control chart is read, said beside it. */
export const describeControlRule = (method: ControlMethod): Claim => ({
  rule: 'method',
  text: `The limits are three standard deviations from the centre line, worked out ${LIMITS[method]}. A figure beyond a limit, or ${RUN_LENGTH} in a row on one side of the centre line, is more than chance commonly gives; the chart says that, and not why.`,
});

/** What is done about the seasons of parts of a year; nothing where each figure is of a year. */
export const describeSeasons = (method: ControlMethod, part: string): readonly Claim[] =>
  method === 'XmR of like parts'
    ? [
        {
          rule: 'method',
          text: `Terms of a year differ by season, so each ${part} has a centre line of its own, the mean of the same ${part} of all years held: what the season brings every year is no signal. A figure pulls that mean towards itself: where one lies beyond a limit, that of the same ${part} of another year may too, and of two years held both do. The chart says that they are unlike, not which of them is unusual.`,
        },
      ]
    : [];

/** Why there is no run or control chart of a measure, where a reader would look for one. */
export function describeNoControl(stretch: Stretch | null, area: Area | undefined): Claim {
  const needed = `No run or control chart is drawn: it takes at least ${FEWEST_CONTROL_POINTS} figures of one definition, each after the one before`;
  if (stretch === null) return { rule: 'missing', text: `${needed}, and none is held.` };
  const whose = area === undefined ? '' : `, of ${formatArea(area)}`;
  const when = stretch.from === stretch.to ? stretch.from : `${stretch.from} to ${stretch.to}`;
  return {
    rule: 'missing',
    text: `${needed}, and the longest such stretch held is of ${formatCount(stretch.figures)}${whose}, ${when}.`,
  };
}

import type { Area } from '../../pipeline/contract/area.ts';
import type { Trend } from '../../pipeline/contract/verdict.ts';
import type { Claim } from './claim.ts';
import { formatList, formatNumber } from '../format/numbers.ts';
import { formatArea } from '../format/areas.ts';

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

import type { ClaimWords } from '../../check/commentary/claimWords.ts';
import type { Comment } from '../../contract/commentary.ts';
import type { Facts } from '../facts.ts';

type About = Pick<Comment, 'area' | 'indicator' | 'period'>;

/** What is tested of the figure a comment is on, for whoever wrote words that a figure would have to bear out. */
export function describeEvidence(about: About, { judging, causal }: ClaimWords, facts: Facts): string {
  const parts = [
    ...(judging.length === 0 ? [] : [describeTrend(about, facts), describeComparison(about, facts)]),
    ...(causal.length === 0 ? [] : ['no cause is tested on these figures']),
  ];
  return parts.join('; ');
}

function describeTrend({ area, indicator }: About, facts: Facts): string {
  const trend = facts.trends.find((one) => one.area === area && one.indicator === indicator);
  if (trend === undefined) return 'no trend is tested on these points';
  const years = `${trend.from.label} to ${trend.to.label}`;
  switch (trend.result) {
    case 'too few years':
    case 'not tested':
      return `no trend is tested on these points (${trend.result})`;
    case 'no clear trend':
      return `there is no clear trend from ${years}`;
    default:
      return `the trend from ${years} is ${trend.result}`;
  }
}

function describeComparison({ area, indicator, period }: About, facts: Facts): string {
  const county = facts.areas.find(({ type }) => type === 'county');
  const found = facts.comparisons.find(
    (one) =>
      one.area === area &&
      one.indicator === indicator &&
      one.period.label === period &&
      one.benchmark === county?.id &&
      one.area !== county.id,
  );
  return found === undefined || county === undefined
    ? 'it is set against no other area'
    : `set against ${county.name} it is ${found.result}`;
}

import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { pointsOf } from '../../site/pointsOf.ts';
import type { Claim } from '../../words/claim.ts';
import { formatCount } from '../../format/formatCount.ts';

/**
 * Where the plan prints a % sign on a rate per 1,000: what the printed number would mean read each way, beside the
 * count published later for the same period. The count settles the unit; it does not settle the value.
 * Empty when nothing of the indicator is printed with a wrong sign.
 */
export function describeUnitReadings(indicator: Indicator, plan: Series, outturn: Series): readonly Claim[] {
  if (indicator.multiplier !== 1000) return [];
  return pointsOf(plan).flatMap((point): readonly Claim[] => {
    const later = pointsOf(outturn).find((other) => other.period.key === point.period.key);
    if (point.value === null || !point.asPrinted.includes('%') || later === undefined) return [];
    if (later.numerator === null || later.denominator === null) return [];
    const pupils = later.denominator;
    const asPercent = formatCount((pupils * point.value) / 100);
    const asRate = formatCount((pupils * point.value) / indicator.multiplier);
    return [
      {
        rule: 'definition',
        text: `${point.period.label}, printed “${point.asPrinted}”: read as per cent it would be about ${asPercent} of ${formatCount(pupils)} pupils, read as per 1,000 about ${asRate}. The count published later is ${formatCount(later.numerator)}: that settles the unit, per 1,000, but not the value.`,
        cites: [point.provenance, later.provenance],
      },
    ];
  });
}

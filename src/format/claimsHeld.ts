import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point, Series } from '../../pipeline/contract/series.ts';
import { pointsOf } from '../select/pointsOf.ts';
import type { Claim } from './claim.ts';
import { formatPoint } from './claimsFigure.ts';
import { formatCount, formatList } from './formatCount.ts';
import { sayReason } from './formatReason.ts';

/** What the plan prints of a measure: each figure with its period and what it is; a missing one in its own words. */
export function describePlanFigures(county: Area, indicator: Indicator, plan: Series | undefined): Claim {
  if (plan === undefined) return { rule: 'missing', text: 'The plan prints no figure.' };
  const points = pointsOf(plan);
  const said = points.filter((point) => point.value !== null);
  if (said.length === 0 && points.some(({ missing }) => missing === 'suppressed')) {
    const cites = points.map((point) => point.provenance);
    return { rule: 'missing', text: `The plan’s figures for ${county.name} are ${sayReason('suppressed')}.`, cites };
  }
  if (said.length === 0) {
    const words = [...new Set(points.map((point) => point.asPrinted).filter((text) => text !== ''))];
    const printed = words.length === 0 ? 'nothing' : `“${words.join('” and “')}”`;
    return {
      rule: 'missing',
      text: `The plan prints no figure for ${county.name}; it prints ${printed}.`,
      cites: points.map((point) => point.provenance),
    };
  }
  const figures = said.map((point) => `${formatPoint(point, indicator)} for ${point.period.label}`);
  return {
    rule: 'side by side',
    text: `The plan prints ${formatList(figures)}, for ${county.name}.`,
    cites: said.map((point) => point.provenance),
  };
}

/** The published figure of one period with the counts it is made of. */
export function describeOutturn(county: Area, indicator: Indicator, point: Point): Claim {
  const { numerator, denominator } = point;
  if (point.value === null) {
    const text = `The Department for Education’s later figure for ${county.name} in ${point.period.label} cannot be shown: ${formatPoint(point, indicator)}.`;
    return { rule: 'missing', text, cites: [point.provenance] };
  }
  const counts =
    numerator === null || denominator === null ? '' : ` (${formatCount(numerator)} of ${formatCount(denominator)})`;
  return {
    rule: 'side by side',
    text: `The Department for Education’s later figure for ${county.name} in ${point.period.label} is ${formatPoint(point, indicator)}${counts}.`,
    cites: [point.provenance],
  };
}

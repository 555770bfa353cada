import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { KentFile } from '../../../pipeline/contract/files.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import type { GlancePoint, TargetsAtAGlanceRow } from './targetsAtAGlance.ts';
import { actualAgainstTargetRows } from '../actualAgainstTarget/actualAgainstTargetRows.ts';
import { measureOf } from '../../site/site.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { placeOf } from '../../select/drawnParts.ts';

function rowOf(target: Target, indicator: Indicator, county: Area, kent: KentFile): TargetsAtAGlanceRow {
  const points: readonly GlancePoint[] = actualAgainstTargetRows(county, indicator, { series: kent.series, target });
  const when = target.period === null ? '' : ` (${target.verdict.period.label})`;
  return {
    indicator: indicator.id,
    measure: measureOf(indicator, indicator.shortLabel),
    // Some short labels carry the number already.
    niNumber: indicator.shortLabel.includes(indicator.niNumber) ? '' : indicator.niNumber,
    place: placeOf(county, ''),
    direction: target.direction,
    points,
    state: target.verdict.state,
    verdict: `${VERDICT_LOOKS[target.verdict.state].word}${when}`,
  };
}

/** Every target the plan prints a number for, in the order of the indicator register (the plan's own). */
export const targetsAtAGlanceRows = (
  kent: KentFile,
  indicators: readonly Indicator[],
  county: Area,
): readonly TargetsAtAGlanceRow[] =>
  indicators.flatMap((indicator) =>
    kent.targets
      .filter((target) => target.indicator === indicator.id && target.value !== null)
      .map((target) => rowOf(target, indicator, county, kent)),
  );

import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { BridgeTest, Target } from '../../pipeline/contract/verdict.ts';
import type { Site } from '../site/site.ts';
import { indicatorOf } from '../site/measures.ts';

/** Two sources' figures for one indicator and period, and whether they agree to the coarser rounding. */
export interface SourceDifference {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly bridge: BridgeTest;
}

/** Every pair of sources that give the same indicator for the same period, those that disagree first. */
export function selectSourceDifferences(site: Site): readonly SourceDifference[] {
  const pairs = site.kent.targets.flatMap((target) =>
    target.bridge === null || target.bridge.period === null
      ? []
      : [{ indicator: indicatorOf(site, target.indicator), target, bridge: target.bridge }],
  );
  return [...pairs.filter(({ bridge }) => !bridge.passed), ...pairs.filter(({ bridge }) => bridge.passed)];
}

import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { BridgeTest } from '../../../pipeline/contract/verdict.ts';
import type { Claim } from '../../words/claim.ts';
import { formatNumber } from '../../format/formatNumber.ts';

/** The bridge test with its two figures, and what follows from it. */
export function describeBridge(bridge: BridgeTest, indicator: Indicator): Claim {
  const { period, planValue, planDigits, otherValue, otherDigits } = bridge;
  if (period === null || planValue === null || otherValue === null) {
    return { rule: 'definition', text: `Bridge test: ${bridge.reason}.` };
  }
  const plan = formatNumber(planValue, { digits: planDigits, unit: indicator.unit });
  const other = formatNumber(otherValue, { digits: otherDigits, unit: indicator.unit });
  const outcome = bridge.passed
    ? 'equal to the coarser rounding, so the later figure may be judged against the plan’s target'
    : 'not equal to the coarser rounding, so both are shown and no verdict is given';
  return {
    rule: 'definition',
    text: `Bridge test: for ${period.label} the plan’s figure is ${plan} and the Department for Education’s ${other}: ${outcome}.`,
  };
}

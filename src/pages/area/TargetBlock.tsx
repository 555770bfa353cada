import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { TargetNotes } from '../../components/Targets.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { countyOf } from '../../site/site.ts';

/** Verdict and the notes on its target, side by side on a wide page. */
export function TargetBlock({ target, indicator }: { target: Target; indicator: Indicator }) {
  return (
    <div className="target-block">
      <Verdict target={target} county={countyOf(useSite())} indicator={indicator} />
      <TargetNotes target={target} />
    </div>
  );
}

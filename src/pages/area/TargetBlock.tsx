import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { TargetNotes } from '../../components/TargetNotes.tsx';
import { Verdict } from '../../components/Verdict.tsx';

/** Verdict and the notes on its target, side by side on a wide page. */
export function TargetBlock({ target, indicator }: { target: Target; indicator: Indicator }) {
  return (
    <div className="target-block">
      <Verdict verdict={target.verdict} indicator={indicator} />
      <TargetNotes target={target} />
    </div>
  );
}

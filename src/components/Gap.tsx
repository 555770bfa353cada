import type { GapGroup } from '../words/claimsMissing.ts';

/** A figure that is not held is part of the answer: what, why, who would hold it, what to ask. Never a blank. */
export function Gap({ gap }: { gap: GapGroup }) {
  return (
    <div className="gap" data-rule="missing">
      <p className="gap-what">No figure held: {gap.indicators.join('; ')}</p>
      <dl className="gap-facts">
        <div>
          <dt>Why</dt>
          <dd>{gap.reason}</dd>
        </div>
        <div>
          <dt>Who would hold it, as we read the papers</dt>
          <dd>{gap.wouldHold === '' ? 'not named in the documents held' : gap.wouldHold}</dd>
        </div>
        {gap.question !== '' && (
          <div>
            <dt>Ask</dt>
            <dd>{gap.question}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Verdict as VerdictOf, VerdictInput } from '../../pipeline/contract/verdict.ts';
import { formatArithmetic } from '../format/formatArithmetic.ts';
import { formatNumber } from '../format/formatNumber.ts';
import { VERDICT_LOOKS } from '../theme/marks.ts';
import { Cite } from './Cite.tsx';
import { Judgement } from './Judgement.tsx';
import { Link } from './Link.tsx';

/** No figure of the plan is marked as an estimate there: it is read as one. */
const INPUT_WORDS: Readonly<Record<VerdictInput['mark'], string>> = {
  actual: 'actual',
  provisional: 'provisional',
  estimate: 'read as an estimate',
  outturn: 'outturn',
  target: 'target',
};

function Input({ input, indicator }: { input: VerdictInput; indicator: Indicator }) {
  const value =
    input.value === null ? 'none' : formatNumber(input.value, { digits: input.digits, unit: indicator.unit });
  return (
    <li>
      {input.label}: {value} ({INPUT_WORDS[input.mark]}) <Cite id={input.provenance} />
    </li>
  );
}

/** Rule, inputs and arithmetic of a verdict: enough to repeat it by hand. */
export function WhyThisVerdict({ verdict, indicator }: { verdict: VerdictOf; indicator: Indicator }) {
  return (
    <details className="govuk-details why-verdict print-open">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Why “{VERDICT_LOOKS[verdict.state].word.toLowerCase()}”
          <span className="govuk-visually-hidden"> for {indicator.shortLabel}</span>
        </span>
      </summary>
      <div className="govuk-details__text">
        <p data-rule="verdict">{verdict.reason}</p>
        {verdict.inputs.length > 0 && (
          <ul className="govuk-list govuk-list--bullet">
            {verdict.inputs.map((input) => (
              <Input key={input.label} input={input} indicator={indicator} />
            ))}
          </ul>
        )}
        {verdict.arithmetic !== '' && <p>Arithmetic: {formatArithmetic(verdict.arithmetic)}</p>}
        <p>
          <Link to={`methods/#rule-${verdict.rule.toLowerCase()}`}>Rule {verdict.rule}</Link> of how figures are judged.
        </p>
      </div>
    </details>
  );
}

/** A verdict in shape and word, and why, one click (or a footnote in print) away. */
export function Verdict({ verdict, indicator }: { verdict: VerdictOf; indicator: Indicator }) {
  return (
    <div className="verdict">
      <p className="verdict-line">
        <Judgement look={VERDICT_LOOKS[verdict.state]} />
        <span className="verdict-period"> {verdict.period.label}</span>
      </p>
      <WhyThisVerdict verdict={verdict} indicator={indicator} />
    </div>
  );
}

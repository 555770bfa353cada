import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Target, Verdict as VerdictOf, VerdictInput } from '../../pipeline/contract/verdict.ts';
import { formatArithmetic } from '../format/formatArithmetic.ts';
import { formatNumber } from '../format/formatNumber.ts';
import { VERDICT_LOOKS } from '../theme/marks.ts';
import { describeVerdictOf } from '../words/claimsTarget.ts';
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

interface VerdictProps {
  readonly target: Target;
  readonly county: Area;
  readonly indicator: Indicator;
}

/**
 * A verdict in shape and a sentence that begins with whose it is, and why, one click (or a footnote in print) away:
 * above it may stand a figure of a smaller area.
 */
export function Verdict({ target, county, indicator }: VerdictProps) {
  const { verdict } = target;
  const { text } = describeVerdictOf(target, county);
  return (
    <div className="verdict">
      <p className="verdict-line" data-rule="verdict">
        <Judgement look={VERDICT_LOOKS[verdict.state]}>{text}</Judgement>
        {!text.includes(verdict.period.label) && <span className="verdict-period"> ({verdict.period.label})</span>}
      </p>
      <WhyThisVerdict verdict={verdict} indicator={indicator} />
    </div>
  );
}

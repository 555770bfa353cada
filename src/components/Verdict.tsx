import type { ReactNode } from 'react';
import { VERDICT_LOOKS, COMPARISON_LOOKS, type JudgementLook, type JudgementShape } from '../theme/marks.ts';
import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type {
  Target,
  Verdict as VerdictOf,
  VerdictInput,
  BenchmarkComparison,
} from '../../pipeline/contract/verdict.ts';
import { formatArithmetic, formatNumber } from '../format/numbers.ts';
import { describeVerdictOf } from '../words/claimsTarget.ts';
import { Cite, Cites } from './Citations.tsx';
import { Link } from './Link.tsx';
import { formatArea } from '../format/areas.ts';

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />;
const diamond = 'M8 1 15 8 8 15 1 8Z';

function Shape({ shape }: { shape: JudgementShape }) {
  switch (shape) {
    case 'tick':
      return <path d="M2 8.5 6 13 14 3.5" fill="none" stroke="currentColor" strokeWidth="3" />;
    case 'cross':
      return <path d="M3 3 13 13M3 13 13 3" fill="none" stroke="currentColor" strokeWidth="3" />;
    case 'disc':
      return <circle cx="8" cy="8" r="7" fill="currentColor" />;
    case 'diamond':
      return <path d={diamond} fill="currentColor" />;
    case 'ring with dot':
      return (
        <>
          {ring}
          <circle cx="8" cy="8" r="2.5" fill="currentColor" />
        </>
      );
    case 'diamond with dot':
      return (
        <>
          <path d={diamond} fill="none" stroke="currentColor" strokeWidth="2" />
          <circle cx="8" cy="8" r="2.5" fill="currentColor" />
        </>
      );
    case 'bar':
      return <rect x="1" y="6.5" width="14" height="3" fill="currentColor" />;
    case 'ring':
      return ring;
    case 'barred ring':
      return (
        <>
          {ring}
          <path d="M2 8H14" stroke="currentColor" strokeWidth="2" />
        </>
      );
    case 'dashed ring':
      return <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.5" />;
    default: {
      const never: never = shape;
      throw new Error(`invalid judgement shape: ${String(never)}`);
    }
  }
}

/** A judgement as shape, colour and word together; the word is the look's own unless another sentence is given. */
export function Judgement({ look, children }: { look: JudgementLook; children?: ReactNode }) {
  return (
    <span className={`judgement judgement-${look.role}`}>
      <svg className="judgement-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <Shape shape={look.shape} />
      </svg>
      <span>{children ?? look.word}</span>
    </span>
  );
}

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

/** The pipeline's reason as a sentence; nothing where it gives none. */
const describeReason = ({ reason }: BenchmarkComparison): string =>
  reason === '' ? '' : `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}. `;

interface WhyProps {
  readonly comparison: BenchmarkComparison;
  readonly about: Area;
  /** Entries of the two figures compared. */
  readonly cites: readonly string[];
}

/** The arithmetic of a comparison with the county, and the rule it follows: enough to repeat it by hand. */
export function WhyThisComparison({ comparison, about, cites }: WhyProps) {
  return (
    <details className="govuk-details print-open" data-rule="comparison">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Why “{COMPARISON_LOOKS[comparison.result].word}”</span>
      </summary>
      <div className="govuk-details__text">
        <p>
          {describeReason(comparison)}
          {comparison.arithmetic === ''
            ? ''
            : `Arithmetic, with the wider limits: ${formatArithmetic(comparison.arithmetic)}.`}
          <Cites ids={cites} />
        </p>
        <p>
          Clear of the county’s figure at 99.8% earns “better” or “worse”, at 95% only “may be”, both by the wider
          limits; {formatArea(about)} is part of the county it is set against. The rule is in{' '}
          <Link to="methods/">how figures are judged</Link>.
        </p>
      </div>
    </details>
  );
}

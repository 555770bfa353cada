import { describeIntervalExample } from './claimsMethods.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { selectIntervalExample, type FigureExample } from './methodsExamples.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { Example, Formula, Method, Text } from './Method.tsx';

function Worked({ example }: { example: FigureExample | undefined }) {
  if (example === undefined) return null;
  return (
    <Example>
      <ClaimText claim={describeIntervalExample(example)} />
    </Example>
  );
}

function Letters() {
  return (
    <Text>
      In the formulas x is the numerator, n the denominator, p = x / n, and m is 100 for a percentage or 1,000 for a
      rate per 1,000. z is 1.959963984540054 for 95% and 3.090232306167813 for 99.8%.
    </Text>
  );
}

function Wilson() {
  const site = useSite();
  return (
    <Method id="wilson" heading="Proportions: the Wilson interval">
      <Text>For a count of children out of all children, such as persistent absentees out of pupils.</Text>
      <Formula>
        m × [2x + z<sup>2</sup> ∓ z √(z<sup>2</sup> + 4x(1 − p))] / [2(n + z<sup>2</sup>)], held between 0 and m
      </Formula>
      <Worked example={selectIntervalExample(site, 'proportion', 'district')} />
      <Text>Wilson 1927; Newcombe and Altman 2000.</Text>
    </Method>
  );
}

function Rates() {
  const site = useSite();
  return (
    <Method id="byar" heading="Rates: Byar’s method, and exact Poisson under 10">
      <Text>For events per 1,000 pupils, such as exclusions, when there are 10 or more.</Text>
      <Formula>
        lower = m/n × x × (1 − 1/(9x) − z/(3√x))<sup>3</sup>
      </Formula>
      <Formula>
        upper = m/n × (x + 1) × (1 − 1/(9(x + 1)) + z/(3√(x + 1)))<sup>3</sup>
      </Formula>
      <Worked example={selectIntervalExample(site, 'rate', 'county')} />
      <Text>
        For fewer than 10 events the limits are exact: half the chi-squared quantile of 2x degrees of freedom, and of 2x
        + 2; the lower limit is 0 when there are no events. Breslow and Day 1987.
      </Text>
    </Method>
  );
}

/** Intervals and sums. */
export function IntervalSection() {
  return (
    <>
      <Method id="intervals" heading="What does an interval say?">
        <Text>
          Figures move by chance from year to year even when nothing has changed. A 95% interval is a range that would
          hold the underlying value in 95 of 100 such years. The more children are counted, the narrower it is.
        </Text>
        <Letters />
      </Method>
      <Wilson />
      <Rates />
      <Method id="sums" heading="Several areas together">
        <Text>
          Numerators and denominators are added first, then divided once. Rates are never averaged, because a small
          school or district would count as much as a large one.
        </Text>
      </Method>
    </>
  );
}

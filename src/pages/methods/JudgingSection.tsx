import { indicatorOf, countyOf } from '../../site/site.ts';
import type { ReactNode } from 'react';
import { Link } from '../../components/Link.tsx';
import { describeTargetExample } from './claimsMethods.ts';
import { formatList } from '../../format/numbers.ts';
import { describeDistance } from '../../words/claimsTarget.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { selectSourceDifferences } from '../../select/checks.ts';
import { selectTargetExample } from './methodsExamples.ts';
import { DifferenceTable } from '../documents/CheckTables.tsx';
import { ClaimText } from '../../components/Claims.tsx';
import { Example, Method, Text } from './Method.tsx';
import { DecisionTable, NoteTable } from './RuleTables.tsx';

function AgainstTarget() {
  const site = useSite();
  const example = selectTargetExample(site);
  return (
    <Method id="against-a-target" heading="How is a figure set against a target?">
      <Text>
        Only actuals and outturns are judged, and only against a target for the same period, definition and unit. Low is
        good: at or under the target is met. High is good: at or over it is met. Full precision is compared, not the
        rounded figure. A third answer, between floor and target, needs a published floor standard; none of the plan’s
        targets has one, so it is used nowhere on this release.
      </Text>
      <Text>
        Three answers are not verdicts, and they are not the same. <strong>Not comparable</strong>: period, definition,
        unit or source differs. <strong>Not assessed</strong>: the figure or the target is missing.{' '}
        <strong>Not judged</strong>: no document says whether more or less is good, or the figure is an estimate.
      </Text>
      {example === undefined ? null : (
        <Example>
          <ClaimText claim={describeTargetExample(example)} />
        </Example>
      )}
      <DecisionTable />
    </Method>
  );
}

function Bridge(): ReactNode {
  const site = useSite();
  return (
    <Method id="bridge-test" heading="When may a later source be set against the plan’s target?">
      <Text>
        The plan’s targets and the Department for Education’s outturns come from two sources. Before an outturn is
        judged, the two are compared on a period that both give. Rounded to the coarser of the two they must be equal.
        If they are not, they do not measure quite the same, both are shown, and there is no verdict. This is the bridge
        test.
      </Text>
      <DifferenceTable differences={selectSourceDifferences(site)} county={countyOf(site)} />
      <Text>
        Both sides, with their sources, stand on <Link to="data/checks/#documents">the page of checks</Link>.
      </Text>
    </Method>
  );
}

/** How far a figure is from its target in half days or children, with the sum of this release. */
function HowFar() {
  const site = useSite();
  const county = countyOf(site);
  const examples = site.kent.targets.flatMap((target) =>
    describeDistance(target, indicatorOf(site, target.indicator), county),
  );
  const sums = site.kent.targets.flatMap(({ distance }) => distance ?? []).map(({ arithmetic }) => arithmetic);
  return (
    <Method id="how-far" heading="How far was it, in children?">
      <Text>
        Where a target was not reached, and the counts behind the figure are held, the page says what it would have
        taken: the target’s share of the denominator of that year, cut to the last whole count that reaches it, less the
        count there was. Half days are also set against the pupils of the same figures. It is said only where the
        verdict sets figure and target against each other: same period, definition and unit, and a source that passed
        the bridge test. Elsewhere nothing is said, because the counts of one source do not belong to the target of
        another.
      </Text>
      {examples.length === 0 ? null : (
        <Example>
          <ClaimText claim={{ rule: 'one point', text: examples.map(({ text }) => text).join(' ') }} />
          <Text>In figures: {sums.join('; ')}.</Text>
        </Example>
      )}
      <Text>
        It is a sum for a year gone by, never a forecast. The years held are few and the way absence is counted changed
        among them, so no line is drawn into a later year.
      </Text>
    </Method>
  );
}

/** How sure it is on which side of a target a figure lies. */
function HowSure() {
  const site = useSite();
  const held = [...site.indicators.values()].filter(({ targets }) =>
    targets.some(({ intervals = [] }) => intervals.length > 0),
  );
  return (
    <Method id="interval-beside-target" heading="How sure is the side of a target?">
      <Text>
        Where a figure of the target’s own period has a 95% interval, the page says whether that lies wholly below the
        target, holds it, or lies wholly at or above it: one that begins at the target itself counts as above, though a
        figure at the target meets it. The interval takes children one by one. It is said of the figure that was judged
        and of LCSPs’ own figures, and never changes a verdict, which rests on the figure alone. Nothing is said where
        period, definition, unit or source differ, nor of half days, which have no interval.
      </Text>
      <Text>
        {held.length === 0
          ? 'No target of this release has such a figure beside it: half days have no interval, and where a figure has one its two sources disagree.'
          : `Targets with such figures beside them: ${formatList(held.map(({ indicator }) => indicator.niNumber || indicator.shortLabel))}.`}
      </Text>
    </Method>
  );
}

/** How figures are judged: decision table, bridge test, distance, sureness, notes on targets. */
export function JudgingSection() {
  return (
    <>
      <AgainstTarget />
      <Bridge />
      <HowFar />
      <HowSure />
      <Method id="target-notes" heading="What is said of the target itself?">
        <Text>
          A target can be easy. Seven tests are made of the target cell of every key performance indicator; T1 to T3 use
          only the figures of the target’s own table, as the plan stood. The notes stand beside the verdict and never
          change it.
        </Text>
        <NoteTable />
      </Method>
    </>
  );
}

import { FIFTH_DIGITS } from '../../../pipeline/contract/area.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { formatCountOf } from '../../format/numbers.ts';
import { lcspsOf, areaOf, indicatorOf, type Site } from '../../site/site.ts';
import { describeYearChange } from '../../words/claimsFigure.ts';
import { describeFifths } from '../../words/claimsPopulation.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { Example, Method, Text, Formula } from './Method.tsx';
import { selectChangeExamples, selectFifthExample, selectTrendExamples } from './methodsExamples.ts';
import type { Trend } from '../../../pipeline/contract/verdict.ts';
import { FEWEST_CONTROL_POINTS, RUN_LENGTH } from '../../../pipeline/contract/control.ts';
import { formatChiSquared } from '../../words/claimsOverTime.ts';
import { formatArea } from '../../format/areas.ts';
import { formatBlank } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** A figure against that of the year before. */
export function TwoPeriods() {
  const examples = selectChangeExamples(useSite());
  return (
    <Method id="two-periods" heading="When has a figure changed from the year before?">
      <Text>
        The difference is stated in words. “A change” is said only where both years have 95% intervals of one
        definition, with no break between them, and the two do not overlap. Where they overlap, be it by touching, it is
        “no clear change”. Without both intervals nothing is called a change, and the difference is stated of the
        county’s measures that have a target alone; a figure marked u is set against nothing, and a term not against the
        term before it. It is said on the page of a measure of an area and of an indicator.
      </Text>
      <Text>
        Where nothing had changed, two intervals of one width would lie apart about 6 times in 1,000. The rule is strict
        the other way too: intervals that overlap may still hide a change. Both take children one by one and are not
        made wider, as those set against the county are, though many children are the same in both years and those of
        one school are alike: “a change” says that two figures differ, not why, and two years are no trend.
      </Text>
      {examples.length > 0 && (
        <Example>
          {examples.map(({ area, indicator, change }) => (
            <Text key={change.change}>
              {indicator.label}.{' '}
              {describeYearChange(area, indicator, change)
                .map(({ text }) => text)
                .join(' ')}
            </Text>
          ))}
        </Example>
      )}
    </Method>
  );
}

/** Figures beside the range of the districts. */
export const DistrictRanges = () => (
  <Method id="district-range" heading="What is the range of the districts?">
    <Text>
      A range is given for half days missed, which have no interval, and on the pages of the measures of persistent
      absence. It runs from the smallest figure of a district to the largest, as shown and without those marked u, where
      two districts or more have one. Under its lower end a figure is below the range; equal to its upper end or over
      it, at the upper end or above; else within. Set beside it are the South East, England and LCSPs’ own figures; the
      county is not, as the districts are its parts. A range is no interval, so no praise or blame follows.
    </Text>
  </Method>
);

/** LCSPs in fifths by the share of each age. */
export function Fifths() {
  const site = useSite();
  const lcsps = lcspsOf(site);
  const example = selectFifthExample(site);
  return (
    <Method id="fifths" heading="Which fifth of the LCSPs is an area in?">
      <Text>
        The page of an LCSP’s ages says it of each share of children, and nothing else is put in fifths: a share of ages
        is not judged. The LCSPs stand in the order of the share to {formatCountOf(FIFTH_DIGITS, 'decimal')}, the
        smallest first, and are cut into fifths as nearly alike in number as can be. Equal shares stay together, at the
        smallest of their places; shares beside a cut may differ by 0.1 points. There are no fifths of fewer than five
        areas, nor where all are equal (PHEindicatormethods, phe_quantile).
      </Text>
      {example !== undefined && (
        <Example>
          {describeFifths(example.area, example.population, lcsps.length).map((claim) => (
            <ClaimText key={claim.text} claim={{ rule: claim.rule, text: claim.text }} />
          ))}
        </Example>
      )}
    </Method>
  );
}

const trendCells = (site: Site, row: Trend) => [
  row.result,
  `${indicatorOf(site, row.indicator).shortLabel}, ${formatArea(areaOf(site, row.area))}, ${row.from.label} to ${row.to.label}`,
  formatBlank(formatChiSquared(row), 'not worked out'),
  formatBlank(row.reason, 'none needed'),
];

function Trends() {
  const site = useSite();
  return (
    <DataTable
      caption="Worked examples: the first trend of each kind on this site"
      columns={[
        { label: 'Answer', brief: true },
        { label: 'Where it stands' },
        { label: 'Chi-squared', numeric: true },
        { label: 'Reason' },
      ]}
      rows={selectTrendExamples(site).map((row) => ({ key: row.result, cells: trendCells(site, row) }))}
    />
  );
}

/** When a run or a control chart is drawn, and what is said of it. */
export function ControlCharts() {
  return (
    <Method id="control-charts" heading="When is there a run or control chart?">
      <Text>
        Where a series holds at least {FEWEST_CONTROL_POINTS} figures of one definition, each after the one before:
        years, terms or half terms, never mixed, estimates and figures marked u left out. Otherwise a sentence says how
        many are held. A figure beyond a limit is ringed, and {RUN_LENGTH} in a row on one side of the centre line are
        marked as a run; a figure on the line neither lengthens a run nor ends it. Both say that there is more than
        chance commonly gives, and not why. Of figures between the limits nothing is said.
      </Text>
      <Text>
        Terms and half terms differ by season: more is missed in winter every year. So each has a centre line of its
        own, the mean of the same term of all years held, and the limits are made of the steps from a term to the same
        term of the year after. What the season brings each year is then in no limit and is never a signal. A figure
        takes part in its own centre line, so the limits are drawn in by √(1 − 1/k), k the years held. Where one lies
        beyond a limit, that of the same term of another year may too, and of two years held both are ringed or neither:
        the chart says that they are unlike, not which of them is unusual.
      </Text>
      <Text>
        Half days missed of one child are not independent, so their limits are made of the figures alone, by how far
        each lies from the one before (an XmR chart): so are those of a figure whose counts are not published. Shares
        and rates of children have limits by the counts of each period, as many times wider as the figures lie farther
        from their neighbours than chance would put them, and never narrower (p′ and u′ charts, Laney 2002).
      </Text>
      <Formula>
        XmR: mean ∓ 3 mR / 1.128, mR the mean step between neighbours; of terms: mean of the same term ∓ 3 mR √(1 − 1/k)
        / 1.128, mR the mean step from a term to the same term a year later; p′: p ∓ 3σ √(p(1 − p)/n); u′: u ∓ 3σ
        √(u/n), p and u all numerators over all denominators, σ the mean step of z between neighbours / 1.128, at least
        1
      </Formula>
      <Text>
        Limits of three standard deviations: Shewhart 1931; Mohammed, Worthington and Woodall 2008, Quality &amp; Safety
        in Health Care 17, 137 to 145; formulas: Montgomery, Introduction to Statistical Quality Control; p′ and u′:
        Laney 2002, Quality Engineering 14, 531 to 537; eight in a row: Western Electric rules, 1956.
      </Text>
    </Method>
  );
}

/** When a trend may be spoken of, with the trends of this release. */
export function TrendRule() {
  return (
    <Method id="trend" heading="When is a figure called rising or falling?">
      <Text>
        Only on the five latest annual points in an unbroken run: no change of definition, collection or boundary lies
        between them. With fewer the answer is “too few years”. Two points never make a trend: both are stated, and no
        more.
      </Text>
      <Formula>
        chi-squared = N (N S<sub>1</sub> − X S<sub>2</sub>)<sup>2</sup> / [X (N − X) (N S<sub>3</sub> − S<sub>2</sub>
        <sup>2</sup>)]
      </Formula>
      <Text>
        Here t = 1 to 5 numbers the years, X and N are the sums of x and n, S<sub>1</sub> the sum of t x, S<sub>2</sub>{' '}
        of t n and S<sub>3</sub> of t<sup>2</sup> n. For anything but a proportion each year is weighted by one over the
        square of its interval’s width divided by 3.92. The trend is called real when chi-squared is above
        9.54953570608324 and the slope keeps its direction when each year is left out in turn. Armitage and Berry 2002.
      </Text>
      <Trends />
    </Method>
  );
}

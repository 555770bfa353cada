import type { BenchmarkComparison } from '../../../pipeline/contract/verdict.ts';
import { Link } from '../../components/Link.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import { describeChance, describeDispersionExample } from './claimsMethods.ts';
import { formatArea } from '../../format/areas.ts';
import { formatBlank } from '../../format/dates.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, indicatorOf, type Site } from '../../site/site.ts';
import { selectComparisonCount, selectComparisonExamples, selectDispersionExample } from './methodsExamples.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Example, Formula, Method, Text } from './Method.tsx';
import { DistrictRanges, Fifths, TwoPeriods, ControlCharts, TrendRule } from './YearsAndRanges.tsx';

const comparisonCells = (site: Site, row: BenchmarkComparison) => [
  <Judgement key="result" look={COMPARISON_LOOKS[row.result]} />,
  `${indicatorOf(site, row.indicator).shortLabel}, ${formatArea(areaOf(site, row.area))} against ${formatArea(areaOf(site, row.benchmark))}, ${row.period.label}`,
  formatBlank(row.arithmetic, 'none made'),
  formatBlank(row.reason, 'the interval is clear of the benchmark'),
];

function Comparisons() {
  const site = useSite();
  return (
    <DataTable
      caption="Worked examples: the first comparison of each kind on this site"
      columns={[{ label: 'Word', brief: true }, { label: 'Where it stands' }, { label: 'Sum' }, { label: 'Reason' }]}
      rows={selectComparisonExamples(site).map((row) => ({ key: row.result, cells: comparisonCells(site, row) }))}
    />
  );
}

function AgainstKent() {
  return (
    <Method id="against-kent" heading="When is an area called better or worse than Kent?">
      <Text>
        Better or worse needs a 99.8% interval that lies clear of the county’s figure. When only the 95% interval lies
        clear of it, the words are “may be better” or “may be worse”. Otherwise there is no clear difference, said as
        “lay no further from Kent than districts commonly do” where wider intervals are compared. Where no document says
        whether more or less is good the words are higher and lower. Without an interval nothing is compared, and the
        reason is given. The intervals compared are the wider ones described under{' '}
        <a href="#over-dispersion">how far districts lie apart</a>; the interval printed beside a figure takes pupils
        one by one.
      </Text>
      <Text>An area is part of the county it is set against, so the two are not quite independent.</Text>
      <Comparisons />
    </Method>
  );
}

function OverDispersion() {
  const site = useSite();
  const example = selectDispersionExample(site);
  return (
    <Method id="over-dispersion" heading="How far do districts lie apart beyond chance?">
      <Text>
        An interval for a share takes pupils one by one. Districts lie farther apart than such chance would put them:
        pupils of one school share its neighbourhood and its rules, and districts do differ. Limits made for single
        pupils would call most of them better or worse. So for each measure and year we work out how much farther they
        lie, and make the limits wider by it: φ is the mean square of the areas’ z scores after the tenth at either end
        is drawn in to the edge of the rest, and the limits are √φ times as wide. Never narrower, and measured on ten
        areas or more, those marked u among them. As φ comes from the districts themselves, a district inside the limits
        is not unlike the rest; that chance explains its figure is not said.
      </Text>
      <Formula>
        z = (x − n av) / √(n av (1 − av)) for a share, (x − n av) / √(n av) for a rate; φ = the mean of z<sup>2</sup>;
        limits av ∓ z√φ √(av(1 − av)/n)
      </Formula>
      <Text>
        For an interval it is the same to divide both counts by φ. The county is the sum of its districts, so their
        factor serves it too. Where there are fewer than ten areas, or no counts of any, φ cannot be measured and no
        more than “may be” is said. It measures how areas differ in one year, so it does not touch the trend test, which
        sets an area against itself. Spiegelhalter 2005, Quality &amp; Safety in Health Care 14, 347 to 351.
      </Text>
      {example !== undefined && (
        <Example>
          <ClaimText claim={describeDispersionExample(example)} />
        </Example>
      )}
    </Method>
  );
}

function Doubtful() {
  return (
    <Method id="doubtful-place" heading="What is said of a figure marked u?">
      <Text>
        A district’s figure is our sum over the schools that stand in it. Some schools’ districts had to be placed by
        judgement; where more than a tenth of the pupils counted are at such schools the figure is marked u, and the
        share stands beside it. Such a figure is drawn and printed, and set against nothing: not called better or worse,
        not placed in a funnel, not ranked, not tested for a trend, and no difference is worked out from it. A
        comparison would have to hold wherever those pupils belong, and it cannot be known that it does: their schools
        may be another district’s, and schools placed elsewhere may be this one’s.
      </Text>
    </Method>
  );
}

/** Comparisons between areas and over time, and what chance does to them. */
export function CompareSection() {
  const site = useSite();
  return (
    <>
      <AgainstKent />
      <OverDispersion />
      <Doubtful />
      <TrendRule />
      <ControlCharts />
      <TwoPeriods />
      <DistrictRanges />
      <Fifths />
      <Method id="funnel" heading="Funnel charts">
        <Text>
          The inner curves show how far chance would carry areas of each size from the county’s figure if pupils were
          taken one by one: 95% within one pair, 99.8% within the other. For proportions the limits are av ∓ z √(av(1 −
          av)/n), with z for 0.975 and 0.999, held between 0 and 1; for rates they are the exact Poisson limits of the
          expected events. The outer curves are the same, √φ times as wide, and only a point outside those is called
          better or worse. Spiegelhalter 2005, Statistics in Medicine 24, 1185 to 1202.
        </Text>
      </Method>
      <Method id="shading" heading="Shading of the map">
        <Text>
          The map of the LCSPs is shaded in bands between round numbers that stand beside it: in the{' '}
          <Link to="areas/">list of areas</Link> by number of children and young people, on{' '}
          <Link to="">the front page</Link> by the measure its rows are in the order of, and on{' '}
          <Link to="explore/">Explore</Link> by the measure chosen; a figure of a district shades each LCSP read as
          lying in it, and the map says so. Areas are not ranked, and the bands need not hold equally many.
        </Text>
      </Method>
      <Method id="chance" heading="How many would be flagged by luck?">
        <ClaimText claim={describeChance(selectComparisonCount(site))} />
      </Method>
    </>
  );
}

import type { BenchmarkComparison, Trend } from '../../../pipeline/contract/verdict.ts';
import { Link } from '../../components/Link.tsx';
import { Judgement } from '../../figure/Judgement.tsx';
import { describeChance } from '../../format/claimsMethods.ts';
import { formatChiSquared } from '../../format/claimsTrend.ts';
import { formatArea } from '../../format/formatArea.ts';
import { formatBlank } from '../../format/formatBlank.ts';
import type { Site } from '../../load/site.ts';
import { areaOf } from '../../select/areaOf.ts';
import { indicatorOf } from '../../select/indicatorOf.ts';
import { selectComparisonCount, selectComparisonExamples, selectTrendExamples } from '../../select/methodsExamples.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { ClaimText } from '../documents/ClaimText.tsx';
import { DataTable } from '../documents/DataTable.tsx';
import { Formula, Method, Text } from './Method.tsx';

const comparisonCells = (site: Site, row: BenchmarkComparison) => [
  <Judgement key="result" look={COMPARISON_LOOKS[row.result]} />,
  `${indicatorOf(site, row.indicator).shortLabel}, ${formatArea(areaOf(site, row.area))} against ${formatArea(areaOf(site, row.benchmark))}, ${row.period.label}`,
  formatBlank(row.arithmetic, 'none made'),
  formatBlank(row.reason, 'the interval is clear of the benchmark'),
];

function Comparisons({ site }: { site: Site }) {
  return (
    <DataTable
      caption="Worked examples: the first comparison of each kind on this site"
      columns={[{ label: 'Word', brief: true }, { label: 'Where it stands' }, { label: 'Sum' }, { label: 'Reason' }]}
      rows={selectComparisonExamples(site).map((row) => ({ key: row.result, cells: comparisonCells(site, row) }))}
    />
  );
}

const trendCells = (site: Site, row: Trend) => [
  row.result,
  `${indicatorOf(site, row.indicator).shortLabel}, ${formatArea(areaOf(site, row.area))}, ${row.from.label} to ${row.to.label}`,
  formatBlank(formatChiSquared(row), 'not worked out'),
  formatBlank(row.reason, 'none needed'),
];

function Trends({ site }: { site: Site }) {
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

function AgainstKent({ site }: { site: Site }) {
  return (
    <Method id="against-kent" heading="When is an area called better or worse than Kent?">
      <Text>
        Better or worse needs a 99.8% interval that lies clear of the county’s figure. When only the 95% interval lies
        clear of it, the words are “may be better” or “may be worse”. Otherwise there is no clear difference. Where
        neither direction is the good one the words are higher and lower. Without an interval nothing is compared, and
        the reason is given.
      </Text>
      <Text>An area is part of the county it is set against, so the two are not quite independent.</Text>
      <Comparisons site={site} />
    </Method>
  );
}

function TrendRule({ site }: { site: Site }) {
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
      <Trends site={site} />
    </Method>
  );
}

/** Comparisons between areas and over time, and what chance does to them. */
export function CompareSection({ site }: { site: Site }) {
  return (
    <>
      <AgainstKent site={site} />
      <TrendRule site={site} />
      <Method id="two-periods" heading="Two periods">
        <Text>
          The difference is stated in words. “Changed” is said only when both figures have intervals and these do not
          overlap; otherwise “no clear change”.
        </Text>
      </Method>
      <Method id="funnel" heading="Funnel charts">
        <Text>
          The curves show how far chance alone would carry areas of each size from the average of them all: 95% within
          the inner pair, 99.8% within the outer. For proportions the limits are av ∓ z √(av(1 − av)/n), with z for
          0.975 and 0.999, held between 0 and 1; for rates they are the exact Poisson limits of the expected events.
          Spiegelhalter 2005.
        </Text>
      </Method>
      <Method id="shading" heading="Shading of the map">
        <Text>
          The map of the LCSPs is shaded, on <Link to="">the front page</Link> and in the{' '}
          <Link to="areas/">list of areas</Link>, by number of children and young people, in bands between round numbers
          that stand beside it. Areas are not ranked, and the bands need not hold equally many.
        </Text>
      </Method>
      <Method id="chance" heading="How many would be flagged by luck?">
        <ClaimText claim={describeChance(selectComparisonCount(site))} />
      </Method>
    </>
  );
}

import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { countyOf, benchmarksOf, districtsOf, leadPeriod, sourceTitles, lcspsOf, type Site } from '../../site/site.ts';
import { besideDistricts, districtPoints, nearestByFigure, type AreaPoint } from '../../site/figures.ts';
import { Sentences } from '../../components/Claims.tsx';
import { labelDistricts, labelNearest, labelReturns } from '../../words/areasLabels.ts';
import {
  describeBesideRange,
  describeSpread,
  describeOwnIntervals,
  describeOwnBesideRange,
} from '../../words/claimsRange.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaStrip, areaStripRows } from '../../charts/areaStrip/areaStrip.ts';
import { Link } from '../../components/Link.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeSent } from './claimsReturn.ts';
import { isOwn, ownWay } from '../../select/ownReturn.ts';
import { pointIn } from '../../site/series.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';

/** Highest district figure less the lowest in the first LCSP year; 0 when fewer than two are held. */
function spreadOf(site: Site, indicator: Indicator): number {
  const values = districtPoints(site, indicator)?.districts.flatMap(({ point }) => point.value ?? []) ?? [];
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}

/** The measure on which the districts lie furthest apart: the one the county's average hides most of. */
export const widestSpread = (site: Site, indicators: readonly Indicator[]): Indicator | undefined =>
  indicators.filter((one) => spreadOf(site, one) > 0).toSorted((a, b) => spreadOf(site, b) - spreadOf(site, a))[0];

interface SpreadProps {
  readonly indicator: Indicator;
  /** Areas that are no district, whose own figures are set beside the range. */
  readonly beside?: readonly Area[];
}

/**
 * How far the districts lie apart around the county, in a sentence, and where other figures lie to that range. Nothing
 * where no district has a figure.
 */
export function DistrictSpread({ indicator, beside = [] }: SpreadProps) {
  const site = useSite();
  const held = districtPoints(site, indicator);
  if (held === null) return null;
  const { range, figures } = besideDistricts(site, indicator, beside);
  return (
    <Sentences
      claims={[
        describeSpread(held.districts, held.county, indicator),
        ...(range === undefined ? [] : describeBesideRange(range, figures, indicator)),
      ]}
    />
  );
}

/** Where the areas stand that a chart about one of very many leaves out. */
function AllOf({ indicator, areas }: { indicator: Indicator; areas: string }) {
  return (
    <p className="govuk-body-s">
      <Link to={`indicators/${indicator.id}/#areas`}>
        All {areas}: {indicator.shortLabel}
      </Link>
    </p>
  );
}

interface DistrictStripProps {
  readonly indicator: Indicator;
  /** Id of the district the page is about; blank when it is about none. */
  readonly me: string;
}

/**
 * The districts in the first LCSP year, alphabetical in the table, around the county's line. On a page about one of very
 * many only those that say how it lies are drawn; the measure's own page has all.
 */
export function DistrictStrip({ indicator, me }: DistrictStripProps) {
  const site = useSite();
  const file = site.indicators.get(indicator.id);
  const held = districtPoints(site, indicator);
  if (file === undefined || held === null) return null;
  const county = countyOf(site);
  const all = districtsOf(site);
  const shown = me === '' ? held.districts : nearestByFigure(held.districts, { me, county: held.county.point.value });
  const isPart = shown.length < held.districts.length;
  const areas = isPart ? shown.map(({ area }) => area) : all;
  const label = labelDistricts(county, all.length);
  const rows = areaStripRows({
    indicator,
    areas,
    benchmarks: [county, ...benchmarksOf(site)],
    me,
    series: file.series,
    period: leadPeriod(site.governance),
    target: file.targets[0],
    areasLabel: isPart ? labelNearest(label, shown.length) : label,
  });
  const used = rows.map((row) => row.provenance);
  const titles = sourceTitles(used, file.provenance, site.index.sources);
  const figure = (
    <Figure chart={areaStrip} rows={rows} id={`chart-${indicator.id}-districts`} source={titles.join('; ')} />
  );
  if (!isPart) return figure;
  return (
    <div>
      {figure}
      <AllOf indicator={indicator} areas={`${held.districts.length} districts`} />
    </div>
  );
}

interface LcspStripProps {
  readonly indicator: Indicator;
  /** Id of the LCSP the page is about; blank when it is about none. */
  readonly me: string;
}

/** The LCSPs that have sent a return, in the first LCSP year, around the county's line. Nothing until one has. */
export function LcspStrip({ indicator, me }: LcspStripProps) {
  const site = useSite();
  const file = site.indicators.get(indicator.id);
  if (file === undefined) return null;
  const series = file.series.filter((one) => isOwn(one) || one.level !== 'LCSP');
  const period = leadPeriod(site.governance);
  const all = lcspsOf(site);
  const sent = all.flatMap((area): readonly AreaPoint[] => {
    const point = pointIn(
      series.find((one) => one.area === area.id && pointIn(one, period) !== undefined),
      period,
    );
    return point === undefined ? [] : [{ area, point }];
  });
  if (sent.length === 0) return null;
  const county = countyOf(site);
  const way = ownWay(series);
  const countyWide = pointIn(
    series.find((one) => one.area === county.id && one.basis !== 'plan'),
    period,
  );
  const shown = me === '' ? sent : nearestByFigure(sent, { me, county: countyWide?.value ?? null });
  const label = labelReturns(county, { sent: sent.length, all: all.length, way });
  const rows = areaStripRows({
    indicator,
    areas: shown.map(({ area }) => area),
    benchmarks: [county, ...benchmarksOf(site)],
    me,
    series,
    period,
    target: file.targets[0],
    areasLabel: shown.length < sent.length ? labelNearest(label, shown.length) : label,
  });
  const titles = sourceTitles(
    rows.map((row) => row.provenance),
    file.provenance,
    site.index.sources,
  );
  return (
    <>
      {sent.length < all.length && (
        <Sentences claims={[describeSent(county, { sent: sent.length, all: all.length, period, way })]} />
      )}
      <Figure chart={areaStrip} rows={rows} id={`chart-${indicator.id}-lcsps`} source={titles.join('; ')} />
      {shown.length < sent.length && <AllOf indicator={indicator} areas={`${sent.length} LCSPs`} />}
    </>
  );
}

/** How LCSPs' own figures lie to the range of the districts and to the county's target. Nothing until one has any. */
export function OwnFiguresSaid({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const { indicator, targets, ranges = [] } = file;
  const lcsps = lcspsOf(site);
  const range = ranges.find(({ period }) => period.label === leadPeriod(site.governance));
  return (
    <Sentences
      claims={[
        ...(range === undefined ? [] : describeOwnBesideRange(range, lcsps)),
        ...targets.flatMap((target) => describeOwnIntervals({ target, indicator }, { county: countyOf(site), lcsps })),
      ]}
    />
  );
}

import type { Area } from '../../pipeline/contract/area.ts';
import { areaOf, countyOf, districtsOf, leadPeriod, type Site } from './site.ts';
import { nearestStep, stepsOf, type FigureChain, type FigureStep } from '../../pipeline/contract/figureLevels.ts';
import type { Point, Series } from '../../pipeline/contract/series.ts';
import { pointIn } from './series.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { DistrictRange } from '../../pipeline/contract/ranking.ts';

/** Where the figures of an area may come from: itself, the district it is read as lying in, the county. */
export const figureChain = (site: Site, area: Area): FigureChain<Area> => ({
  own: area,
  district: area.district === null ? null : areaOf(site, area.district),
  county: countyOf(site),
});

/** The nearest figure that can be shown for an area, and whose it is. */
export interface BestFigure<Place extends { readonly id: string }> extends FigureStep<Place> {
  /** Its figure of the period asked for; undefined where no row of that area speaks of it. */
  readonly point: Point | undefined;
  /** Nearer areas that have rows but nothing that can be shown, each with its row of the period. */
  readonly passed: readonly { readonly area: Place; readonly point: Point | undefined }[];
}

/** Whether a series has a figure of a period; asked of every area of a map at each step, so no point is made for it. */
function hasValueIn(series: Series | undefined, period: string): boolean {
  const at = series?.periods.findIndex(({ label }) => label === period) ?? -1;
  return (series?.value[at] ?? null) !== null;
}

const hasValue = (series: Series | undefined): boolean => series?.value.some((value) => value !== null) === true;

/**
 * The best figure of an area for one measure, by the rule of `nearestStep`. A nearer figure of the period goes before a
 * further one; where no level has one in the period, the nearest with any figure stands, and then `point` is undefined
 * or says why there is none. The county stands where there is nothing at all.
 *
 * @param series those of one measure; figures the plan prints are of the county and are left out
 * @param period label of the period, such as `2008/09`; null asks for any
 */
export function bestFigure<Place extends { readonly id: string }>(
  chain: FigureChain<Place>,
  series: readonly Series[],
  period: string | null,
): BestFigure<Place> {
  const seriesOf = ({ id }: Place) => series.find((one) => one.area === id && one.basis !== 'plan');
  const pointOf = (area: Place) => (period === null ? undefined : pointIn(seriesOf(area), period));
  const isShownIn = (area: Place): boolean => period !== null && hasValueIn(seriesOf(area), period);
  const best = nearestStep(chain, isShownIn) ??
    nearestStep(chain, (area) => hasValue(seriesOf(area))) ?? { level: 'county', area: chain.county };
  const steps = stepsOf(chain);
  const nearer = steps.slice(
    0,
    steps.findIndex(({ area }) => area.id === best.area.id),
  );
  return {
    ...best,
    point: pointOf(best.area),
    passed: nearer.flatMap(({ area }) => (seriesOf(area) === undefined ? [] : [{ area, point: pointOf(area) }])),
  };
}

/** A figure with the area it is of. */
export interface AreaPoint {
  readonly area: Area;
  readonly point: Point;
}

/** The range of the districts in the first LCSP year, and the published figures of areas to be set beside it. */
export function besideDistricts(
  site: Site,
  indicator: Indicator,
  areas: readonly Area[],
): { readonly range: DistrictRange | undefined; readonly figures: readonly AreaPoint[] } {
  const { series = [], ranges = [] } = site.indicators.get(indicator.id) ?? {};
  const period = leadPeriod(site.governance);
  const figures = areas.flatMap((area) => {
    const point = pointIn(
      series.find((one) => one.area === area.id && one.basis !== 'plan'),
      period,
    );
    return point === undefined ? [] : [{ area, point }];
  });
  return { range: ranges.find((one) => one.period.label === period), figures };
}

/** Published figures of the districts and of the county in the first LCSP year; null where either is missing. */
export function districtPoints(
  site: Site,
  indicator: Indicator,
): { readonly districts: readonly AreaPoint[]; readonly county: AreaPoint } | null {
  const series = site.indicators.get(indicator.id)?.series ?? [];
  const period = leadPeriod(site.governance);
  const pointOf = (area: string) =>
    pointIn(
      series.find((one) => one.area === area && one.basis !== 'plan'),
      period,
    );
  const districts = districtsOf(site).flatMap((area) => {
    const point = pointOf(area.id);
    return point === undefined ? [] : [{ area, point }];
  });
  const area = countyOf(site);
  const point = pointOf(area.id);
  return districts.length === 0 || point === undefined ? null : { districts, county: { area, point } };
}

/** More places than these nobody reads in a list about one of them: Kent's 23 LCSPs and 12 districts are all shown. */
export const MOST_LISTED = 40;

/** Places shown beside one's own, the two ends not among them. */
const NEAREST = 12;

const valueOf = ({ point }: AreaPoint): number => point.value ?? Number.NaN;

/**
 * The places a list about one of them shows. All of them up to `MOST_LISTED`; of more its own, those with the highest and
 * the lowest figure, and the twelve whose figures lie nearest to its own, or to the county's where it has none.
 *
 * @param me id of the place the list is about
 * @param county the county's figure, in the measure's unit; null where none is held
 * @returns in the order given
 */
export function nearestByFigure(
  held: readonly AreaPoint[],
  { me, county }: { readonly me: string; readonly county: number | null },
): readonly AreaPoint[] {
  if (held.length <= MOST_LISTED) return held;
  const own = held.find(({ area }) => area.id === me);
  const centre = own?.point.value ?? county ?? 0;
  const others = held
    .filter((one) => one !== own && one.point.value !== null)
    .toSorted((a, b) => Math.abs(valueOf(a) - centre) - Math.abs(valueOf(b) - centre));
  const byValue = others.toSorted((a, b) => valueOf(a) - valueOf(b));
  const shown = new Set([own, byValue[0], byValue.at(-1)]);
  for (const one of others) {
    if (shown.size >= NEAREST + 3) break;
    shown.add(one);
  }
  return held.filter((one) => shown.has(one));
}

import type { Area } from '../../pipeline/contract/area.ts';
import type { OnePoint } from '../../pipeline/contract/coverage.ts';
import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point, Series } from '../../pipeline/contract/series.ts';
import type { Target, BenchmarkComparison } from '../../pipeline/contract/verdict.ts';
import { countyOf, leadPeriod, LEADING_THEMES, indicatorsOfTheme, onceFor, areaOf, type Site } from '../site/site.ts';
import { bestFigure, figureChain } from '../site/figures.ts';
import { pointIn, seriesOf } from '../site/series.ts';

/** All an area page says of one indicator: the nearest level with a figure, the county, the target. */
export interface Evidence {
  readonly indicator: Indicator;
  readonly county: Area;
  /** The smallest area with a figure held that holds the page's area; the county when none is smaller. */
  readonly nearest: Area;
  /** Areas nearer than that whose rows hold no figure that can be shown, each with its row of the first LCSP year. */
  readonly withheld: readonly { readonly area: Area; readonly point: Point | undefined }[];
  /** Published figures of the first LCSP year; undefined where none is held. */
  readonly here: Point | undefined;
  readonly countyWide: Point | undefined;
  readonly target: Target | undefined;
  readonly onePoint: OnePoint | undefined;
}

const publishedIn = ({ series }: AreaFile, indicator: Indicator, area: Area): Series | undefined =>
  series.find((one) => one.indicator === indicator.id && one.area === area.id && one.basis !== 'plan');

/** Evidence on one indicator for the page of one area. */
export function evidenceOf(site: Site, file: AreaFile, indicator: Indicator): Evidence {
  const period = leadPeriod(site.governance);
  const county = countyOf(site);
  const ofIndicator = file.series.filter((one) => one.indicator === indicator.id);
  const best = bestFigure(figureChain(site, file.area), ofIndicator, period);
  return {
    indicator,
    county,
    nearest: best.area,
    withheld: best.passed,
    here: best.point,
    countyWide: pointIn(publishedIn(file, indicator, county), period),
    target: file.targets.find((one) => one.indicator === indicator.id),
    onePoint: file.onePoint.find((one) => one.indicator === indicator.id),
  };
}

const isNear = ({ nearest, county }: Evidence): boolean => nearest.id !== county.id;

function selectLeading(site: Site, file: AreaFile): readonly Evidence[] {
  return LEADING_THEMES.flatMap((theme) => {
    const all = indicatorsOfTheme(site, theme, 'kpi').map((indicator) => evidenceOf(site, file, indicator));
    return [...all.filter(isNear), ...all.filter((evidence) => !isNear(evidence))];
  });
}

const leadingOf = onceFor((site: Site) => onceFor((file: AreaFile) => selectLeading(site, file)));

/**
 * Evidence on the plan's measures of attendance, exclusions and NEET, theme by theme; within a theme the measures with
 * a figure nearer than the county come first.
 */
export const leadingEvidence = (site: Site, file: AreaFile): readonly Evidence[] => leadingOf(site)(file);

/** A published measure with the county's own series of it. */
export interface CountySeries {
  readonly indicator: Indicator;
  readonly series: Series;
}

/**
 * The measures published later that the county has rows for, in the register's order: each has its section and its
 * link, whether or not the first LCSP year is among its figures.
 */
export const countySeries = (site: Site, file: AreaFile): readonly CountySeries[] =>
  site.index.indicators
    .filter(({ list }) => list === 'published')
    .flatMap((indicator) => {
      const series = seriesOf(file.series, { area: file.area.id, indicator: indicator.id });
      return series === undefined ? [] : [{ indicator, series }];
    });

/** A published measure counted in pupils on an area's page, as far as its figures and the county's can be shown. */
export interface ComparedEvidence {
  readonly indicator: Indicator;
  readonly county: Area;
  /** The area the figures belong to: the LCSP itself where its own can be shown, else its district. */
  readonly about: Area;
  /** First LCSP year. Undefined where no row speaks of the year; without a number where the figure is withheld. */
  readonly here: Point | undefined;
  readonly countyWide: Point | undefined;
  /** Null where one of the two figures cannot be shown with its counts. */
  readonly comparison: BenchmarkComparison | null;
  /** The page's own area and its figure, where it is another than `about`: why the larger area stands in its place. */
  readonly own: { readonly area: Area; readonly point: Point } | null;
}

function evidenceOn(site: Site, file: AreaFile, indicator: Indicator): ComparedEvidence {
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const district = file.area.district === null ? file.area : areaOf(site, file.area.district);
  const comparisonOf = (area: Area): BenchmarkComparison | undefined =>
    file.comparisons.find(
      (one) =>
        one.area === area.id &&
        one.indicator === indicator.id &&
        one.benchmark === county.id &&
        one.period.label === period,
    );
  const ofIndicator = file.series.filter((one) => one.indicator === indicator.id);
  const best = bestFigure(figureChain(site, file.area), ofIndicator, period);
  // Where the district's is withheld too its row says so: the county's figure would be compared with itself.
  const about = best.level === 'county' ? district : best.area;
  const ownPoint = best.passed.find(({ area }) => area.id === file.area.id)?.point;
  return {
    indicator,
    county,
    about,
    here: pointIn(publishedIn(file, indicator, about), period),
    countyWide: pointIn(publishedIn(file, indicator, county), period),
    comparison: comparisonOf(about) ?? null,
    own: about.id === file.area.id || ownPoint === undefined ? null : { area: file.area, point: ownPoint },
  };
}

function selectCompared(site: Site, file: AreaFile): readonly ComparedEvidence[] {
  const district = file.area.district === null ? file.area : areaOf(site, file.area.district);
  return site.index.indicators
    .filter(({ list, oneCountAChild }) => list === 'published' && oneCountAChild)
    .filter((indicator) => publishedIn(file, indicator, district) !== undefined)
    .map((indicator) => evidenceOn(site, file, indicator));
}

const comparedOf = onceFor((site: Site) => onceFor((file: AreaFile) => selectCompared(site, file)));

/**
 * Published measures counted in pupils that the area's district has rows for, in the register's order: each has its
 * section and its link, whether or not its figures can be shown.
 */
export const comparedEvidence = (site: Site, file: AreaFile): readonly ComparedEvidence[] => comparedOf(site)(file);

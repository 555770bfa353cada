import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point, Series } from '../../../pipeline/contract/series.ts';
import type { BenchmarkComparison } from '../../../pipeline/contract/verdict.ts';
import { areaOf, countyOf, onceFor, leadPeriod, type Site } from '../../site/site.ts';
import { bestFigure, figureChain } from '../../site/figures.ts';
import { pointIn } from '../../site/series.ts';

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

const publishedIn = ({ series }: AreaFile, indicator: Indicator, area: Area): Series | undefined =>
  series.find((one) => one.indicator === indicator.id && one.area === area.id && one.basis !== 'plan');

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

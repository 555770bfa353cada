import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import {
  comparedMeasures,
  countyPoint,
  nearestCompared,
  type ComparedMeasure,
  type ComparedPoint,
} from '../../select/compareData.ts';
import { areaOf, districtsOf, indicatorsOfTheme, LEADING_THEMES, onceFor, type Site } from '../../site/site.ts';
import { themeMeasurePath, themeMeasures } from '../dashboard/themeMeasures.ts';

/** An LCSP of the scorecard with the district it is read as lying in. */
export interface ScoredArea {
  readonly area: Area;
  readonly district: Area;
}

/** One figure, standing once beside all the LCSPs it is the nearest to. */
export interface ScoreCell {
  /** The LCSPs it stands beside, one under another. */
  readonly areas: readonly ScoredArea[];
  /** The LCSP's own, its district's, or none nearer than the county's. */
  readonly level: 'own' | 'district' | 'none';
  readonly best: ComparedPoint | undefined;
  /** LCSPs of the cell whose own figure cannot be shown, with the row that says why. */
  readonly withheld: readonly { readonly area: Area; readonly point: Point }[];
  /** The page that tells how the figure came about and stands to the county's, or why there is none. */
  readonly why: string;
}

/** One measure down the scorecard. */
export interface ScoreColumn {
  readonly indicator: Indicator;
  readonly cells: readonly ScoreCell[];
  /** What the longest bar stands for: one scale down the column. */
  readonly most: number;
  readonly county: Point | undefined;
  readonly target: Target | undefined;
}

/** A figure clear of the county's at 99.8%. */
export interface ClearFigure {
  readonly indicator: Indicator;
  readonly best: ComparedPoint;
  /** An LCSP whose figure it is, or the first of its district. */
  readonly why: string;
}

/** Lines under the table: more than these are no place to look first. */
const MOST_CLEAR = 5;

/** All LCSPs, those of one district beside each other. */
export const scoredAreas = (site: Site): readonly ScoredArea[] =>
  districtsOf(site).flatMap((district) => district.lcsps.map((id) => ({ area: areaOf(site, id), district })));

/**
 * The measures of the scorecard: the plan's on the leading themes. Where districts have figures of another measure of a
 * theme and none of the plan's, the last of those takes its place: persistent absence by the 10% measure for NI 87.
 */
export function scoredIndicators(site: Site): readonly Indicator[] {
  const compared = comparedMeasures(site).filter(({ points }) => points.length > 0);
  const isCompared = (indicator: Indicator): boolean => compared.some((one) => one.indicator.id === indicator.id);
  return LEADING_THEMES.flatMap((theme) => {
    const plan = indicatorsOfTheme(site, theme, 'kpi');
    const later = compared.filter(({ indicator }) => indicator.theme === theme && indicator.list !== 'kpi').at(-1);
    const kept = plan.filter((indicator) => isCompared(indicator) || later === undefined);
    return later === undefined ? kept : [...kept, later.indicator];
  });
}

/** Measures an LCSP has on each leading theme. Its file is read once: the scorecard asks of every LCSP for every measure. */
const measuresOf = onceFor((site: Site) =>
  onceFor((area: Area) => {
    const file = site.areas.get(area.id);
    if (file === undefined) return null;
    return new Map(
      LEADING_THEMES.map((theme) => [
        theme,
        themeMeasures(site, file, theme).map(({ indicator }) => ({ indicator: { id: indicator.id } })),
      ]),
    );
  }),
);

/** The page of an LCSP that tells of one measure; an LCSP without a page of it has its topic. */
function whyPath(site: Site, area: Area, indicator: Indicator): string {
  const theme = LEADING_THEMES.find((one) => one === indicator.theme);
  const all = theme === undefined ? undefined : measuresOf(site)(area)?.get(theme);
  if (theme === undefined || all === undefined) return `indicators/${indicator.id}/`;
  return themeMeasurePath(area, theme, { all, id: indicator.id });
}

function cellsOf(site: Site, indicator: Indicator, measure: ComparedMeasure | undefined): readonly ScoreCell[] {
  const cells: { key: string; areas: ScoredArea[]; best: ComparedPoint | undefined }[] = [];
  const isWithheld = ({ area }: ScoredArea): boolean =>
    measure?.withheld.some((one) => one.area.id === area.id) === true;
  for (const scored of scoredAreas(site)) {
    const best = measure === undefined ? undefined : nearestCompared(measure, scored);
    // A figure that was sent and cannot be shown is another gap than none.
    const key = best?.area.id ?? (isWithheld(scored) ? `withheld ${scored.area.id}` : 'none');
    const last = cells.at(-1);
    if (last?.key === key) last.areas.push(scored);
    else cells.push({ key, areas: [scored], best });
  }
  return cells.map(({ areas, best }): ScoreCell => {
    const [first] = areas;
    return {
      areas,
      best,
      level: best === undefined ? 'none' : best.area.type === 'LCSP' ? 'own' : 'district',
      withheld: (measure?.withheld ?? []).filter((one) => areas.some(({ area }) => area.id === one.area.id)),
      why: best === undefined || first === undefined ? 'data/coverage/' : whyPath(site, first.area, indicator),
    };
  });
}

/** The scorecard: a column a measure, each figure once beside the LCSPs it is the nearest to. */
export function selectScorecard(site: Site): readonly ScoreColumn[] {
  const compared = comparedMeasures(site);
  return scoredIndicators(site).map((indicator) => {
    const measure = compared.find((one) => one.indicator.id === indicator.id);
    const cells = cellsOf(site, indicator, measure);
    const county = countyPoint(site, indicator);
    return {
      indicator,
      cells,
      most: Math.max(county?.value ?? 0, ...cells.map(({ best }) => best?.point.value ?? 0)),
      county,
      target: site.kent.targets.find((one) => one.indicator === indicator.id),
    };
  });
}

/** Every figure that stands for some LCSP and is compared with the county's, each once, and those clear of it at 99.8%. */
export function clearFigures(site: Site): { readonly compared: number; readonly clear: readonly ClearFigure[] } {
  const figures = comparedMeasures(site).flatMap((measure) =>
    cellsOf(site, measure.indicator, measure).flatMap(({ best, why }): readonly ClearFigure[] =>
      best?.result == null || best.result === 'not compared' ? [] : [{ indicator: measure.indicator, best, why }],
    ),
  );
  const once = [...new Map(figures.map((one) => [`${one.indicator.id} ${one.best.area.id}`, one])).values()];
  const ofResult = (...results: readonly string[]) => once.filter(({ best }) => results.includes(best.result ?? ''));
  return { compared: once.length, clear: [...ofResult('worse'), ...ofResult('better', 'higher', 'lower')] };
}

/** The first of them, worse before better, in the register's order. */
export const firstClear = (clear: readonly ClearFigure[]): readonly ClearFigure[] => clear.slice(0, MOST_CLEAR);

import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Basis, Point } from '../../pipeline/contract/series.ts';
import type { Target } from '../../pipeline/contract/verdict.ts';
import type { Site } from '../site/site.ts';
import { countyOf } from '../site/areas.ts';
import { leadPeriod } from '../site/years.ts';
import { pointsOf } from '../site/series.ts';

/** A county figure with where it comes from. */
export interface CountyFigure {
  readonly basis: Basis;
  readonly point: Point;
}

export interface IndicatorFigures {
  readonly indicator: Indicator;
  /** The plan's own figures, then a later outturn of the LCSPs' first school year; empty when none is held. */
  readonly figures: readonly CountyFigure[];
  /** Null when the plan prints no target row for it. */
  readonly target: Target | null;
}

/** Kent's figures beside its target, as far as the sources held go. */
export function selectIndicatorFigures(site: Site, indicator: Indicator): IndicatorFigures {
  const file = site.indicators.get(indicator.id);
  const county = countyOf(site);
  const ofCounty = (file?.series ?? []).filter((series) => series.area === county.id);
  const period = leadPeriod(site.governance);
  const figures = ofCounty.flatMap((series) =>
    pointsOf(series)
      .filter((point) => series.basis === 'plan' || point.period.label === period)
      .map((point) => ({ basis: series.basis, point })),
  );
  const target = file?.targets.find((candidate) => candidate.area === county.id) ?? null;
  return { indicator, figures, target };
}

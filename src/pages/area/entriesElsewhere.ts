import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import type { Site } from '../../site/site.ts';
import { isOwn } from '../../select/ownReturn.ts';
import { areaOf, countyOf } from '../../site/areas.ts';
import { leadPeriod } from '../../site/years.ts';
import { areaPath } from './areaPaths.ts';
import { pointsOf } from '../../site/series.ts';

/** What the page speaks of: its own and its county's figures of the first LCSP year, and what went into a verdict. */
function spokenOf(site: Site, file: AreaFile): ReadonlySet<string> {
  const period = leadPeriod(site.governance);
  const near = new Set<string>([file.area.id, file.area.district ?? '', countyOf(site).id]);
  const lead = file.series
    .filter((series) => near.has(series.area))
    .flatMap(pointsOf)
    .filter((point) => point.period.label === period)
    .map((point) => point.provenance);
  const judged = file.targets.flatMap((target) => target.verdict.inputs.map((input) => input.provenance));
  return new Set([...lead, ...judged]);
}

/** The page on which every figure of a series has a note of its own: the trust's, the LCSP's, or the indicator's. */
function pageOf(site: Site, series: Series): string {
  const isLocal = series.level === 'district' || series.level === 'LCSP';
  const area = isLocal ? areaOf(site, series.area) : undefined;
  return area === undefined || area.page === null ? `indicators/${series.indicator}/` : areaPath(area, 'full');
}

/**
 * Figures of a partnership's page that share a note there, each with the page (path from the site root) that has its
 * own: the years that stand for context and the other districts. The page would otherwise carry hundreds of notes.
 */
export function entriesElsewhere(site: Site, file: AreaFile): ReadonlyMap<string, string> {
  const spoken = spokenOf(site, file);
  const drawn = new Set(file.series.map((series) => series.indicator));
  const others = [...drawn].flatMap(
    (id) =>
      site.indicators.get(id)?.series.filter((series) => series.level === 'district' || series.level === 'LCSP') ?? [],
  );
  return new Map(
    [...others, ...file.series]
      // What is a partnership's own has its notes on the partnership's own page.
      .filter((series) => series.basis !== 'plan' && !(isOwn(series) && series.area === file.area.id))
      .flatMap((series) => series.provenance.map((id) => [id, pageOf(site, series)] as const))
      .filter(([id]) => !spoken.has(id)),
  );
}

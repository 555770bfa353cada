import type { AreaFile, IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import type { NotePages } from '../../select/noteKeys.ts';
import { onceFor, areaOf, countyOf, leadPeriod, type Site } from '../../site/site.ts';
import { isOwn } from '../../select/ownReturn.ts';
import { areaPath } from '../area/areaPaths.ts';
import { pointsOf } from '../../site/series.ts';
import { Link } from '../../components/Link.tsx';
import { formatArea } from '../../format/areas.ts';

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

/** Series by the entries of their figures, without the plan's. */
function seriesByEntry(series: readonly Series[]): ReadonlyMap<string, readonly Series[]> {
  const found = new Map<string, Series[]>();
  for (const one of series) {
    if (one.basis === 'plan') continue;
    for (const id of one.provenance) {
      const others = found.get(id);
      if (others === undefined) found.set(id, [one]);
      else others.push(one);
    }
  }
  return found;
}

/** Made once for a measure: every area's pages look in it. */
const localByEntry = onceFor(({ series }: IndicatorFile) =>
  seriesByEntry(series.filter(({ level }) => level === 'district' || level === 'LCSP')),
);
const heldByEntry = onceFor(({ series }: AreaFile) => seriesByEntry(series));

/**
 * Figures of a partnership's page that share a note there, each with the page (path from the site root) that has its
 * own: the years that stand for context and the other districts. The page would otherwise carry hundreds of notes.
 */
export function entriesElsewhere(site: Site, file: AreaFile): NotePages {
  const spoken = spokenOf(site, file);
  const drawn = [...new Set(file.series.map((series) => series.indicator))];
  const measures = drawn.flatMap((id) => site.indicators.get(id) ?? []).toReversed();
  // What is a partnership's own has its notes on the partnership's own page.
  const isElsewhere = (series: Series): boolean => !(isOwn(series) && series.area === file.area.id);
  const get = (id: string): string | undefined => {
    if (spoken.has(id)) return undefined;
    for (const found of [heldByEntry(file), ...measures.map(localByEntry)]) {
      const series = found.get(id)?.findLast(isElsewhere);
      if (series !== undefined) return pageOf(site, series);
    }
    return undefined;
  };
  return { get, has: (id) => get(id) !== undefined };
}

/** Where a figure that shares its note here has one of its own, with the words as printed. */
export function OwnNotes({ district }: { district: AreaFile['area'] }) {
  return (
    <p className="govuk-body">
      What this page says of the first LCSP year, and what a verdict rests on, has a note of its own below. Figures of
      other years and areas share a note; the link of each leads to its own entry, on the page of{' '}
      <Link to={district.page ?? 'trusts/'}>{formatArea(district)}</Link> or of its{' '}
      <Link to="indicators/">indicator</Link>.
    </p>
  );
}

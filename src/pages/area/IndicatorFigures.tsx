import type { Area } from '../../../pipeline/contract/area.ts';
import type { DefinitionChange, Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Provenance } from '../../../pipeline/contract/provenance.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { measureOverTime } from '../../charts/measureOverTime/measureOverTime.ts';
import { Figure } from '../../figure/Figure.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { benchmarksOf, countyOf, lcspYears, sourceTitles } from '../../site/site.ts';
import { describeLaterYears } from '../../words/timeOfLcsps.ts';
import { measureOverTimeRows } from '../../charts/measureOverTime/measureOverTimeRows.ts';
import type { AreaFile, IndicatorFile } from '../../../pipeline/contract/files.ts';
import { actualAgainstTarget } from '../../charts/actualAgainstTarget/actualAgainstTarget.ts';
import { actualAgainstTargetRows } from '../../charts/actualAgainstTarget/actualAgainstTargetRows.ts';
import type { Evidence } from '../../select/evidence.ts';

interface Props {
  readonly indicator: Indicator;
  /** The area the chart is about: an LCSP's district, a district, or the county. */
  readonly about: Area;
  /** False where the chart's area is not the page's own, such as the county on an LCSP's page: the accent is this area's. */
  readonly accented?: boolean;
  readonly held: {
    readonly series: readonly Series[];
    readonly targets: readonly Target[];
    readonly definitions: readonly DefinitionChange[];
    readonly provenance: readonly Provenance[];
  };
}

/** One measure over the years: the area, the county and what the county is set against. */
export function OverTimeFigure({ indicator, about, accented = true, held }: Props) {
  const site = useSite();
  const county = countyOf(site);
  const areas = [...(about.id === county.id ? [] : [about]), county, ...benchmarksOf(site)];
  const rows = measureOverTimeRows({
    indicator,
    areas,
    me: accented ? about.id : '',
    years: lcspYears(site.governance),
    ...held,
  });
  const figures = rows.filter((row) => row.kind === 'figure');
  // The plan's own two years are drawn against their target elsewhere; they are not a series.
  if (figures.every((row) => row.basis === 'plan')) return null;
  const used = rows.flatMap((row) => ('provenance' in row ? [row.provenance] : []));
  const titles = sourceTitles(used, held.provenance, site.index.sources);
  const subtitle = describeLaterYears(lcspYears(site.governance), held.series, indicator.id);
  return (
    <Figure
      chart={measureOverTime}
      rows={rows}
      id={`chart-${indicator.id}-over-time`}
      {...(subtitle === '' ? {} : { subtitle })}
      source={`${titles.join('; ')}. ${indicator.populationNote}`}
    />
  );
}

/**
 * The plan's figures and the target of the county on one scale, for measures no later source is held for. Where the
 * years are drawn, figures and target of the plan stand in that chart.
 */
export function PlanAgainstTarget({ file, evidence }: { file: AreaFile; evidence: Evidence }) {
  const site = useSite();
  const { indicator, county, nearest, countyWide, target } = evidence;
  if (target === undefined || nearest.id !== county.id || countyWide !== undefined) return null;
  const rows = actualAgainstTargetRows(county, indicator, { series: file.series, target });
  if (rows.length === 0) return null;
  return (
    <Figure
      chart={actualAgainstTarget}
      rows={rows}
      id={`chart-${indicator.id}-target`}
      source={sourceTitles(
        rows.map((row) => row.provenance),
        file.provenance,
        site.index.sources,
      ).join('; ')}
    />
  );
}

export function TargetFigure({ file, target }: { file: IndicatorFile; target: Target }) {
  const site = useSite();
  const rows = actualAgainstTargetRows(countyOf(site), file.indicator, { series: file.series, target });
  if (rows.length === 0) return null;
  return (
    <Figure
      chart={actualAgainstTarget}
      rows={rows}
      id="chart-target"
      tableOpen
      source={sourceTitles(
        rows.map((row) => row.provenance),
        file.provenance,
        site.index.sources,
      ).join('; ')}
    />
  );
}

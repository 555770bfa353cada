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

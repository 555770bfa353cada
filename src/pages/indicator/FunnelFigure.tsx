import type { AreaType } from '../../../pipeline/contract/area.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { funnel as funnelChart } from '../../charts/funnel.ts';
import { Sentences } from '../../components/Sentences.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeFunnel, describeLuck } from '../../format/claimsComparison.ts';
import type { Site } from '../../load/site.ts';
import { countyOf } from '../../select/countyOf.ts';
import { districtsOf, lcspsOf } from '../../select/districtsOf.ts';
import { funnelRows } from '../../select/funnelRows.ts';
import { leadPeriod } from '../../select/leadPeriod.ts';
import { sourceTitles } from '../../select/sourceTitles.ts';

interface Props {
  readonly site: Site;
  readonly file: IndicatorFile;
  readonly level: Extract<AreaType, 'district' | 'LCSP'>;
  /** Id of the area the page is about; blank when it is about none. */
  readonly me: string;
}

/** Areas of one level by size with the limits chance alone would keep them in, and how many it would not. */
export function FunnelFigure({ site, file, level, me }: Props) {
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const funnel = file.funnels.find(
    (one) => one.level === level && one.period.label === period && one.average === county.id,
  );
  if (funnel === undefined) return null;
  const areas = level === 'LCSP' ? lcspsOf(site) : districtsOf(site);
  const areasLabel =
    level === 'LCSP'
      ? `${funnel.points.length} of ${county.name}’s ${areas.length} LCSPs, by their own returns`
      : `${county.name}’s ${areas.length} districts, by where the school stands`;
  const rows = funnelRows({ file, funnel, areas: [...areas, county], areasLabel, me });
  const used = rows.flatMap((row) => ('provenance' in row ? [row.provenance] : []));
  return (
    <>
      <Sentences claims={[describeFunnel(county), describeLuck(funnel, county)]} />
      <Figure
        chart={funnelChart}
        rows={rows}
        id={`chart-${file.indicator.id}-funnel${level === 'LCSP' ? '-lcsps' : ''}`}
        source={sourceTitles(used, file.provenance, site.index.sources).join('; ')}
      />
    </>
  );
}

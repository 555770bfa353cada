import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { funnel as funnelChart } from '../../charts/funnel.ts';
import { Sentences } from '../../components/Sentences.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeFunnel, describeLuck } from '../../format/claimsComparison.ts';
import type { Site } from '../../load/site.ts';
import { countyOf } from '../../select/countyOf.ts';
import { districtsOf } from '../../select/districtsOf.ts';
import { funnelRows } from '../../select/funnelRows.ts';
import { leadPeriod } from '../../select/leadPeriod.ts';
import { sourceTitles } from '../../select/sourceTitles.ts';

/** The districts by size with the limits chance alone would keep them in, and how many it would not. */
export function FunnelFigure({ site, file }: { site: Site; file: IndicatorFile }) {
  const county = countyOf(site);
  const districts = districtsOf(site);
  const period = leadPeriod(site.governance);
  const funnel = file.funnels.find((one) => one.period.label === period && one.average === county.id);
  if (funnel === undefined) return null;
  const areasLabel = `${county.name}’s ${districts.length} districts, by where the school stands`;
  const rows = funnelRows({ file, funnel, areas: [...districts, county], areasLabel });
  const used = rows.flatMap((row) => ('provenance' in row ? [row.provenance] : []));
  return (
    <>
      <Sentences claims={[describeFunnel(county), describeLuck(funnel, county)]} />
      <Figure
        chart={funnelChart}
        rows={rows}
        id={`chart-${file.indicator.id}-funnel`}
        source={sourceTitles(used, file.provenance, site.index.sources).join('; ')}
      />
    </>
  );
}

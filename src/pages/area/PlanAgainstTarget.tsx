import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { actualAgainstTarget } from '../../charts/actualAgainstTarget/actualAgainstTarget.ts';
import { actualAgainstTargetRows } from '../../charts/actualAgainstTarget/actualAgainstTargetRows.ts';
import { Figure } from '../../figure/Figure.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { sourceTitles } from '../../site/site.ts';
import type { Evidence } from '../../select/evidence.ts';

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

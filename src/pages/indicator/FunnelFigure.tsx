import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaType } from '../../../pipeline/contract/kinds.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Funnel } from '../../../pipeline/contract/funnel.ts';
import { FEWEST_MARKS } from '../../charts/chartMarks.ts';
import { funnel as funnelChart, funnelRows } from '../../charts/funnel/funnel.ts';
import { Sentences } from '../../components/Claims.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { ownWay } from '../../select/ownReturn.ts';
import { labelDistricts, labelReturns } from '../../words/areasLabels.ts';
import {
  describeFunnel,
  describeLonePoint,
  describeLuck,
  describeNoFunnel,
  describeTooFew,
} from '../../words/claimsComparison.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { countyOf, districtsOf, lcspsOf, leadPeriod, sourceTitles } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';

interface Props {
  readonly file: IndicatorFile;
  readonly level: Extract<AreaType, 'district' | 'LCSP'>;
  /** Id of the area the page is about; blank when it is about none. */
  readonly me: string;
}

interface NoFunnelProps {
  readonly file: IndicatorFile;
  readonly areas: readonly Area[];
  readonly county: Area;
  readonly period: string;
}

/** Why areas that a measure counted in children speaks of stand in no funnel; nothing where it speaks of none. */
function NoFunnel({ file, areas, county, period }: NoFunnelProps) {
  const { indicator, series } = file;
  const isSpokenOf = series.some(
    (one) => one.basis !== 'plan' && areas.some(({ id }) => id === one.area) && pointIn(one, period) !== undefined,
  );
  return indicator.oneCountAChild && isSpokenOf ? <Sentences claims={[describeNoFunnel(county, period)]} /> : null;
}

interface LonePointProps {
  readonly file: IndicatorFile;
  readonly funnel: Funnel;
  readonly area: Area;
  readonly county: Area;
}

/** One area or two are no funnel: it is said where each lies to the limits of its own size. */
function LonePoint({ file, funnel, area, county }: LonePointProps) {
  const point = pointIn(
    file.series.find((one) => one.area === area.id && one.basis !== 'plan'),
    funnel.period.label,
  );
  if (point === undefined) return null;
  return <Sentences claims={[describeLonePoint(funnel, { area, point, county, indicator: file.indicator })]} />;
}

/** Areas of one level by size with the limits chance alone would keep them in, and how many it would not. */
export function FunnelFigure({ file, level, me }: Props) {
  const site = useSite();
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const areas = level === 'LCSP' ? lcspsOf(site) : districtsOf(site);
  const funnel = file.funnels.find(
    (one) => one.level === level && one.period.label === period && one.average === county.id,
  );
  if (funnel === undefined || funnel.points.length === 0)
    return <NoFunnel file={file} areas={areas} county={county} period={period} />;
  if (funnel.points.length < FEWEST_MARKS) {
    const few = areas.filter(({ id }) => funnel.points.some((point) => point.area === id));
    return (
      <>
        <Sentences claims={[describeTooFew(funnel)]} />
        {few.map((area) => (
          <LonePoint key={area.id} file={file} funnel={funnel} area={area} county={county} />
        ))}
      </>
    );
  }
  const areasLabel =
    level === 'LCSP'
      ? labelReturns(county, { sent: funnel.points.length, all: areas.length, way: ownWay(file.series) })
      : labelDistricts(county, areas.length);
  const rows = funnelRows({ file, funnel, areas: [...areas, county], areasLabel, me });
  const used = rows.flatMap((row) => ('provenance' in row ? [row.provenance] : []));
  return (
    <>
      <Sentences claims={[describeFunnel(funnel, county), describeLuck(funnel, county)]} />
      <Figure
        chart={funnelChart}
        rows={rows}
        id={`chart-${file.indicator.id}-funnel${level === 'LCSP' ? '-lcsps' : ''}`}
        source={sourceTitles(used, file.provenance, site.index.sources).join('; ')}
      />
    </>
  );
}

import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { controlOverTime } from '../../charts/controlOverTime/controlOverTime.ts';
import { controlRows } from '../../charts/controlOverTime/selectControlRows.ts';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { longestStretch, describeControlRule, describeNoControl, describeSeasons } from '../../words/claimsOverTime.ts';
import { partOf, termMeasures } from '../../select/ownReturn.ts';
import { indicatorOf, sourceTitles } from '../../site/site.ts';

/** A series of an area as a control chart with its rule, or in a sentence why there is none. */
export function ControlFigure({ file, series }: { file: AreaFile; series: Series }) {
  const site = useSite();
  const chart = file.controls?.find((one) => one.series === series.id);
  if (chart === undefined) return <Sentences claims={[describeNoControl(longestStretch([series]), undefined)]} />;
  const part = partOf(series);
  const held = indicatorOf(site, series.indicator);
  const measures = termMeasures({ indicator: held, terms: [series] });
  const indicator = measures[0]?.indicator ?? held;
  const rows = controlRows(chart, { series, area: file.area, indicator });
  const titles = sourceTitles(
    rows.map(({ provenance }) => provenance),
    file.provenance,
    site.index.sources,
  );
  return (
    <>
      <Figure
        chart={controlOverTime}
        rows={rows}
        id={`chart-${held.id}-control${part === null ? '' : `-by-${part.replace(' ', '-')}`}`}
        source={`${titles.join('; ')}. ${held.populationNote}`}
      />
      <Sentences
        claims={[describeControlRule(chart.method), ...(part === null ? [] : describeSeasons(chart.method, part))]}
      />
      <p className="govuk-body">
        <Link to="methods/#control-charts">How run and control charts are made</Link>
      </p>
    </>
  );
}

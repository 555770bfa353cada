import type { AreaFile, IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { controlOverTime } from '../../charts/controlOverTime/controlOverTime.ts';
import { controlRows } from '../../charts/controlOverTime/selectControlRows.ts';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { longestStretch, describeControlRule, describeNoControl, describeSeasons } from '../../words/claimsOverTime.ts';
import { partOf, termMeasures } from '../../select/ownReturn.ts';
import { indicatorOf, sourceTitles, areaOf, onceFor, type Site } from '../../site/site.ts';
import { Fragment } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import { formatArea } from '../../format/areas.ts';

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

/** Areas with a control chart, by the measure it is of, looked through once for all measures. */
const chartedAreas = onceFor(({ areas }: Site): ReadonlyMap<string, readonly Area[]> => {
  const charted = new Map<string, Area[]>();
  for (const { area, controls = [] } of areas.values())
    for (const id of new Set(controls.map(({ indicator }) => indicator)))
      charted.set(id, (charted.get(id) ?? []).concat(area));
  return charted;
});

/** That a run or control chart of some areas stands on their pages, or in a sentence why there is none. */
export function ControlSaid({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const charted = chartedAreas(site).get(file.indicator.id) ?? [];
  if (charted.length > 0) {
    return (
      <p className="govuk-body">
        Control charts:{' '}
        {charted.map((area, place) => (
          <Fragment key={area.id}>
            {place > 0 && ', '}
            <Link to={`areas/${area.id}/full/`}>{formatArea(area)}</Link>
          </Fragment>
        ))}
      </p>
    );
  }
  const stretch = longestStretch([...file.series, ...(file.terms ?? [])]);
  return <Sentences claims={[describeNoControl(stretch, stretch === null ? undefined : areaOf(site, stretch.area))]} />;
}

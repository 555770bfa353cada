import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Fragment } from 'react';
import { measureOverTime } from '../../charts/measureOverTime/measureOverTime.ts';
import { measureOverTimeRows } from '../../charts/measureOverTime/selectMeasureOverTimeRows.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { partOf } from '../../select/termMeasures.ts';
import { indicatorOf } from '../../site/measures.ts';
import { lcspYears } from '../../site/years.ts';
import { sourceTitles } from '../../site/sources.ts';
import { ControlFigure } from './ControlFigure.tsx';

/**
 * What an area has sent by term, a picture for each measure. A term stands beside terms only: no year, no other area and no
 * target is drawn with it, for none of them is a figure of a term.
 */
export function TermFigures({ file }: { file: AreaFile }) {
  const site = useSite();
  const { area, terms = [] } = file;
  return terms.map((series) => {
    const indicator = indicatorOf(site, series.indicator);
    const part = partOf(series) ?? 'term';
    const rows = measureOverTimeRows({
      indicator,
      areas: [area],
      me: area.id,
      series: [series],
      targets: [],
      definitions: [],
      years: lcspYears(site.governance),
    });
    const titles = sourceTitles(series.provenance, file.provenance, site.index.sources);
    return (
      <Fragment key={series.id}>
        <Figure
          chart={measureOverTime}
          rows={rows}
          id={`chart-${indicator.id}-by-${part.replace(' ', '-')}`}
          subtitle={`By ${part} of the school year, as sent in the return.`}
          source={`${titles.join('; ')}. ${indicator.populationNote}`}
        />
        <ControlFigure file={file} series={series} />
      </Fragment>
    );
  });
}

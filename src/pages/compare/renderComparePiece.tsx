import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Area } from '../../../pipeline/contract/area.ts';
import { areaChildren, areaChildrenRows } from '../../charts/areaChildren/areaChildren.ts';
import { areaOverTime } from '../../charts/areaOverTime/areaOverTime.ts';
import { areaOverTimeRows } from '../../charts/areaOverTime/areaOverTimeRows.ts';
import { DrawingDocument } from '../../figure/Drawings.tsx';
import { SmallChart } from '../../figure/SmallChart.tsx';
import { measuresOfDistricts } from '../../select/compareData.ts';
import { POPULATION } from '../../select/compareTable.ts';
import { countyOf, leadPeriod, type Site } from '../../site/site.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import type { ComparePiece } from './ChartsOverTime.tsx';

/** One area's small charts as the ready-made pages have them: its children, and for a district each measure. */
export function renderComparePiece(site: Site, area: Area, document: Document): ComparePiece {
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const render = (chart: ReactElement): string =>
    renderToStaticMarkup(
      <DrawingDocument value={document} watermark={watermarkOf(site.index.edition)}>
        {chart}
      </DrawingDocument>,
    );
  const children = areaChildrenRows(area, county, site.kent.populations);
  const measures = area.type === 'district' ? measuresOfDistricts(site) : [];
  return Object.fromEntries([
    [POPULATION, render(<SmallChart chart={areaChildren} rows={children} id={`children-${area.id}`} />)],
    ...measures.map(({ indicator }) => {
      const { series } = site.indicators.get(indicator.id) ?? { series: [] };
      const rows = areaOverTimeRows({ indicator, area, county, series, period });
      const id = `over-time-${indicator.id}-${area.id}`;
      return [indicator.id, render(<SmallChart chart={areaOverTime} rows={rows} id={id} />)];
    }),
  ]);
}

import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ChartMark, ChartModule, ChartTable } from '../../src/theme/chart.ts';
import { drawChart } from '../../src/figure/drawChart.ts';
import { DrawingDocument } from '../../src/figure/Drawings.tsx';
import { Figure } from '../../src/figure/Figure.tsx';

/** A chart with rows, ready to draw at any width. */
export interface TestChart {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly table: ChartTable;
  readonly marks: readonly ChartMark[];
  draw(width: number): string;
  /** The whole figure as the site shows it. */
  figure(): string;
}

// linkedom's document lacks browser-only parts of the type; Plot uses none of them.
export const serverDocument = parseHTML('<html><body></body></html>').document as unknown as Document;

/** Binds a chart module to test rows under the name of its snapshot. */
export function testChart<Row>(name: string, chart: ChartModule<Row>, rows: readonly Row[]): TestChart {
  return {
    name,
    title: chart.title(rows),
    sentence: chart.describe(rows),
    table: chart.table(rows),
    marks: chart.marks(rows),
    draw: (width) => drawChart({ chart, rows, id: `${name}-${width}`, width, document: serverDocument }),
    figure: () =>
      renderToStaticMarkup(
        <DrawingDocument value={serverDocument}>
          <Figure chart={chart} rows={rows} id={name} source="test rows" />
        </DrawingDocument>,
      ),
  };
}

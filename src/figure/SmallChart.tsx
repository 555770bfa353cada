import type { ChartModule } from '../theme/chart.ts';
import { drawChart } from './drawChart.ts';
import { useDrawing } from './DrawingDocument.tsx';

/** CSS pixels: two stand side by side on a sheet or a wide screen, one fits a phone of 360. */
const WIDTH = 300;

interface Props<Row> {
  readonly chart: ChartModule<Row>;
  readonly rows: readonly Row[];
  /** Unique on the page. */
  readonly id: string;
}

/**
 * A drawing without title, key or table of its own: one of several on one scale, beside the table they share. Where
 * nothing can be drawn, the reason in its place.
 */
export function SmallChart<Row>({ chart, rows, id }: Props<Row>) {
  const tools = useDrawing();
  // An area that no row speaks of has not even a reason.
  const why = rows.length === 0 ? 'No figure is held.' : chart.notDrawn(rows);
  if (why !== '') return <p className="small-chart chart-gap">{why}</p>;
  return (
    <div
      className="small-chart"
      // The SVG is made by drawChart from contract data; text in it is escaped by the DOM that wrote it.
      dangerouslySetInnerHTML={{ __html: drawChart({ chart, rows, id, width: WIDTH, ...tools }) }}
    />
  );
}

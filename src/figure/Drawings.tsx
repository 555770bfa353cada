import type { ChartModule } from '../theme/chart.ts';
import { drawChart } from './drawChart.ts';
import { useDrawing } from './DrawingDocument.tsx';

/** Widths a chart is drawn at, one of them shown by the style sheet: text keeps its size on a phone. */
const WIDTHS = [
  { width: 360, className: 'chart-narrow' },
  { width: 640, className: 'chart-wide' },
] as const;

interface Props<Row> {
  readonly chart: ChartModule<Row>;
  /** Rows that are drawn: `notDrawn` is blank of them. */
  readonly rows: readonly Row[];
  /** Unique on the page. */
  readonly id: string;
}

/** A chart's two drawings. */
export function Drawings<Row>({ chart, rows, id }: Props<Row>) {
  const tools = useDrawing();
  return WIDTHS.map(({ width, className }) => (
    <div
      key={width}
      className={`chart ${className}`}
      // The SVG is made by drawChart from contract data; text in it is escaped by the DOM that wrote it.
      dangerouslySetInnerHTML={{ __html: drawChart({ chart, rows, id: `${id}-${width}`, width, ...tools }) }}
    />
  ));
}

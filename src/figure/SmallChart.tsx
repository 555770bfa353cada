import type { ChartModule } from '../theme/chart.ts';
import { drawChart } from './drawChart.ts';
import { useDrawing } from './Drawings.tsx';

/** CSS pixels: two stand side by side on a sheet or a wide screen, one fits a phone of 360. */
const WIDTH = 300;

interface SmallChartProps<Row> {
  readonly chart: ChartModule<Row>;
  readonly rows: readonly Row[];
  /** Unique on the page. */
  readonly id: string;
}

/**
 * A drawing without title, key or table of its own: one of several on one scale, beside the table they share. Where
 * nothing can be drawn, the reason in its place.
 */
export function SmallChart<Row>({ chart, rows, id }: SmallChartProps<Row>) {
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

/** CSS pixels a picture of a tile is drawn for: beside the numbers of a phone, and under them where there is room. */
export const TILE_WIDTHS = { narrow: 144, wide: 376 } as const;

interface TileChartProps<Row> {
  readonly chart: ChartModule<Row>;
  readonly rows: readonly Row[];
  /** Unique on the page. */
  readonly id: string;
  /** CSS pixels it is drawn for; the page may show it at another width, for it holds no text. */
  readonly width: number;
  /** What stands under it, spread from its left end to its right: the years or the areas it shows. */
  readonly caption: readonly string[];
}

/** A picture without text of its own, beside the numbers it belongs to. Nothing where nothing can be drawn. */
export function TileChart<Row>({ chart, rows, id, width, caption }: TileChartProps<Row>) {
  const tools = useDrawing();
  if (rows.length === 0 || chart.notDrawn(rows) !== '') return null;
  return (
    <div className="card-chart">
      <div
        className="card-drawing"
        // The SVG is made by drawChart from contract data; text in it is escaped by the DOM that wrote it.
        dangerouslySetInnerHTML={{ __html: drawChart({ chart, rows, id, width, ...tools }) }}
      />
      {caption.length > 0 && (
        <p className="card-caption card-axis">
          {caption.map((text, at) => (
            // Two ends without a name are told apart by their place alone.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={at}>{text} </span>
          ))}
        </p>
      )}
    </div>
  );
}

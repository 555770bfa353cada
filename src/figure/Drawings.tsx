import { createContext, useContext, type ReactNode } from 'react';
import type { ChartModule } from '../theme/chart.ts';
import { drawChart } from './drawChart.ts';

/** What charts are drawn with. */
interface DrawingTools {
  readonly document: Document;
  readonly watermark: string | undefined;
}

const DrawingContext = createContext<DrawingTools | null>(null);

interface DrawingDocumentProps {
  /** linkedom's when pages are built, the reader's in the browser. */
  readonly value: Document;
  /** Words every picture wears; none in a publication. */
  readonly watermark?: string | undefined;
  readonly children: ReactNode;
}

/** Gives the figures inside it a document to draw with. */
export function DrawingDocument({ value, watermark, children }: DrawingDocumentProps) {
  return <DrawingContext.Provider value={{ document: value, watermark }}>{children}</DrawingContext.Provider>;
}

/** @throws a defect when a figure is rendered outside `DrawingDocument` */
export function useDrawing(): DrawingTools {
  const tools = useContext(DrawingContext);
  if (tools === null) throw new Error('missing DrawingDocument around a figure');
  return tools;
}

/** The document alone. @throws a defect when called outside `DrawingDocument` */
export const useDrawingDocument = (): Document => useDrawing().document;

/** Widths a chart is drawn at, one of them shown by the style sheet: text keeps its size on a phone. */
const WIDTHS = [
  { width: 360, className: 'chart-narrow' },
  { width: 640, className: 'chart-wide' },
] as const;

interface DrawingsProps<Row> {
  readonly chart: ChartModule<Row>;
  /** Rows that are drawn: `notDrawn` is blank of them. */
  readonly rows: readonly Row[];
  /** Unique on the page. */
  readonly id: string;
}

/** A chart's two drawings. */
export function Drawings<Row>({ chart, rows, id }: DrawingsProps<Row>) {
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

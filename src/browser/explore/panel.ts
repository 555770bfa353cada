import { chartTheme, type ChartMark, type ChartModule, type ChartTable } from '../../theme/chart.ts';
import type { Claim } from '../../words/claim.ts';
import { drawOptions, type ChartDrawing, type Spot } from './drawing/drawChart.tsx';

/** Which chart of Explore it is. */
export type PanelId = 'time' | 'areas' | 'districts' | 'ages' | 'map' | 'funnel' | 'district-funnel' | 'spine';

/** A value of a chart as it is read: what is said of it, whose it is, and where it stands. */
export interface Reading extends Omit<Spot, 'row'> {
  readonly text: string;
  /** Id of its area. */
  readonly area: string;
}

/** A drawing with its values in reading order. */
export interface ReadDrawing extends Omit<ChartDrawing, 'spots'> {
  readonly readings: readonly Reading[];
}

/** One chart with all that is said and shown of it, made by its module from its rows. */
export interface Panel {
  readonly id: PanelId;
  readonly title: string;
  /** What a reader must know before the picture; blank for nothing. */
  readonly subtitle: string;
  /** Sentences that belong before the picture, each with its rule. */
  readonly claims: readonly Claim[];
  /** What the picture shows, or why there is none. */
  readonly sentence: string;
  readonly isDrawn: boolean;
  /** Whether it shows areas that are not chosen too, so that those chosen are marked. */
  readonly hasMore: boolean;
  readonly table: ChartTable;
  readonly marks: readonly ChartMark[];
  /** Whose figures they are and what they count. */
  readonly source: string;
  /** @param width CSS pixels */
  readonly draw: (width: number) => ReadDrawing;
}

interface Read<Row> {
  readonly source: string;
  readonly subtitle?: string;
  readonly claims?: readonly Claim[];
  readonly areaOf: (row: Row) => string;
  readonly say: (row: Row) => string;
  /** Reading order; that of the drawing where it is left out. */
  readonly order?: (a: Row, b: Row) => number;
}

function readDrawing<Row>({ spots, ...drawing }: ChartDrawing, { areaOf, say, order }: Read<Row>): ReadDrawing {
  // The rows of the spots are those the chart was given.
  const placed = spots.map((spot) => ({ ...spot, row: spot.row as Row }));
  const ordered = order === undefined ? placed : placed.toSorted((a, b) => order(a.row, b.row));
  return { ...drawing, readings: ordered.map(({ row, ...spot }) => ({ text: say(row), area: areaOf(row), ...spot })) };
}

/** A chart module with its rows as a panel. Nothing is drawn until it is asked for. */
export function panelOf<Row>(id: PanelId, chart: ChartModule<Row>, rows: readonly Row[], read: Read<Row>): Panel {
  const why = chart.notDrawn(rows);
  return {
    id,
    title: chart.title(rows),
    subtitle: read.subtitle ?? '',
    claims: read.claims ?? [],
    sentence: why === '' ? chart.describe(rows) : why,
    isDrawn: why === '',
    hasMore: id !== 'time' && id !== 'ages' && id !== 'spine',
    table: chart.table(rows),
    marks: why === '' ? chart.marks(rows) : [],
    source: read.source,
    draw: (width) => readDrawing(drawOptions(chart.plot(rows, { width, theme: chartTheme }), width), read),
  };
}

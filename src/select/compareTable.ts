import {
  unpackPoint,
  type CellPoint,
  type CompareData,
  type ComparedArea,
  type ComparedBand,
  type ComparedCounts,
  type TableMeasure,
} from './compareData.ts';
import type { FigureLevel } from '../../pipeline/contract/figureLevels.ts';
import type { CompareView } from './compareView.ts';

/** As the measures of a view name the children of an area. */
export const POPULATION = 'population';

/** A column: one area, or the LCSPs of a reader's group, added up. */
export interface CompareColumn {
  /** The area's id, or `group`. */
  readonly key: string;
  /** The one area, or the members of the group. */
  readonly areas: readonly ComparedArea[];
  readonly isGroup: boolean;
}

/** How many children of one band a column has, and their share of its 0-19s in per cent. */
export interface CountCell {
  readonly column: CompareColumn;
  readonly count: number;
  readonly share: number;
  /** Entries of the counts that were added. */
  readonly cites: readonly string[];
  /** The counts that were added; of a single area its one. */
  readonly parts: readonly number[];
}

/** One age band of every column, beside the county. */
export interface BandRow {
  readonly band: ComparedBand;
  /** What the longest bar stands for: a count in the row of all, a share in the others. */
  readonly most: number;
  readonly cells: readonly CountCell[];
  readonly county: CountCell;
}

/** An LCSP's own figure of a measure, or one district's standing once under all the columns it is the nearest to. */
export interface MeasureCell {
  readonly columns: readonly CompareColumn[];
  /** Whose the figure is: of the one area of the column, or of the district. */
  readonly level: Exclude<FigureLevel, 'county'>;
  /** Districts the columns lie in: one, or for a group that lies in several, those, and then there is no figure. */
  readonly districts: readonly ComparedArea[];
  /** Undefined where no row speaks of the district, and for a group in several. */
  readonly point: CellPoint | undefined;
  /** Areas of the columns whose own figure cannot be shown, with why: the district's stands in its place. */
  readonly withheld: readonly { readonly area: ComparedArea; readonly point: CellPoint }[];
}

/** One measure over the columns, beside the county. */
export interface MeasureRow {
  readonly measure: Pick<TableMeasure, 'id' | 'shortLabel' | 'unit'>;
  readonly most: number;
  readonly cells: readonly MeasureCell[];
  /** Null where the county has no figure of the period. */
  readonly county: CellPoint | null;
}

/** Neighbouring columns that lie in the same district, or for a group in the same districts. */
export interface ColumnsOfPlace {
  readonly columns: readonly CompareColumn[];
  readonly districts: readonly ComparedArea[];
}

/** What stands side by side: the same model for the page, for a ready-made page and for what a reader chooses. */
export interface CompareTable {
  readonly columns: readonly CompareColumn[];
  readonly places: readonly ColumnsOfPlace[];
  readonly county: ComparedArea;
  readonly bands: readonly BandRow[];
  readonly measures: readonly MeasureRow[];
}

/** A group of one adds nothing up. */
export const isGroup = ({ group }: Pick<CompareView, 'group'>): boolean => group.length > 1;

function areaIn({ areas, county }: CompareData, id: string): ComparedArea {
  const area = [...areas, county].find((one) => one.id === id);
  if (area === undefined) throw new Error(`missing area: ${id}`);
  return area;
}

/** The districts of a column's areas, each once; a district is its own. */
const districtsIn = (data: CompareData, areas: readonly ComparedArea[]): readonly ComparedArea[] =>
  [...new Set(areas.map(({ id, district }) => String(district ?? id)))].map((id) => areaIn(data, id));

const standsWith = (data: CompareData, { areas }: CompareColumn): string =>
  districtsIn(data, areas)
    .map(({ id }) => id)
    .join();

/** The columns in the reader's order, but those of one district beside each other, so that its figure can stand once. */
function columnsOf(data: CompareData, view: CompareView): readonly CompareColumn[] {
  const single = view.areas.map((id) => ({ key: id, areas: [areaIn(data, id)], isGroup: false }));
  const group = { key: 'group', areas: view.group.map((id) => areaIn(data, id)), isGroup: true };
  const all: readonly CompareColumn[] = isGroup(view) ? [...single, group] : single;
  const places = [...new Set(all.map((column) => standsWith(data, column)))];
  return places.flatMap((place) => all.filter((column) => standsWith(data, column) === place));
}

function countsFor(data: CompareData, { areas }: CompareColumn): readonly ComparedCounts[] {
  return areas.map(({ id }) => {
    const counts = data.counts.find(({ area }) => area === id);
    if (counts === undefined) throw new Error(`missing counts: ${id}`);
    return counts;
  });
}

const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

function countCell(data: CompareData, column: CompareColumn, band: number): CountCell {
  const held = countsFor(data, column);
  const parts = held.map(({ counts }) => counts[band] ?? 0);
  const whole = sumOf(held.map(({ counts }) => counts[0] ?? 0));
  return {
    column,
    count: sumOf(parts),
    share: (100 * sumOf(parts)) / whole,
    cites: held.map(({ cites }) => cites[band] ?? ''),
    parts,
  };
}

/** Largest share of any part among all areas: all shares stand on one scale, whatever is chosen. */
const mostShare = ({ counts }: CompareData): number =>
  Math.max(...counts.flatMap(({ counts: [whole = 1, ...parts] }) => parts.map((part) => (100 * part) / whole)));

function bandRows(data: CompareData, columns: readonly CompareColumn[]): readonly BandRow[] {
  const county: CompareColumn = { key: data.county.id, areas: [data.county], isGroup: false };
  const shares = mostShare(data);
  return data.bands.map((band, place) => {
    const cells = columns.map((column) => countCell(data, column, place));
    return {
      band,
      most: band.role === 'whole' ? Math.max(...cells.map(({ count }) => count)) : shares,
      cells,
      county: countCell(data, county, place),
    };
  });
}

/** The LCSP of a column that has a figure of its own; a group's members have theirs in columns of their own. */
function ownerIn({ areas, isGroup: isSum }: CompareColumn, { points }: TableMeasure): ComparedArea | undefined {
  const [area] = areas;
  return !isSum && area?.type === 'LCSP' && points.some((point) => point.area === area.id) ? area : undefined;
}

/** Neighbouring columns with one figure to share; an own figure is shared with none. */
function runsOf<Column>(columns: readonly Column[], keyOf: (column: Column) => string): readonly (readonly Column[])[] {
  const runs: Column[][] = [];
  let last = '';
  for (const column of columns) {
    const key = keyOf(column);
    if (runs.length === 0 || key !== last) runs.push([]);
    runs.at(-1)?.push(column);
    last = key;
  }
  return runs;
}

/** The cells of one measure: own figures each by itself, neighbours whose nearest figure is one district's sharing one. */
function measureCells(
  data: CompareData,
  columns: readonly CompareColumn[],
  measure: TableMeasure,
): readonly MeasureCell[] {
  const keyOf = (column: CompareColumn): string => ownerIn(column, measure)?.id ?? standsWith(data, column);
  return runsOf(columns, keyOf).map((mine): MeasureCell => {
    const areas = mine.flatMap((column) => column.areas);
    const districts = districtsIn(data, areas);
    const [first] = mine;
    const owner = first === undefined ? undefined : ownerIn(first, measure);
    const of = owner?.id ?? (districts.length === 1 ? districts[0]?.id : undefined);
    const packed = measure.points.find(({ area }) => area === of);
    return {
      columns: mine,
      level: owner === undefined ? 'district' : 'own',
      districts,
      point: packed === undefined ? undefined : unpackPoint(packed),
      withheld: areas.flatMap((area) => {
        const row = measure.withheld?.find((one) => one.area === area.id);
        return row === undefined ? [] : [{ area, point: unpackPoint(row) }];
      }),
    };
  });
}

const mostOf = ({ points, county }: TableMeasure): number =>
  Math.max(0, ...[...points, ...(county === null ? [] : [county])].map(({ value }) => value ?? 0));

/** The table of a view: a row a measure, a column an area. */
export function selectCompareTable(data: CompareData, view: CompareView): CompareTable {
  const columns = columnsOf(data, view);
  const isShown = (measure: string): boolean => view.measures.length === 0 || view.measures.includes(measure);
  return {
    columns,
    places: runsOf(columns, (column) => standsWith(data, column)).map((mine) => ({
      columns: mine,
      districts: districtsIn(
        data,
        mine.flatMap(({ areas }) => areas),
      ),
    })),
    county: data.county,
    bands: isShown(POPULATION) ? bandRows(data, columns) : [],
    measures: data.measures
      .filter(({ id }) => isShown(id))
      .map((measure) => ({
        measure,
        most: mostOf(measure),
        cells: measureCells(data, columns, measure),
        county: measure.county === null ? null : unpackPoint(measure.county),
      })),
  };
}

/** Ids of the LCSPs a table shows a figure of their own of. */
export const ownersIn = ({ measures }: Pick<CompareTable, 'measures'>): readonly string[] => [
  ...new Set(
    measures.flatMap(({ cells }) =>
      cells.flatMap(({ level, columns }) => (level === 'own' ? columns.map(({ key }) => key) : [])),
    ),
  ),
];

/** Whether a district's figure stands in the place of an LCSP's; a district that was chosen itself has its own. */
export const standsForLcsp = ({ level, columns }: MeasureCell): boolean =>
  level === 'district' && columns.some(({ areas }) => areas.some(({ type }) => type === 'LCSP'));

/** Whether any LCSP has a figure of its own, chosen or not: what is said of all of them depends on it. */
export const hasOwnMeasures = ({ areas, measures }: CompareData): boolean =>
  measures.some(({ points }) =>
    points.some(({ area }) => areas.some(({ id, type }) => id === area && type === 'LCSP')),
  );

/** Measures of which some columns show their own figure and others a district's: nothing there is subtracted. */
export const mixedMeasures = ({ measures }: Pick<CompareTable, 'measures'>): readonly MeasureRow[] =>
  measures.filter(({ cells }) => {
    const shown = new Set(cells.flatMap(({ level, point }) => (point?.value == null ? [] : [level])));
    return shown.size > 1;
  });

/** Ids of the areas whose small charts belong to a view on a part: an LCSP's attendance is its district's. */
export function areasDrawn(data: CompareData, view: CompareView, part: string): readonly string[] {
  const chosen = view.areas.map((id) => areaIn(data, id));
  const group = isGroup(view) ? view.group.map((id) => areaIn(data, id)) : [];
  const all = [...chosen, ...group];
  const ids = part === POPULATION ? all.map(({ id }) => id) : districtsIn(data, all).map(({ id }) => id);
  return [...new Set<string>(ids)];
}

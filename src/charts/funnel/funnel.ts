import { formatCount, formatList, formatNumber } from '../../format/numbers.ts';
import type { ChartMark, ChartModule, ChartTable } from '../../theme/chart.ts';
import { collectMarks, marksOfValue } from '../chartMarks.ts';
import { plotFunnel } from './funnelPlot.ts';
import {
  firstArea,
  hasWider,
  isArea,
  isAverage,
  isDrawn,
  isLimit,
  type FunnelAreaRow,
  type FunnelPosition,
  type FunnelRow,
} from './funnelRows.ts';
import { sentenceCase, unitWords, sayNoFigure, valueCell, wordCell } from '../chartWords.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Funnel } from '../../../pipeline/contract/funnel.ts';
import { measureOf } from '../../site/site.ts';
import { placeOf, type NamedArea } from '../../select/drawnParts.ts';
import { pointIn } from '../../site/series.ts';

export type { FunnelAreaRow, FunnelAverageRow, FunnelLimitRow, FunnelPosition, FunnelRow } from './funnelRows.ts';

function title(rows: readonly FunnelRow[]): string {
  const { measure, areasLabel, period } = firstArea(rows);
  return `${measure.label}: ${areasLabel}, with limits, ${period.label}, ${unitWords(measure)}`;
}

const inOrder = (rows: readonly FunnelRow[]): readonly FunnelAreaRow[] =>
  rows.filter(isArea).toSorted((a, b) => a.place.name.localeCompare(b.place.name, 'en-GB'));

function table(rows: readonly FunnelRow[]): ChartTable {
  const areas = inOrder(rows);
  const { measure, ofWhom } = firstArea(rows);
  const averages = rows.filter(isAverage);
  return {
    caption: title(rows),
    columns: [
      { label: 'Area', numeric: false },
      { label: sentenceCase(ofWhom), numeric: true },
      { label: sentenceCase(unitWords(measure)), numeric: true },
      ...(hasWider(rows) ? [{ label: 'Against the wider limits', numeric: false }] : []),
      { label: 'Against the limits for pupils one by one', numeric: false },
    ],
    rows: [
      ...areas.map((row) => [
        wordCell(row.place.name),
        { text: formatCount(row.n), sort: row.n },
        valueCell(row),
        ...(hasWider(rows) ? [wordCell(row.position)] : []),
        wordCell(row.byChance),
      ]),
      ...averages.map(({ name, value, digits, provenance }) => [
        wordCell(`${name} (the line)`),
        wordCell('not drawn'),
        { text: formatNumber(value, { digits }), sort: value, provenance },
        ...(hasWider(rows) ? [wordCell('the line itself')] : []),
        wordCell('the line itself'),
      ]),
    ],
    setOff: averages.length === 0 ? [] : [areas.length],
  };
}

/** How many lie where, with the names of those outside a pair: `0 outside the 99.8% limits, 1 (Dartford) between ...`. */
function sayPositions(areas: readonly FunnelAreaRow[], positionOf: (row: FunnelAreaRow) => FunnelPosition): string {
  const at = (position: FunnelPosition): readonly FunnelAreaRow[] =>
    areas.filter((row) => positionOf(row) === position);
  const named = (position: FunnelPosition): string => {
    const names = at(position).map(({ place }) => place.name);
    return `${names.length}${names.length === 0 ? '' : ` (${formatList(names)})`}`;
  };
  return `${named('outside 99.8%')} outside the 99.8% limits, ${named('between 95% and 99.8%')} between the 95% and 99.8% limits and ${at('within 95%').length} within the 95% limits`;
}

/** Where the points lie, by the contract's comparison. Outside the limits is not yet a reason. */
function describe(rows: readonly FunnelRow[]): string {
  const areas = inOrder(rows).filter(isDrawn);
  const average = rows.find(isAverage);
  const { measure, period } = firstArea(rows);
  const line =
    average === undefined
      ? ''
      : ` around ${average.name}’s ${formatNumber(average.value, { digits: average.digits, unit: measure.unit })}`;
  const start = `Of ${areas.length} areas in ${period.label}${line}`;
  if (!hasWider(rows))
    return `${start}, by the limits for pupils taken one by one, ${sayPositions(areas, (row) => row.byChance)}.`;
  const outside = areas.filter(({ byChance }) => byChance === 'outside 99.8%').length;
  const unplaced = areas.filter(({ position }) => position === 'not compared').length;
  const rest = unplaced === 0 ? '' : `; ${unplaced} marked u ${unplaced === 1 ? 'is' : 'are'} not placed`;
  return `${start}, by the wider limits, ${sayPositions(areas, (row) => row.position)}${rest}. For pupils taken one by one ${outside} would lie outside the 99.8% limits.`;
}

const marks = (rows: readonly FunnelRow[]): readonly ChartMark[] =>
  collectMarks([...rows.filter(isArea).flatMap(marksOfValue), ...(rows.some(isLimit) ? (['limits'] as const) : [])]);

/**
 * Areas by size and proportion, with the limits chance alone would keep most of them in (Spiegelhalter 2005) and those
 * widened for how much the areas differ otherwise.
 */
export const funnel: ChartModule<FunnelRow> = {
  id: 'funnel',
  needs: 'Area rows of one measure and period with their denominators, limit rows along the sizes, one average row.',
  title,
  plot: plotFunnel,
  table,
  notDrawn: (rows) => sayNoFigure(rows.filter(isArea)),
  describe,
  marks,
};

/** What a funnel is drawn from. */
export interface DrawnFunnel {
  readonly file: Pick<IndicatorFile, 'indicator' | 'series'>;
  readonly funnel: Funnel;
  /** The areas of its points and the one its limits lie around. */
  readonly areas: readonly NamedArea[];
  readonly areasLabel: string;
  /** Id of the area the page is about; blank when it is about none. */
  readonly me: string;
}

function areaRows({ file, funnel, areas, areasLabel, me }: DrawnFunnel): readonly FunnelRow[] {
  return funnel.points.flatMap(({ area: id, denominator, position, byChance }): readonly FunnelRow[] => {
    const area = areas.find((one) => one.id === id);
    const series = file.series.find((one) => one.area === id && one.basis !== 'plan');
    const point = pointIn(series, funnel.period.label);
    if (area === undefined || point === undefined) return [];
    const measure = measureOf(file.indicator);
    const place = placeOf(area, me);
    return [
      {
        kind: 'area',
        measure,
        place,
        areasLabel,
        n: denominator,
        ofWhom: 'pupils on roll',
        position: position ?? 'not compared',
        byChance: point.status === 'u' ? 'not compared' : byChance,
        ...point,
      },
    ];
  });
}

function averageRows({ file, funnel, areas }: DrawnFunnel): readonly FunnelRow[] {
  const area = areas.find((one) => one.id === funnel.average);
  const series = file.series.find((one) => one.area === funnel.average && one.basis !== 'plan');
  const point = pointIn(series, funnel.period.label);
  if (area === undefined || point === undefined) return [];
  const { digits, provenance } = point;
  return [{ kind: 'average', name: placeOf(area, '').name, value: funnel.averageValue, digits, provenance }];
}

/** Areas by size with the limits of the contract around one average. */
export const funnelRows = (drawn: DrawnFunnel): readonly FunnelRow[] => [
  ...areaRows(drawn),
  ...drawn.funnel.curve.map(({ denominator, ...limits }) => ({ kind: 'limit' as const, n: denominator, ...limits })),
  ...averageRows(drawn),
];

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

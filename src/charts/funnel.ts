import { formatCount, formatList } from '../format/formatCount.ts';
import { formatNumber } from '../format/formatNumber.ts';
import type { ChartMark, ChartModule, ChartTable } from './chart.ts';
import { collectMarks, marksOfValue } from './collectMarks.ts';
import { plotFunnel } from './funnelPlot.ts';
import {
  firstArea,
  isArea,
  isAverage,
  isDrawn,
  isLimit,
  type FunnelAreaRow,
  type FunnelPosition,
  type FunnelRow,
} from './funnelRows.ts';
import { sentenceCase, unitWords } from './measureWords.ts';
import { sayNoFigure } from './noFigure.ts';
import { valueCell, wordCell } from './valueCell.ts';

export type { FunnelAreaRow, FunnelAverageRow, FunnelLimitRow, FunnelPosition, FunnelRow } from './funnelRows.ts';

function title(rows: readonly FunnelRow[]): string {
  const { measure, areasLabel, period } = firstArea(rows);
  return `${measure.label}: ${areasLabel}, with limits of chance, ${period.label}, ${unitWords(measure)}`;
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
      { label: 'Against the limits', numeric: false },
    ],
    rows: [
      ...areas.map((row) => [
        wordCell(row.place.name),
        { text: formatCount(row.n), sort: row.n },
        valueCell(row),
        wordCell(row.position),
      ]),
      ...averages.map(({ name, value, digits, provenance }) => [
        wordCell(`${name} (the line)`),
        wordCell('not drawn'),
        { text: formatNumber(value, { digits }), sort: value, provenance },
        wordCell('the line itself'),
      ]),
    ],
    setOff: averages.length === 0 ? [] : [areas.length],
  };
}

/** Where the points lie, by the contract's comparison. Outside the limits is not yet a reason. */
function describe(rows: readonly FunnelRow[]): string {
  const areas = inOrder(rows).filter(isDrawn);
  const count = (position: FunnelPosition): number => areas.filter((row) => row.position === position).length;
  const outside = areas.filter(({ position }) => position === 'outside 99.8%').map(({ place }) => place.name);
  const average = rows.find(isAverage);
  const { measure, period } = firstArea(rows);
  const line =
    average === undefined
      ? ''
      : ` around ${average.name}’s ${formatNumber(average.value, { digits: average.digits, unit: measure.unit })}`;
  const names = outside.length === 0 ? '' : ` (${formatList(outside)})`;
  return `Of ${areas.length} areas in ${period.label}, ${outside.length} lie outside the 99.8% limits${line}${names}, ${count('between 95% and 99.8%')} between the 95% and 99.8% limits and ${count('within 95%')} within the 95% limits.`;
}

const marks = (rows: readonly FunnelRow[]): readonly ChartMark[] =>
  collectMarks([...rows.filter(isArea).flatMap(marksOfValue), ...(rows.some(isLimit) ? (['limits'] as const) : [])]);

/** Areas by size and proportion, with the limits that chance alone would keep most of them in (Spiegelhalter 2005). */
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

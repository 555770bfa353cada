import { formatNumber } from '../format/formatNumber.ts';
import { plotAreaStrip } from './areaStripPlot.ts';
import {
  firstArea,
  isArea,
  isBenchmark,
  isDrawn,
  isTarget,
  type AreaStripRow,
  type DrawnStripRow,
  type StripAreaRow,
} from './areaStripRows.ts';
import type { ChartMark, ChartModule, ChartTable, TableCell } from './chart.ts';
import { collectMarks, marksOfValue } from './collectMarks.ts';
import { unitWords } from './measureWords.ts';
import { valueCell, wordCell } from './valueCell.ts';

export type { AreaStripRow, StripAreaRow, StripBenchmarkRow, StripTargetRow } from './areaStripRows.ts';

function title(rows: readonly AreaStripRow[]): string {
  const { measure, areasLabel, period } = firstArea(rows);
  return `${measure.label}: ${areasLabel}, ${period.label}, ${unitWords(measure)}`;
}

const byName = (a: StripAreaRow, b: StripAreaRow): number => a.place.name.localeCompare(b.place.name, 'en-GB');

/** Highest first; areas without a figure last. */
const byValue = (a: StripAreaRow, b: StripAreaRow): number =>
  (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || byName(a, b);

const inOrder = (rows: readonly AreaStripRow[], order: typeof byName): readonly AreaStripRow[] => [
  ...rows.filter(isArea).toSorted(order),
  ...rows.filter((row) => !isArea(row)),
];

function intervalCell({ lower, upper, digits }: StripAreaRow): TableCell {
  if (lower === null || upper === null) return wordCell('none');
  return { text: `${formatNumber(lower, { digits })} to ${formatNumber(upper, { digits })}`, sort: lower };
}

function table(rows: readonly AreaStripRow[]): ChartTable {
  const areas = rows.filter(isArea);
  const hasIntervals = areas.some(({ lower }) => lower !== null);
  const { measure } = firstArea(rows);
  const interval = (cell: TableCell): readonly TableCell[] => (hasIntervals ? [cell] : []);
  const set = rows.filter((row) => !isArea(row));
  return {
    caption: title(rows),
    columns: [
      { label: 'Area', numeric: false },
      { label: unitWords(measure), numeric: true },
      ...(hasIntervals ? [{ label: '95% interval', numeric: true }] : []),
    ],
    rows: [
      ...areas.map((row) => [wordCell(row.place.name), valueCell(row), ...interval(intervalCell(row))]),
      ...set.map((row) => [
        wordCell(row.kind === 'target' ? `Target for ${row.place.name}` : row.place.name),
        {
          text: formatNumber(row.value, { digits: row.digits }),
          sort: row.value,
          provenance: row.provenance,
          note: row.kind === 'target' ? (row.direction ?? '') : '',
        },
        ...interval(wordCell('not drawn')),
      ]),
    ],
    setOff: set.length === 0 ? [] : [areas.length],
  };
}

/** This area, then the two ends, then the lines; that one end is lowest does not make it best. */
function describe(rows: readonly AreaStripRow[]): string {
  const { measure, period } = firstArea(rows);
  const amount = ({ value, digits }: { readonly value: number; readonly digits: number }): string =>
    formatNumber(value, { digits, unit: measure.unit });
  const say = (row: DrawnStripRow): string =>
    `${row.place.name} ${amount(row)}${row.status === 'u' ? ' (u: low reliability)' : ''}`;
  const drawn = rows.filter(isArea).filter(isDrawn).toSorted(byValue);
  const [high, low] = [drawn[0], drawn.at(-1)];
  if (high === undefined || low === undefined) return `No figure is held for ${period.label}.`;
  const me = drawn.find(({ place }) => place.role === 'me');
  const lines = [
    ...rows.filter(isBenchmark).map((row) => `${row.place.name} ${amount(row)}`),
    ...rows
      .filter(isTarget)
      .map((row) => `target for ${row.place.name} ${row.direction ?? ''} ${amount(row)}`.replace('  ', ' ')),
  ];
  return [
    ...(me === undefined ? [] : [`${say(me)}.`]),
    `From ${say(low)} to ${say(high)} in ${period.label}.`,
    ...(lines.length === 0 ? [] : [`The lines: ${lines.join(', ')}.`]),
  ].join(' ');
}

const marks = (rows: readonly AreaStripRow[]): readonly ChartMark[] =>
  collectMarks([
    ...rows.filter(isArea).flatMap(marksOfValue),
    ...(rows.some((row) => isArea(row) && row.lower !== null) ? (['interval'] as const) : []),
    ...(rows.some(isTarget) ? (['target'] as const) : []),
  ]);

const stripOrderedBy = (order: typeof byName, id: string): ChartModule<AreaStripRow> => ({
  id,
  needs: 'Area rows of one level, measure and period; benchmark and target rows of the same period.',
  title,
  plot: (rows, frame) => plotAreaStrip(inOrder(rows, order), frame),
  table: (rows) => table(inOrder(rows, order)),
  describe,
  marks,
});

/** All areas of a level on one scale, alphabetically: no league table unless asked for. */
export const areaStrip = stripOrderedBy(byName, 'area-strip');

/** The same by value, highest first, for a reader who asks for it. */
export const areaStripByValue = stripOrderedBy(byValue, 'area-strip-by-value');

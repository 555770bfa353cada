import { formatList, formatNumber } from '../../format/numbers.ts';
import { formatReason } from '../../format/statuses.ts';
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
import type { ChartMark, ChartModule, ChartTable, TableCell } from '../../theme/chart.ts';
import { collectMarks, marksOfValue, FEWEST_MARKS } from '../chartMarks.ts';
import { unitWords, sayNoFigure, valueCell, wordCell } from '../chartWords.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { measureOf } from '../../site/site.ts';
import { placeOf, type DrawnTarget, type NamedArea } from '../../select/drawnParts.ts';
import { pointIn } from '../../site/series.ts';

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

interface Amount {
  readonly value: number;
  readonly digits: number;
}

const formatAmount = (rows: readonly AreaStripRow[], { value, digits }: Amount): string =>
  formatNumber(value, { digits, unit: firstArea(rows).measure.unit });

const sayArea = (rows: readonly AreaStripRow[], row: DrawnStripRow): string =>
  `${row.place.name} ${formatAmount(rows, row)}${row.status === 'u' ? ' (u: low reliability)' : ''}`;

/** One row of the strip as it is said, with its interval where it has one: `Dover district 6.31%`. */
export function sayStripRow(rows: readonly AreaStripRow[], row: AreaStripRow): string {
  if (row.kind === 'benchmark') return `${row.place.name} ${formatAmount(rows, row)}`;
  if (row.kind === 'target')
    return `target for ${row.place.name} ${row.direction ?? ''} ${formatAmount(rows, row)}`.replace('  ', ' ');
  if (!isDrawn(row)) return `${row.place.name}: ${formatReason(row.missing ?? 'not in the sources held')}`;
  const interval = intervalCell(row).text;
  return `${sayArea(rows, row)}${interval === 'none' ? '' : `, 95% interval ${interval}`}`;
}

const drawnOf = (rows: readonly AreaStripRow[]): readonly DrawnStripRow[] =>
  rows.filter(isArea).filter(isDrawn).toSorted(byValue);

const linesOf = (rows: readonly AreaStripRow[]): readonly string[] => [
  ...rows.filter(isBenchmark).map((row) => sayStripRow(rows, row)),
  ...rows.filter(isTarget).map((row) => sayStripRow(rows, row)),
];

const sayLines = (rows: readonly AreaStripRow[], lead: string): readonly string[] => {
  const lines = linesOf(rows);
  return lines.length === 0 ? [] : [`${lead}: ${lines.join(', ')}.`];
};

/** Areas are set on one scale to be seen against each other: one number or two have no place on any. */
function notDrawn(rows: readonly AreaStripRow[]): string {
  const areas = rows.filter(isArea);
  const drawn = drawnOf(rows);
  const { period } = firstArea(rows);
  if (drawn.length === 0) return [sayNoFigure(areas), ...sayLines(rows, `In ${period.label}`)].join(' ');
  if (drawn.length >= FEWEST_MARKS) return '';
  const isAlone = drawn.length === 1 && linesOf(rows).length === 0;
  const why = isAlone ? 'There is no other figure to set it against' : 'So few areas lie nowhere among others';
  const said = `In ${period.label}: ${formatList(drawn.map((one) => sayArea(rows, one)))}. ${why}, so nothing is drawn.`;
  return [said, ...sayLines(rows, `In ${period.label}`)].join(' ');
}

/** This area, then the two ends, then the lines; that one end is lowest does not make it best. */
function describe(rows: readonly AreaStripRow[]): string {
  const { period } = firstArea(rows);
  const drawn = drawnOf(rows);
  const [high, low] = [drawn[0], drawn.at(-1)];
  if (high === undefined || low === undefined) return `No figure is held for ${period.label}.`;
  const me = drawn.find(({ place }) => place.role === 'me');
  return [
    ...(me === undefined ? [] : [`${sayArea(rows, me)}.`]),
    `From ${sayArea(rows, low)} to ${sayArea(rows, high)} in ${period.label}.`,
    ...sayLines(rows, 'The lines'),
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
  notDrawn,
  describe,
  marks,
});

/** All areas of a level on one scale, alphabetically: no league table unless asked for. */
export const areaStrip = stripOrderedBy(byName, 'area-strip');

/** The same by value, highest first, for a reader who asks for it. */
export const areaStripByValue = stripOrderedBy(byValue, 'area-strip-by-value');

/** What a strip of areas is made from; all figures of one period. */
export interface Strip {
  readonly indicator: Indicator;
  /** The areas along the strip, all of one level. */
  readonly areas: readonly NamedArea[];
  readonly benchmarks: readonly NamedArea[];
  readonly me: string;
  readonly series: readonly Series[];
  readonly period: string;
  /** Drawn only where its verdict could compare it with these figures. */
  readonly target: DrawnTarget | undefined;
  readonly areasLabel: string;
}

const seriesIn = ({ series, indicator }: Strip, area: NamedArea): readonly Series[] =>
  series.filter((one) => one.area === area.id && one.indicator === indicator.id && one.basis !== 'plan');

function areaRows(strip: Strip): readonly AreaStripRow[] {
  return strip.areas.flatMap((area) =>
    seriesIn(strip, area).flatMap((one): readonly AreaStripRow[] => {
      const point = pointIn(one, strip.period);
      if (point === undefined) return [];
      return [
        {
          kind: 'area',
          measure: measureOf(strip.indicator),
          place: placeOf(area, strip.me),
          areasLabel: strip.areasLabel,
          ...point,
        },
      ];
    }),
  );
}

function benchmarkRows(strip: Strip): readonly AreaStripRow[] {
  return strip.benchmarks.flatMap((area) =>
    seriesIn(strip, area).flatMap((one): readonly AreaStripRow[] => {
      const point = pointIn(one, strip.period);
      if (point === undefined || point.value === null) return [];
      const { value, digits, provenance } = point;
      return [{ kind: 'benchmark', place: placeOf(area, strip.me), value, digits, provenance }];
    }),
  );
}

const comparable = (target: DrawnTarget): boolean =>
  target.verdict.state === 'met' || target.verdict.state === 'not met';

function targetRows({ target, benchmarks, me, period }: Strip): readonly AreaStripRow[] {
  if (target === undefined || !comparable(target) || target.value === null || target.period?.label !== period)
    return [];
  const area = benchmarks.find((one) => one.id === target.area);
  if (area === undefined) return [];
  const { value, digits, direction, provenance } = target;
  return [{ kind: 'target', place: placeOf(area, me), period: target.period, value, digits, direction, provenance }];
}

/** Areas of one level in one period, with the lines they are set against. */
export const areaStripRows = (strip: Strip): readonly AreaStripRow[] => [
  ...areaRows(strip),
  ...benchmarkRows(strip),
  ...targetRows(strip),
];

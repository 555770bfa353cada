import type { Basis } from '../../../pipeline/contract/series.ts';
import { formatList, formatNumber } from '../../format/numbers.ts';
import { formatPeriodRange, unitWords, sayNoFigure, markWord, valueCell, wordCell } from '../chartWords.ts';
import { sayReasons } from '../../format/statuses.ts';
import type { ChartMark, ChartModule, ChartTable, TableCell } from '../../theme/chart.ts';
import { collectMarks, marksOfValue } from '../chartMarks.ts';
import { plotMeasureOverTime } from './measureOverTimePlot.ts';
import {
  focalPeriod,
  isBreak,
  isDrawn,
  isFigure,
  isTarget,
  measureOfRows,
  type MeasureFigureRow,
  type MeasureOverTimeRow,
  type MeasureTargetRow,
} from './measureOverTimeRow.ts';
import { uniquePeriods } from '../../marks/periods.ts';
import { comparePlaces, type Measure, type Place } from '../../marks/places.ts';

export type {
  MeasureBreakRow,
  MeasureFigureRow,
  MeasureOverTimeRow,
  MeasureSpanRow,
  MeasureTargetRow,
} from './measureOverTimeRow.ts';

/** Who says the figure, beside a place's name. */
const BASIS_LABELS = {
  plan: 'plan',
  outturn: 'outturn',
  derived: 'summed by us',
  return: 'local return',
} as const satisfies Record<Basis, string>;

const placesOf = (rows: readonly MeasureOverTimeRow[]): readonly Place[] =>
  [...new Map(rows.filter(isFigure).map(({ place }) => [place.id, place])).values()].toSorted(comparePlaces);

function title(rows: readonly MeasureOverTimeRow[]): string {
  const measure = measureOfRows(rows);
  const range = formatPeriodRange([...rows.filter(isFigure), ...rows.filter(isTarget)].map(({ period }) => period));
  return `${measure.label}: ${formatList(placesOf(rows).map(({ name }) => name))}, ${range}, ${unitWords(measure)}`;
}

interface SeriesColumn {
  readonly label: string;
  readonly rows: readonly MeasureFigureRow[];
}

function columnsOf(rows: readonly MeasureOverTimeRow[]): readonly SeriesColumn[] {
  const columns = new Map<string, SeriesColumn>();
  const figures = rows.filter(isFigure).toSorted((a, b) => comparePlaces(a.place, b.place));
  for (const row of figures) {
    const label = `${row.place.name}, ${BASIS_LABELS[row.basis]}`;
    columns.set(label, { label, rows: [...(columns.get(label)?.rows ?? []), row] });
  }
  return [...columns.values()];
}

const targetCell = (target: MeasureTargetRow | undefined): TableCell =>
  target === undefined
    ? wordCell('none')
    : {
        text: formatNumber(target.value, { digits: target.digits }),
        sort: target.value,
        provenance: target.provenance,
        note: target.direction ?? '',
      };

function table(rows: readonly MeasureOverTimeRow[]): ChartTable {
  const targets = rows.filter(isTarget);
  const columns = columnsOf(rows);
  const periods = uniquePeriods([...rows.filter(isFigure), ...targets].map(({ period }) => period));
  const targetPlaces = [...new Set(targets.map(({ place }) => place.name))];
  return {
    caption: title(rows),
    columns: [
      { label: 'Period', numeric: false },
      ...columns.map(({ label }) => ({ label, numeric: true })),
      ...targetPlaces.map((name) => ({ label: `${name}, target`, numeric: true })),
    ],
    rows: periods.map((period) => [
      { text: period.label, sort: period.start },
      ...columns.map((column) => {
        const row = column.rows.find((each) => each.period.key === period.key);
        return row === undefined ? wordCell('none') : valueCell(row, { outturnSaid: row.basis === 'outturn' });
      }),
      ...targetPlaces.map((name) =>
        targetCell(targets.find((each) => each.place.name === name && each.period.key === period.key)),
      ),
    ]),
  };
}

/** The plan heads the column of its estimates “Estimated /actual”: aloud the reading is ours, beside a mark the key says so. */
const sayMark = (row: MeasureFigureRow): string => (row.mark === 'estimate' ? 'read as an estimate' : markWord(row));

/** A figure as it is said: `Dover district 6.31% (summed by us)`; nothing of one without a number. */
export function speakFigure(row: MeasureFigureRow): readonly string[] {
  if (!isDrawn(row)) return [];
  const value = formatNumber(row.value, { digits: row.digits, unit: row.measure.unit });
  const words = [row.status === 'u' ? 'u' : '', BASIS_LABELS[row.basis], sayMark(row)].filter(
    (word, i, all) => word !== '' && all.indexOf(word) === i,
  );
  return [`${row.place.name} ${value} (${words.join(', ')})`];
}

/** A target as it is said: `The target for Kent in 2008/09 was at most 5.0%.` */
export function speakTarget({ place, value, digits, direction, period }: MeasureTargetRow, { unit }: Measure): string {
  const amount = formatNumber(value, { digits, unit });
  return `The target for ${place.name} in ${period.label} was ${direction === null ? '' : `${direction} `}${amount}.`;
}

const speakTargets = (rows: readonly MeasureOverTimeRow[]): string =>
  rows
    .filter(isTarget)
    .map((target) => ` ${speakTarget(target, measureOfRows(rows))}`)
    .join('');

/** A chart of few figures is spoken whole; of many, the focal period is, and the rest is left to the table. */
const FEW = 4;

function speakPeriod(rows: readonly MeasureFigureRow[], label: string): string {
  const inPeriod = rows
    .filter(({ period }) => period.label === label)
    .toSorted((a, b) => comparePlaces(a.place, b.place));
  return `In ${label}: ${formatList(inPeriod.flatMap(speakFigure))}.`;
}

function notDrawn(rows: readonly MeasureOverTimeRow[]): string {
  const why = sayNoFigure(rows.filter(isFigure));
  return why === '' ? '' : `${why}${speakTargets(rows)}`;
}

/** Places of which no figure has a number, and why: their line is not in the picture, though the title names them. */
function speakUndrawn(rows: readonly MeasureFigureRow[]): string {
  const places = placesOf(rows).map((place) => ({ place, mine: rows.filter((row) => row.place.id === place.id) }));
  return places
    .filter(({ mine }) => !mine.some(isDrawn))
    .map(
      ({ place, mine }) => ` ${place.name} is not drawn: ${sayReasons(mine.flatMap(({ missing }) => missing ?? []))}.`,
    )
    .join('');
}

function describe(rows: readonly MeasureOverTimeRow[]): string {
  const focal = focalPeriod(rows);
  if (focal === undefined) return 'No figure is held.';
  const figures = rows.filter(isFigure).filter(isDrawn);
  const periods = figures.length <= FEW ? uniquePeriods(figures.map(({ period }) => period)) : [focal];
  const spoken = periods.map(({ label }) => speakPeriod(figures, label)).join(' ');
  const breaks = rows
    .filter(isBreak)
    .map(({ period, label }) => ` No line crosses ${period.label}. ${label.replace(/\.?$/, '.')}`);
  return `${spoken}${speakUndrawn(rows.filter(isFigure))}${speakTargets(rows)}${breaks.join('')}`;
}

function marks(rows: readonly MeasureOverTimeRow[]): readonly ChartMark[] {
  return collectMarks([
    ...rows.filter(isFigure).flatMap(marksOfValue),
    ...(rows.some(isTarget) ? (['target'] as const) : []),
    ...(rows.some(isBreak) ? (['break'] as const) : []),
  ]);
}

/** A measure over time: places told apart by weight, dash and label, the plan's points and target each by its mark. */
export const measureOverTime: ChartModule<MeasureOverTimeRow> = {
  id: 'measure-over-time',
  needs: 'Figure rows of one measure for one or more places; target, break and span rows where there are any.',
  title,
  plot: plotMeasureOverTime,
  table,
  notDrawn,
  describe,
  marks,
};

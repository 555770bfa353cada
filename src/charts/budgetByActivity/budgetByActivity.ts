import type { PlotOptions } from '@observablehq/plot';
import { formatList, formatNumber } from '../../format/numbers.ts';
import { formatReason } from '../../format/statuses.ts';
import { chartText, estimateTextWidth, wrapText, type PlacedText } from '../../marks/text.ts';
import { filledBars, type FilledBar } from '../../marks/values.ts';
import { hairlines, type RuleSpan } from '../../marks/lines.ts';
import {
  LINE_HEIGHT,
  TEXT_SIZES,
  type ChartModule,
  type ChartTable,
  type ChartTheme,
  type TableCell,
} from '../../theme/chart.ts';
import { sayNoFigure, wordCell } from '../chartWords.ts';
import { placedPlot } from '../chartMarks.ts';

/** One amount of one activity in one year; two years an activity, in the order to show. */
export interface BudgetByActivityRow {
  /** As read, such as `Education Welfare`. */
  readonly activity: string;
  /** As printed: `2008-09`. */
  readonly year: string;
  /** £ thousand, full precision; null where the text held has a blank. */
  readonly amount: number | null;
  /** Whose money, for the title: `Kent, all Local Children's Services Partnerships`. */
  readonly place: string;
  /** What amount it is: `Controllable expenditure`. */
  readonly measure: string;
  /** A word beside the amount, such as `our reading`; else blank. */
  readonly note: string;
  readonly provenance: string;
}

/** Amounts are printed to one decimal of a thousand pounds. */
const DIGITS = 1;
const WIDE = 500;
const NAMES_WIDTH = 228;
const BAR = 13;
const PAIR_GAP = 2;
const ROW_GAP = 11;
const LINE = TEXT_SIZES.normal * LINE_HEIGHT;
const BLANK = 'blank in the text held';

const activitiesOf = (rows: readonly BudgetByActivityRow[]): readonly string[] => [
  ...new Set(rows.map(({ activity }) => activity)),
];
const yearsOf = (rows: readonly BudgetByActivityRow[]): readonly string[] =>
  [...new Set(rows.map(({ year }) => year))].toSorted();

const amountText = ({ amount }: BudgetByActivityRow): string =>
  amount === null ? BLANK : formatNumber(amount, { digits: DIGITS });

function title(rows: readonly BudgetByActivityRow[]): string {
  const first = rows[0];
  return `${first?.measure ?? ''} by activity: ${first?.place ?? ''}, ${formatList(yearsOf(rows))}, £ thousand`;
}

interface BudgetLayout {
  readonly names: PlacedText[];
  readonly years: PlacedText[];
  readonly bars: FilledBar[];
  readonly amounts: PlacedText[];
  /** Ends of the zero line, which stops between activities so that it crosses no name. */
  readonly axis: RuleSpan;
  readonly bottom: number;
}

interface BudgetFrame {
  readonly width: number;
  readonly zero: number;
  readonly scale: (amount: number) => number;
  readonly theme: ChartTheme;
}

/** Room for the longest amount at the end of the longest bar; a blank is only ever beside a bar of nothing. */
function frameBudget(rows: readonly BudgetByActivityRow[], width: number, theme: ChartTheme): BudgetFrame {
  const yearWidth = estimateTextWidth('2008-09', TEXT_SIZES.small) + 8;
  const zero = (width >= WIDE ? NAMES_WIDTH + 12 : 0) + yearWidth;
  const amounts = rows.flatMap((row) => (row.amount === null ? [] : [row.amount]));
  const labels = rows
    .filter(({ amount }) => amount !== null)
    .map((row) => estimateTextWidth(amountText(row), TEXT_SIZES.small));
  const room = width - zero - Math.max(0, ...labels) - 10;
  const widest = Math.max(1, ...amounts);
  return { width, zero, theme, scale: (amount) => zero + (Math.max(0, amount) * room) / widest };
}

/** One activity: its name beside the bars on a wide drawing and above them on a narrow one, so that no name is cut. */
function layActivity(rows: readonly BudgetByActivityRow[], top: number, frame: BudgetFrame): BudgetLayout {
  const { width, zero, scale, theme } = frame;
  const first = rows[0];
  const isWide = width >= WIDE;
  const note = first === undefined || first.note === '' ? '' : ` (${first.note})`;
  const lines = wrapText(`${first?.activity ?? ''}${note}`, isWide ? NAMES_WIDTH : width - 4, TEXT_SIZES.normal);
  const nameHeight = lines.length * LINE;
  const barsTop = isWide ? top : top + nameHeight + 3;
  const barY = (i: number): number => barsTop + i * (BAR + PAIR_GAP);
  const barsBottom = barY(rows.length);
  return {
    axis: { x1: zero, x2: zero, y1: barsTop - 3, y2: barsBottom },
    names: [{ x: 0, y: top, text: lines.join('\n') }],
    years: rows.map(({ year }, i) => ({ x: zero - 7, y: barY(i) + BAR / 2, text: year })),
    bars: rows.flatMap(({ amount }, i) =>
      amount === null
        ? []
        : [
            {
              x1: zero,
              x2: scale(amount),
              y1: barY(i),
              y2: barY(i) + BAR,
              colour: i === rows.length - 1 ? theme.kent : theme.other,
            },
          ],
    ),
    amounts: rows.map((row, i) => ({ x: scale(row.amount ?? 0) + 6, y: barY(i) + BAR / 2, text: amountText(row) })),
    bottom: Math.max(barsBottom, top + nameHeight) + ROW_GAP,
  };
}

function plot(
  rows: readonly BudgetByActivityRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const frame = frameBudget(rows, width, theme);
  const years = yearsOf(rows);
  const laid: BudgetLayout[] = [];
  for (const activity of activitiesOf(rows)) {
    const ofActivity = rows.filter((row) => row.activity === activity);
    const ordered = ofActivity.toSorted((a, b) => years.indexOf(a.year) - years.indexOf(b.year));
    laid.push(layActivity(ordered, laid.at(-1)?.bottom ?? 4, frame));
  }
  const height = laid.at(-1)?.bottom ?? 20;
  const small = { fontSize: TEXT_SIZES.small, fill: theme.inkSoft } as const;
  const start = { textAnchor: 'start', fill: theme.ink } as const;
  return placedPlot(height, [
    filledBars(laid.flatMap(({ bars }) => bars)),
    hairlines(
      laid.map(({ axis }) => axis),
      theme.ink,
    ),
    chartText(
      laid.flatMap(({ names }) => names),
      { ...start, lineAnchor: 'top' },
    ),
    chartText(
      laid.flatMap(({ years: placed }) => placed),
      { ...small, textAnchor: 'end' },
    ),
    chartText(
      laid.flatMap(({ amounts }) => amounts),
      { ...start, fontSize: TEXT_SIZES.small, halo: theme.paper },
    ),
  ]);
}

const amountCell = (row: BudgetByActivityRow | undefined): TableCell => {
  if (row === undefined) return wordCell(formatReason('not in the sources held'));
  return { text: amountText(row), sort: row.amount ?? '', provenance: row.provenance };
};

function table(rows: readonly BudgetByActivityRow[]): ChartTable {
  const years = yearsOf(rows);
  return {
    caption: title(rows),
    columns: [
      { label: 'Activity', numeric: false },
      ...years.map((year) => ({ label: `${year}, £ thousand`, numeric: true })),
    ],
    rows: activitiesOf(rows).map((activity) => {
      const ofActivity = rows.filter((row) => row.activity === activity);
      return [
        { text: activity, note: ofActivity[0]?.note ?? '' },
        ...years.map((year) => amountCell(ofActivity.find((row) => row.year === year))),
      ];
    }),
  };
}

/** The largest amount of each year. A sum is left to the page, which reconciles it with the printed total. */
function describe(rows: readonly BudgetByActivityRow[]): string {
  const spoken = yearsOf(rows).flatMap((year) => {
    const held = rows.flatMap((row) =>
      row.year === year && row.amount !== null ? [{ ...row, amount: row.amount }] : [],
    );
    const largest = held.toSorted((a, b) => b.amount - a.amount)[0];
    if (largest === undefined) return [];
    return [
      `in ${year} the largest was ${largest.activity}, ${formatNumber(largest.amount, { digits: DIGITS, unit: '£ thousand' })}`,
    ];
  });
  return `${activitiesOf(rows).length} activities: ${spoken.join('; ')}.`;
}

/** Two years of money by activity, as pairs of bars from zero; the later year is the darker. */
export const budgetByActivity: ChartModule<BudgetByActivityRow> = {
  id: 'budget-by-activity',
  needs: 'Two rows an activity, one a year, in the order to show.',
  title,
  plot,
  table,
  notDrawn: (rows) => sayNoFigure(rows.map(({ amount }) => ({ value: amount, missing: null }))),
  describe,
  marks: () => [],
};

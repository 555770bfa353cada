import type { PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatCount, formatNumber } from '../../format/numbers.ts';
import { chartText } from '../../marks/text.ts';
import { filledBars } from '../../marks/values.ts';
import { hairlines } from '../../marks/lines.ts';
import { TEXT_SIZES, type ChartModule, type ChartTable, type ChartTheme } from '../../theme/chart.ts';
import { sayNoFigure } from '../chartWords.ts';
import { placedPlot } from '../chartMarks.ts';
import type { Area, Population } from '../../../pipeline/contract/area.ts';
import { formatArea } from '../../format/areas.ts';

/** One age band of one area, or all of its children and young people, with the county's share of the same band. */
export interface AreaChildrenRow {
  /** With its level: `Dover LCSP`. */
  readonly place: string;
  readonly county: string;
  readonly band: string;
  /** `whole` is everyone aged 0 to 19; an `overlap` band is left to the table. */
  readonly bandRole: 'whole' | 'part' | 'overlap';
  readonly count: number;
  /** Per cent of the area's 0-19s, full precision. */
  readonly share: number;
  readonly countyShare: number;
  readonly digits: number;
  readonly basis: string;
  readonly provenance: string;
  /** Largest count and largest share of all areas that may stand beside this one: every small chart has one scale. */
  readonly mostChildren: number;
  readonly mostShare: number;
}

const LEFT = 88;
const BAR = 18;
const STEP = 26;
const PARTS_TOP = 74;

const isPart = ({ bandRole }: AreaChildrenRow): boolean => bandRole === 'part';

function wholeRow(rows: readonly AreaChildrenRow[]): AreaChildrenRow {
  const whole = rows.find(({ bandRole }) => bandRole === 'whole');
  if (whole === undefined) throw new Error('missing whole band in a small chart of children');
  return whole;
}

const percent = (share: number, digits: number): string => formatNumber(share, { digits, unit: '%' });

function plot(
  rows: readonly AreaChildrenRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const whole = wholeRow(rows);
  const parts = rows.filter(isPart);
  const counts = scaleLinear([0, whole.mostChildren], [0, width - 60]);
  const shares = scaleLinear([0, whole.mostShare], [LEFT, width - 44]);
  const rowTop = (index: number): number => PARTS_TOP + index * STEP;
  return placedPlot(PARTS_TOP + parts.length * STEP, [
    chartText([{ x: 0, y: 8, text: 'Aged 0-19, number' }], {
      textAnchor: 'start',
      fontSize: TEXT_SIZES.small,
      fill: theme.inkSoft,
    }),
    filledBars([{ x1: 0, x2: counts(whole.count), y1: 18, y2: 18 + BAR, colour: theme.me }]),
    chartText([{ x: counts(whole.count) + 6, y: 18 + BAR / 2, text: formatCount(whole.count) }], {
      textAnchor: 'start',
      fontWeight: 'bold',
      fill: theme.ink,
    }),
    chartText([{ x: 0, y: 58, text: `By age, per cent; upright line: ${whole.county}` }], {
      textAnchor: 'start',
      fontSize: TEXT_SIZES.small,
      fill: theme.inkSoft,
    }),
    filledBars(
      parts.map((row, index) => ({
        x1: LEFT,
        x2: shares(row.share),
        y1: rowTop(index),
        y2: rowTop(index) + BAR,
        colour: theme.me,
      })),
    ),
    drawCounty(parts, shares, rowTop, theme),
    chartText(
      parts.map((row, index) => ({ x: 0, y: rowTop(index) + BAR / 2, text: `Aged ${row.band}` })),
      { textAnchor: 'start', fill: theme.ink },
    ),
    chartText(
      parts.map((row, index) => ({
        x: Math.max(shares(row.share), shares(row.countyShare)) + 6,
        y: rowTop(index) + BAR / 2,
        text: percent(row.share, row.digits),
      })),
      { textAnchor: 'start', fill: theme.ink },
    ),
  ]);
}

/** The county's share as an upright line across each bar, with a paper edge so that it shows on the bar. */
function drawCounty(
  parts: readonly AreaChildrenRow[],
  shares: (share: number) => number,
  rowTop: (index: number) => number,
  theme: ChartTheme,
) {
  const lines = parts.map((row, index) => ({
    x1: shares(row.countyShare),
    x2: shares(row.countyShare),
    y1: rowTop(index) - 3,
    y2: rowTop(index) + BAR + 3,
  }));
  return [hairlines(lines, theme.paper, { width: 5 }), hairlines(lines, theme.kent, { width: 2 })];
}

const title = (rows: readonly AreaChildrenRow[]): string => {
  const { place, county, basis } = wholeRow(rows);
  return `Children and young people aged 0-19: ${place}, number and per cent by age beside ${county}, ${basis}`;
};

const table = (rows: readonly AreaChildrenRow[]): ChartTable => {
  const { county, place } = wholeRow(rows);
  return {
    caption: title(rows),
    columns: [
      { label: 'Ages', numeric: false },
      { label: `${place}, number`, numeric: true },
      { label: `${place}, per cent`, numeric: true },
      { label: `${county}, per cent`, numeric: true },
    ],
    rows: rows.map((row) => [
      { text: row.bandRole === 'overlap' ? `${row.band} (overlaps the others)` : row.band },
      { text: formatCount(row.count), sort: row.count, provenance: row.provenance },
      { text: formatNumber(row.share, { digits: row.digits }), sort: row.share },
      { text: formatNumber(row.countyShare, { digits: row.digits }), sort: row.countyShare },
    ]),
  };
};

const describe = (rows: readonly AreaChildrenRow[]): string => {
  const { place, county, count } = wholeRow(rows);
  const bands = rows
    .filter(isPart)
    .map(
      (row) => `${percent(row.share, row.digits)} aged ${row.band} (${county} ${percent(row.countyShare, row.digits)})`,
    );
  return `${place}: ${formatCount(count)} aged 0-19; ${bands.join(', ')}.`;
};

/** How many children an area has and of what age, beside the county: one of several small charts on one scale. */
export const areaChildren: ChartModule<AreaChildrenRow> = {
  id: 'area-children',
  needs:
    'The bands of one area with counts, shares and the county’s shares, and the largest values all small charts share.',
  title,
  plot,
  table,
  notDrawn: (rows) => sayNoFigure(rows.map(({ count }) => ({ value: count, missing: null }))),
  describe,
  marks: () => [],
};

const SUMMED = 'district summed by us from LCSPs';

/** Largest count of 0-19s and largest share of a band among areas of the county's parts: they set the common scale. */
function mostOf(populations: readonly Population[], county: Area): { mostChildren: number; mostShare: number } {
  const bands = populations.filter((one) => one.area !== county.id).flatMap((one) => one.bands);
  return {
    mostChildren: Math.max(...bands.filter((band) => band.role === 'whole').map((band) => band.count)),
    mostShare: Math.max(...bands.filter((band) => band.role === 'part').map((band) => band.share)),
  };
}

/** Bands of one area beside the county's shares, on the scale that all areas share; empty when it has no population. */
export function areaChildrenRows(
  area: Area,
  county: Area,
  populations: readonly Population[],
): readonly AreaChildrenRow[] {
  const population = populations.find((one) => one.area === area.id);
  const countyWide = populations.find((one) => one.area === county.id);
  if (population === undefined || countyWide === undefined) return [];
  const most = mostOf(populations, county);
  return population.bands.map((band) => ({
    place: formatArea(area),
    county: county.name,
    band: band.band,
    bandRole: band.role,
    count: band.count,
    share: band.share,
    countyShare: countyWide.bands.find((one) => one.band === band.band)?.share ?? 0,
    // The plan prints whole per cents; a sum of ours is shown no finer.
    digits: 0,
    basis: population.basis === 'summed' ? SUMMED : population.label,
    provenance: band.provenance,
    ...most,
  }));
}

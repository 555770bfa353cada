import { extent, scaleLinear } from 'd3';
import type { PlotOptions } from '@observablehq/plot';
import { hairlines, intervalBand, rug, targetRule } from '../../marks/lines.ts';
import { placeColour } from '../../marks/places.ts';
import { valueMarks } from '../../marks/values.ts';
import type { ChartModule, ChartTheme } from '../../theme/chart.ts';
import { placedPlot } from '../chartMarks.ts';
import { areaStrip } from './areaStrip.ts';
import {
  isArea,
  isBenchmark,
  isDrawn,
  isTarget,
  type AreaStripRow,
  type DrawnStripRow,
  type StripAreaRow,
} from './areaStripRows.ts';

/** CSS pixels at the width it is drawn for; a page may show it smaller, for it holds no text. */
const HEIGHT = 48;
const MIDDLE = HEIGHT / 2;
const EDGE = 10;
/** More dots than these cover each other: each is a tick instead. */
const MOST_DOTS = 60;
/** Half the length of a tick. */
const TICK = 8;

/**
 * Whether the interval of an area's figure is drawn: of an LCSP's own. A district's lies nearer to its figure than the
 * limits it is judged by, so that beside the word for their distance it would speak against it.
 */
const hasInterval = ({ place }: StripAreaRow): boolean => place.role === 'me' && place.level === 'LCSP';

const valuesOf = (rows: readonly AreaStripRow[]): readonly number[] =>
  rows.flatMap((row) => {
    if (!isArea(row)) return [row.value];
    const ends = hasInterval(row) ? [row.lower, row.upper] : [];
    return [row.value, ...ends].flatMap((value) => value ?? []);
  });

function plot(
  rows: readonly AreaStripRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const [low = 0, high = 1] = extent(valuesOf(rows));
  const x = scaleLinear([low, high], [EDGE, width - EDGE]);
  const areas = rows.filter(isArea).filter(isDrawn);
  const mine = areas.filter(({ place }) => place.role === 'me');
  const others = areas.filter((row) => !mine.includes(row));
  const point = (row: DrawnStripRow, colour: string, radius: number) => ({
    x: x(row.value),
    y: MIDDLE,
    mark: row.mark,
    colour,
    radius,
  });
  return placedPlot(HEIGHT, [
    hairlines([{ x1: 0, x2: width, y1: MIDDLE, y2: MIDDLE }], theme.grid),
    ...(areas.length > MOST_DOTS
      ? [
          rug(
            others.map(({ value }) => x(value)),
            { y1: MIDDLE - TICK, y2: MIDDLE + TICK, stroke: theme.other },
          ),
        ]
      : valueMarks(
          others.map((row) => point(row, theme.other, 4.5)),
          theme,
        )),
    ...rows
      .filter(isBenchmark)
      .map(({ value, place }) =>
        hairlines([{ x1: x(value), x2: x(value), y1: 4, y2: HEIGHT - 4 }], placeColour(place, theme), { width: 3 }),
      ),
    targetRule(
      rows.filter(isTarget).map(({ value }) => ({ x1: x(value), x2: x(value), y1: MIDDLE - 10, y2: MIDDLE + 10 })),
      theme,
    ),
    intervalBand(
      mine
        .filter(hasInterval)
        .flatMap(({ lower, upper }) =>
          lower === null || upper === null ? [] : [{ lower: x(lower), upper: x(upper), y: MIDDLE, colour: theme.me }],
        ),
    ),
    valueMarks(
      mine.map((row) => point(row, theme.me, 7)),
      theme,
    ),
  ]);
}

/**
 * All areas of a level as dots on one line, of very many as ticks, without text, beside the numbers they belong to: this area's own large, the
 * county an upright line. Its own scale, which the chart one click down shows with an axis.
 */
export const areaDots: ChartModule<AreaStripRow> = { ...areaStrip, id: 'area-dots', plot };

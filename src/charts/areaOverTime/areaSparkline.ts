import type { PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { hairlines } from '../../marks/lines.ts';
import { periodPosition } from '../../marks/periods.ts';
import { PLACE_LOOKS } from '../../marks/places.ts';
import { valueMarks } from '../../marks/values.ts';
import type { ChartModule, ChartTheme } from '../../theme/chart.ts';
import { placedPlot } from '../chartMarks.ts';
import { areaOverTime, isDrawn, linesOf, type AreaOverTimeRow } from './areaOverTime.ts';

const HEIGHT = 48;
const EDGE = 6;

function plot(
  rows: readonly AreaOverTimeRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const positions = rows.map(({ period }) => periodPosition(period));
  const across = scaleLinear([Math.min(...positions), Math.max(...positions)], [EDGE, width - EDGE]);
  const down = scaleLinear([...(rows[0]?.extent ?? [0, 1])], [HEIGHT - EDGE, EDGE]);
  const [x, y] = [
    (period: AreaOverTimeRow['period']) => across(periodPosition(period)),
    (value: number) => down(value),
  ];
  const drawn = rows.filter(isDrawn);
  const [mine, county] = (['me', 'kent'] as const).map((role) => drawn.filter(({ place }) => place.role === role));
  const marked = (mine ?? []).filter(({ period, focal }) => period.label === focal);
  return placedPlot(HEIGHT, [
    hairlines(
      marked.map(({ period }) => ({ x1: x(period), x2: x(period), y1: 0, y2: HEIGHT })),
      theme.grid,
    ),
    hairlines(linesOf(county ?? [], { x, y }), theme.kent, { width: 1.25 }),
    hairlines(linesOf(mine ?? [], { x, y }), theme.me, { width: PLACE_LOOKS.me.width }),
    valueMarks(
      marked.map(({ period, value, mark }) => ({ x: x(period), y: y(value), mark, colour: theme.me, radius: 4 })),
      theme,
    ),
  ]);
}

/** The same as a line without text, beside the numbers it belongs to: areas set under one another have one scale. */
export const areaSparkline: ChartModule<AreaOverTimeRow> = { ...areaOverTime, id: 'area-sparkline', plot };

import type { PlotOptions } from '@observablehq/plot';
import { max } from 'd3';
import type { AreaType } from '../../../pipeline/contract/kinds.ts';
import type { Area, Population } from '../../../pipeline/contract/area.ts';
import { formatCount } from '../../format/numbers.ts';
import { filledBars } from '../../marks/values.ts';
import { hairlines } from '../../marks/lines.ts';
import { dropSharedEnding, layOutRows, rowTexts } from '../../marks/rowList.ts';
import type { ChartModule, ChartTable, ChartTheme } from '../../theme/chart.ts';
import { sayNoFigure, wordCell } from '../chartWords.ts';
import { placedPlot } from '../chartMarks.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';

/** Population of one area; the row of role `whole` (Kent) is in the table and the sentence, never a bar. */
export interface PopulationOfAreasRow {
  readonly id: string;
  readonly name: string;
  readonly level: AreaType;
  readonly role: 'me' | 'other' | 'whole';
  /** Whom it counts: `Children and young people aged 0-19`. */
  readonly who: string;
  readonly count: number;
  /** Date or basis for the title: `as printed in the 2009/10 plan, undated`. */
  readonly basis: string;
  readonly provenance: string;
}

const HALF_BAR = 8;

const byName = (a: PopulationOfAreasRow, b: PopulationOfAreasRow): number => a.name.localeCompare(b.name, 'en-GB');
const bySize = (a: PopulationOfAreasRow, b: PopulationOfAreasRow): number => b.count - a.count || byName(a, b);
type Order = typeof byName;

const partsOf = (rows: readonly PopulationOfAreasRow[], order: Order): readonly PopulationOfAreasRow[] =>
  rows.filter(({ role }) => role !== 'whole').toSorted(order);

const wholeOf = (rows: readonly PopulationOfAreasRow[]): PopulationOfAreasRow | undefined =>
  rows.find(({ role }) => role === 'whole');

function title(rows: readonly PopulationOfAreasRow[]): string {
  const parts = partsOf(rows, byName);
  const first = parts[0];
  const levels = [...new Set(parts.map(({ level }) => level))].join(' and ');
  const whole = wholeOf(rows);
  const where = whole === undefined ? '' : ` in ${whole.name}`;
  return `${first?.who ?? ''}: ${parts.length} ${levels} areas${where}, ${first?.basis ?? ''}, number of children`;
}

function plotBy(order: Order) {
  return (
    rows: readonly PopulationOfAreasRow[],
    { width, theme }: { readonly width: number; readonly theme: ChartTheme },
  ): PlotOptions => {
    const parts = partsOf(rows, order);
    const names = dropSharedEnding(parts.map(({ name }) => name));
    const list = layOutRows(
      parts.map((row, i) => ({ name: names[i] ?? '', value: formatCount(row.count), isMe: row.role === 'me' })),
      width,
      2,
    );
    const widest = max(parts, ({ count }) => count) ?? 1;
    const bars = parts.map((row, i) => {
      const middle = list.rows[i]?.middle ?? 0;
      return {
        x1: list.left,
        x2: list.left + ((list.right - list.left) * row.count) / widest,
        y1: middle - HALF_BAR,
        y2: middle + HALF_BAR,
        colour: row.role === 'me' ? theme.me : theme.other,
      };
    });
    return placedPlot(list.bottom + 4, [
      filledBars(bars),
      hairlines([{ x1: list.left, x2: list.left, y1: 0, y2: list.bottom }], theme.ink),
      rowTexts(list, width, theme),
    ]);
  };
}

const tableBy =
  (order: Order) =>
  (rows: readonly PopulationOfAreasRow[]): ChartTable => {
    const parts = partsOf(rows, order);
    const whole = wholeOf(rows);
    return {
      caption: title(rows),
      columns: [
        { label: 'Area', numeric: false },
        { label: 'Number', numeric: true },
      ],
      rows: [...parts, ...(whole === undefined ? [] : [whole])].map((row) => [
        wordCell(row.name),
        { text: formatCount(row.count), sort: row.count, provenance: row.provenance },
      ]),
      setOff: whole === undefined ? [] : [parts.length],
    };
  };

function describe(rows: readonly PopulationOfAreasRow[]): string {
  const parts = partsOf(rows, bySize);
  const [most, fewest] = [parts[0], parts.at(-1)];
  if (most === undefined || fewest === undefined) return 'No population is held.';
  const say = ({ name, count }: PopulationOfAreasRow): string => `${formatCount(count)} (${name})`;
  const me = parts.find(({ role }) => role === 'me');
  const whole = wholeOf(rows);
  const mine = me === undefined ? '' : `${me.name}: ${formatCount(me.count)}. `;
  const sum = whole === undefined ? '' : ` ${whole.name} has ${formatCount(whole.count)}.`;
  return `${mine}From ${say(fewest)} to ${say(most)}.${sum}`;
}

const populationBy = (order: Order, id: string): ChartModule<PopulationOfAreasRow> => ({
  id,
  needs: 'Population of all areas of one level; one row of role `whole` for what they add up to.',
  title,
  plot: plotBy(order),
  table: tableBy(order),
  notDrawn: (rows) => sayNoFigure(rows.map(({ count }) => ({ value: count, missing: null }))),
  describe,
  marks: () => [],
});

/** Population of all areas as bars from zero, alphabetically. */
export const populationOfAreas = populationBy(byName, 'population-of-areas');

/** The same, largest first, for a reader who asks for it. */
export const populationOfAreasBySize = populationBy(bySize, 'population-of-areas-by-size');

/** Each district is a sum of its own, so what is said of all of them names no LCSP. */
const SUMMED =
  'each summed by us from the LCSPs read as lying in it (inferred from names), whose numbers are as printed in the 2009/10 plan, undated';

/** Population of each area held, with the county as the whole. */
export function populationRows(
  populations: readonly Population[],
  areas: readonly Area[],
  wanted: { readonly level: Area['type']; readonly me: string },
): readonly PopulationOfAreasRow[] {
  return areas.flatMap((area): readonly PopulationOfAreasRow[] => {
    const population = populations.find((one) => one.area === area.id);
    const isWhole = area.type === 'county';
    if (population === undefined || (area.type !== wanted.level && !isWhole)) return [];
    const whole = wholeBand(population);
    const role = isWhole ? 'whole' : area.id === wanted.me ? 'me' : 'other';
    return [
      {
        id: area.id,
        name: area.name,
        level: area.type,
        role,
        who: `Children and young people aged ${whole.band}`,
        count: whole.count,
        basis: population.basis === 'summed' ? SUMMED : population.label,
        provenance: whole.provenance,
      },
    ];
  });
}

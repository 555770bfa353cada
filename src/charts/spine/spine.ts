import type { Comparison } from '../../../pipeline/contract/verdict.ts';
import { formatCountOf, formatList, formatNumber } from '../../format/numbers.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import type { ChartMark, ChartModule, ChartTable, TableCell } from '../../theme/chart.ts';
import { collectMarks, marksOfValue } from '../chartMarks.ts';
import { sentenceCase, sayNoFigure, valueCell, wordCell } from '../chartWords.ts';
import { plotSpine } from './spinePlot.ts';
import { firstRow, type SpineRow } from './spineRows.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { countyOf, leadPeriod, measureOf, type Site } from '../../site/site.ts';
import { placeOf } from '../../select/drawnParts.ts';
import { pointIn } from '../../site/series.ts';

export type { SpineRow } from './spineRows.ts';

function title(rows: readonly SpineRow[]): string {
  const { place, period, benchmark } = firstRow(rows);
  return `Measures counted in children: ${place.name} against ${benchmark.name}, ${period.label}, each with its 95% interval`;
}

function intervalCell({ lower, upper, digits, measure: { unit } }: SpineRow): TableCell {
  if (lower === null || upper === null) return wordCell('none');
  return { text: `${formatNumber(lower, { digits })} to ${formatNumber(upper, { digits, unit })}`, sort: lower };
}

/** The figure with its unit, because the rows differ in it. */
function figureCell(row: SpineRow): TableCell {
  const cell = valueCell(row);
  return row.value === null
    ? cell
    : { ...cell, text: formatNumber(row.value, { digits: row.digits, unit: row.measure.unit }) };
}

/** One measure as it is said: its figure, its interval and the answer of its comparison. */
export const saySpineRow = (row: SpineRow): string =>
  `${row.measure.label}: ${figureCell(row).text}, 95% interval ${intervalCell(row).text}, ${COMPARISON_LOOKS[row.result].word}`;

function table(rows: readonly SpineRow[]): ChartTable {
  const { place, benchmark } = firstRow(rows);
  return {
    caption: title(rows),
    columns: [
      { label: 'Measure', numeric: false },
      { label: place.name, numeric: true },
      { label: '95% interval', numeric: true },
      { label: benchmark.name, numeric: true },
      { label: `Against ${benchmark.name}`, numeric: false },
    ],
    rows: rows.map((row) => [
      wordCell(row.measure.label),
      figureCell(row),
      intervalCell(row),
      {
        text: formatNumber(row.benchmark.value, { digits: row.benchmark.digits, unit: row.measure.unit }),
        sort: row.benchmark.value,
        provenance: row.benchmark.provenance,
      },
      wordCell(COMPARISON_LOOKS[row.result].word),
    ]),
  };
}

/** How sure an answer is, surest first. */
const SURENESS = ['clear at 99.8%', 'clear at 95% only', 'no clear difference', 'not compared'] as const;

/** How sure a comparison's answer is, without its direction: a chart praises and blames nobody. */
const CLEAR: Readonly<Record<Comparison, (typeof SURENESS)[number]>> = {
  better: 'clear at 99.8%',
  worse: 'clear at 99.8%',
  higher: 'clear at 99.8%',
  lower: 'clear at 99.8%',
  'may be better': 'clear at 95% only',
  'may be worse': 'clear at 95% only',
  'may be higher': 'clear at 95% only',
  'may be lower': 'clear at 95% only',
  'no clear difference': 'no clear difference',
  'not compared': 'not compared',
};

/** Where each measure stands to the county, by how sure it is. */
function describe(rows: readonly SpineRow[]): string {
  const { place, period, benchmark } = firstRow(rows);
  const said = SURENESS.flatMap((group) => {
    const names = rows.filter(({ result }) => CLEAR[result] === group).map(({ measure }) => measure.label);
    return names.length === 0 ? [] : [`${sentenceCase(group)}: ${formatList(names)}.`];
  });
  return `${place.name} against ${benchmark.name} in ${period.label}, ${formatCountOf(rows.length, 'measure')}. ${said.join(' ')}`;
}

const marks = (rows: readonly SpineRow[]): readonly ChartMark[] =>
  collectMarks([
    // The mark's shape is the answer of the comparison, whose word stands below it; the key explains the rest.
    ...rows.flatMap(marksOfValue).filter((mark) => mark !== 'actual' && mark !== 'outturn'),
    ...(rows.some(({ lower }) => lower !== null) ? (['interval'] as const) : []),
  ]);

/** One area on all its counted measures at once, each against the county: shape, word and interval in every row. */
export const spine: ChartModule<SpineRow> = {
  id: 'spine',
  needs: 'Rows of one area and period, a measure a row, each with its interval and its comparison with the county.',
  title,
  plot: plotSpine,
  table,
  notDrawn: (rows) => sayNoFigure(rows),
  describe,
  marks,
};

/**
 * Every measure counted in children that an area and the county both have in the first LCSP year, in the register's
 * order. A withheld figure keeps its row.
 */
export function spineRows(site: Site, file: AreaFile, area: Area): readonly SpineRow[] {
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  return site.index.indicators.flatMap((indicator): readonly SpineRow[] => {
    const held = file.series.filter((one) => one.indicator === indicator.id && one.basis !== 'plan');
    const point = pointIn(
      held.find((one) => one.area === area.id),
      period,
    );
    const countyPoint = pointIn(
      held.find((one) => one.area === county.id),
      period,
    );
    const comparison = file.comparisons.find(
      (one) =>
        one.area === area.id &&
        one.indicator === indicator.id &&
        one.benchmark === county.id &&
        one.period.label === period,
    );
    const isWithheld = indicator.oneCountAChild && point?.missing === 'suppressed';
    if (point === undefined || countyPoint === undefined || countyPoint.value === null) return [];
    if (comparison === undefined && !isWithheld) return [];
    const { value, digits, provenance } = countyPoint;
    return [
      {
        indicator: indicator.id,
        measure: measureOf(indicator, indicator.shortLabel),
        place: placeOf(area, area.id),
        benchmark: { name: county.name, value, digits, provenance },
        result: comparison?.result ?? 'not compared',
        ...point,
      },
    ];
  });
}

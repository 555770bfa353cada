import { formatNumber, formatUnit } from '../../format/numbers.ts';
import { VERDICT_STATES, type Target } from '../../../pipeline/contract/verdict.ts';
import type { ChartMark, ChartModule, ChartTable, TableCell } from '../../theme/chart.ts';
import { collectMarks } from '../chartMarks.ts';
import { sayNoFigure, wordCell } from '../chartWords.ts';
import { plotTargetsAtAGlance } from './targetsAtAGlancePlot.ts';
import type { GlancePoint, TargetsAtAGlanceRow } from './targetsAtAGlanceRows.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { KentFile } from '../../../pipeline/contract/files.ts';
import { actualAgainstTargetRows } from '../actualAgainstTarget/actualAgainstTargetRows.ts';
import { measureOf } from '../../site/site.ts';
import { placeOf } from '../../select/drawnParts.ts';

export type { GlancePoint, TargetsAtAGlanceRow } from './targetsAtAGlanceRows.ts';

function title(rows: readonly TargetsAtAGlanceRow[]): string {
  const places = [...new Set(rows.map(({ place }) => place.name))].join(', ');
  const units = [...new Set(rows.map(({ measure }) => formatUnit(measure.unit)))].join(' or ');
  const periods = [
    ...new Set(
      rows.flatMap(({ points }) => points.filter(({ mark }) => mark === 'target').map(({ period }) => period.label)),
    ),
  ];
  return `Indicators with a target: ${places}, targets for ${periods.join(' and ')}, ${units}, each on its own scale`;
}

const nameOf = ({ niNumber, measure }: TargetsAtAGlanceRow): string =>
  `${niNumber === '' ? '' : `${niNumber} `}${measure.label} (${formatUnit(measure.unit)})`;

/** All points of one mark in a cell, each with its period when it is not the target's. */
function pointsCell(points: readonly GlancePoint[]): TableCell {
  const [first] = points;
  if (first === undefined) return wordCell('none');
  const texts = points.map(({ value, digits, period }) => `${formatNumber(value, { digits })} (${period.label})`);
  return { text: texts.join(', '), sort: first.value, provenance: points.map((point) => point.provenance) };
}

const COLUMNS = ['actual', 'provisional', 'estimate', 'outturn', 'target'] as const;

function table(rows: readonly TargetsAtAGlanceRow[]): ChartTable {
  const used = COLUMNS.filter((mark) => rows.some(({ points }) => points.some((point) => point.mark === mark)));
  return {
    caption: title(rows),
    columns: [
      { label: 'Indicator', numeric: false },
      ...used.map((mark) => ({ label: `${mark.charAt(0).toUpperCase()}${mark.slice(1)} (period)`, numeric: true })),
      { label: 'Verdict', numeric: false },
    ],
    rows: rows.map((row) => [
      wordCell(nameOf(row)),
      ...used.map((mark) => ({
        ...pointsCell(row.points.filter((point) => point.mark === mark)),
        ...(mark === 'target' && row.direction !== null ? { note: row.direction } : {}),
      })),
      wordCell(row.verdict),
    ]),
  };
}

/** How many rows stand at each verdict, in the order of the verdicts; the rows themselves are in the table. */
function describe(rows: readonly TargetsAtAGlanceRow[]): string {
  const counts = VERDICT_STATES.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0 ? [] : [`${VERDICT_LOOKS[state].word.toLowerCase()}: ${count}`];
  });
  return `${rows.length} indicators with a target; ${counts.join('; ')}. Each row has its own scale, so lengths are not compared between rows.`;
}

/** All targeted indicators of a place, each on its own scale, with its verdict in shape, colour and word. */
export const targetsAtAGlance: ChartModule<TargetsAtAGlanceRow> = {
  id: 'targets-at-a-glance',
  needs: 'One row an indicator with its figures, target and verdict words.',
  title,
  plot: plotTargetsAtAGlance,
  table,
  notDrawn: (rows) => sayNoFigure(rows.flatMap(({ points }) => points.map(({ value }) => ({ value, missing: null })))),
  describe,
  marks: (rows) => collectMarks(rows.flatMap(({ points }) => points.map(({ mark }): ChartMark => mark))),
};

function rowOf(target: Target, indicator: Indicator, county: Area, kent: KentFile): TargetsAtAGlanceRow {
  const points: readonly GlancePoint[] = actualAgainstTargetRows(county, indicator, { series: kent.series, target });
  const when = target.period === null ? '' : ` (${target.verdict.period.label})`;
  return {
    indicator: indicator.id,
    measure: measureOf(indicator, indicator.shortLabel),
    // Some short labels carry the number already.
    niNumber: indicator.shortLabel.includes(indicator.niNumber) ? '' : indicator.niNumber,
    place: placeOf(county, ''),
    direction: target.direction,
    points,
    state: target.verdict.state,
    verdict: `${VERDICT_LOOKS[target.verdict.state].word}${when}`,
  };
}

/** Every target the plan prints a number for, in the order of the indicator register (the plan's own). */
export const targetsAtAGlanceRows = (
  kent: KentFile,
  indicators: readonly Indicator[],
  county: Area,
): readonly TargetsAtAGlanceRow[] =>
  indicators.flatMap((indicator) =>
    kent.targets
      .filter((target) => target.indicator === indicator.id && target.value !== null)
      .map((target) => rowOf(target, indicator, county, kent)),
  );

import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import { describeTargetValue, VERDICT_WORDS } from '../../words/claimsTarget.ts';
import { formatBarePoint, headPlanColumn, noteReading } from '../../words/claimsFigure.ts';
import { formatArithmetic, formatUnit } from '../../format/numbers.ts';
import { targetsAtAGlanceRows, targetsAtAGlance } from '../../charts/targetsAtAGlance/targetsAtAGlance.ts';
import { countyOf, indicatorOf, type Site } from '../../site/site.ts';
import { selectIndicatorFigures, type IndicatorFigures } from '../../select/plan.ts';
import type { ReportCell, ReportLine, ReportTable } from './reportModel.ts';

/** A target with the figures it stands beside, in the plan's order. */
export interface ReportTarget extends IndicatorFigures {
  readonly target: Target;
}

export const selectReportTargets = (site: Site): readonly ReportTarget[] =>
  site.kent.targets.map((target) => ({ ...selectIndicatorFigures(site, indicatorOf(site, target.indicator)), target }));

const measureCell = (indicator: Indicator): ReportCell => [
  { rule: 'definition', text: indicator.shortLabel, to: `indicators/${indicator.id}/` },
  { rule: 'definition', text: formatUnit(indicator.unit) },
];

const pointLine = (point: Point, period = ''): ReportLine => ({
  rule: point.value === null ? 'missing' : 'side by side',
  text: `${period}${formatBarePoint(point)}`,
  cites: [point.provenance],
});

const orNone = (lines: readonly ReportLine[]): ReportCell =>
  lines.length > 0 ? lines : [{ rule: 'missing', text: 'not in the sources held' }];

/** A blank target: the words of the cell before it may stand for both, for the text held shows no cell borders. */
const sayBlankTarget = (before: string): string =>
  before === '' ? 'left blank' : `blank in the text held; the cell before says “${before}”, which may stand for both`;

function targetCell({ indicator, figures, target }: ReportTarget): ReportCell {
  const before = figures.filter(({ basis }) => basis === 'plan').at(-1)?.point;
  const cites = [target.provenance];
  if (target.value === null) {
    const text =
      target.asPrinted === ''
        ? sayBlankTarget(before?.value === null ? before.asPrinted : '')
        : `“${target.asPrinted}”`;
    return [{ rule: 'missing', text, cites }];
  }
  return [
    {
      rule: 'side by side',
      text: `${describeTargetValue(target, indicator)}${noteReading(target.asPrinted, indicator)}`,
      cites,
    },
    { rule: 'side by side', text: `for ${target.period?.label ?? target.printedUnder}` },
  ];
}

function verdictCell({ verdict }: Target): ReportCell {
  const why = verdict.arithmetic === '' ? '' : `${formatArithmetic(verdict.arithmetic)}. `;
  return [
    { rule: 'verdict', text: VERDICT_WORDS[verdict.state], state: verdict.state },
    { rule: 'verdict', text: `${why}${verdict.reason}` },
  ];
}

/** Periods of the plan's own columns, oldest first. */
const planPeriods = (rows: readonly ReportTarget[]): readonly string[] => {
  const own = rows.flatMap(({ figures }) => figures.filter(({ basis }) => basis === 'plan'));
  return [...new Set(own.map(({ point }) => point.period.label))].toSorted();
};

/** Every target with what the plan prints, the later outturn, and the verdict with its reason. */
export function tabulateTargets(rows: readonly ReportTarget[]): ReportTable {
  const periods = planPeriods(rows);
  const printed = rows.flatMap(({ figures }) => figures.filter(({ basis }) => basis === 'plan'));
  const inYear = (label: string) => printed.map(({ point }) => point).filter(({ period }) => period.label === label);
  return {
    kind: 'table',
    caption: 'Kent: the plan’s key performance indicators, their figures, targets and verdicts',
    columns: [
      { label: 'Measure and unit', width: 22 },
      ...periods.map((period) => ({ label: headPlanColumn(period, inYear(period)), width: 13 })),
      { label: 'Outturn, published later', width: 13 },
      { label: 'Target', width: 15 },
      { label: 'Verdict and why', width: 24 },
    ],
    rows: rows.map((row) => {
      const { indicator, figures, target } = row;
      const lines = (basis: 'plan' | 'later', period?: string) =>
        figures
          .filter((figure) => (figure.basis === 'plan') === (basis === 'plan'))
          .filter(({ point }) => period === undefined || point.period.label === period)
          .map(({ point }) => pointLine(point, period === undefined ? `${point.period.label}: ` : ''));
      return {
        key: indicator.id,
        cells: [
          measureCell(indicator),
          ...periods.map((period) => orNone(lines('plan', period))),
          orNone(lines('later')),
          targetCell(row),
          verdictCell(target),
        ],
      };
    }),
  };
}

/** What a reader ought to know of each target itself. */
export const tabulateNotes = (rows: readonly ReportTarget[]): ReportTable => ({
  kind: 'table',
  caption: 'Notes on the targets themselves',
  columns: [
    { label: 'Measure', width: 25 },
    { label: 'Notes (T1 to T7 are explained on the methods page)', width: 75 },
  ],
  rows: rows.map(({ indicator, target }) => ({
    key: indicator.id,
    cells: [
      [{ rule: 'definition', text: indicator.shortLabel, to: `indicators/${indicator.id}/` }],
      target.notes.length === 0
        ? [{ rule: 'target note', text: 'none of the seven tests finds anything' }]
        : target.notes.map((note) => ({ rule: 'target note' as const, text: `${note.id}: ${note.sentence}` })),
    ],
  })),
});

/** The targets with a number as a chart; nothing while no figure beside them can be drawn. */
export function drawTargets(site: Site): Pick<ReportTable, 'picture'> {
  const rows = targetsAtAGlanceRows(site.kent, site.index.indicators, countyOf(site));
  const isDrawn = rows.length > 0 && targetsAtAGlance.notDrawn(rows) === '';
  return isDrawn ? { picture: { chart: targetsAtAGlance, rows } } : {};
}

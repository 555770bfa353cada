import type { Action } from '../../../pipeline/contract/plan.ts';
import { commonDate } from './claimsReport.ts';
import { VERDICT_WORDS } from '../../words/claimsTarget.ts';
import { formatBlank, formatPrintedDate } from '../../format/dates.ts';
import type { Site } from '../../site/site.ts';
import { selectOtherMeasures, type OtherMeasure } from '../../select/plan.ts';
import type { ReportCell, ReportLine, ReportTable } from './reportModel.ts';
import type { ReportTarget } from './reportTargets.ts';

/** Measures the plan ties to an action through its deliverables, by action. */
export function selectActionMeasures(
  site: Site,
  targets: readonly ReportTarget[],
): ReadonlyMap<string, readonly ReportTarget[]> {
  const stated = site.plan.links.filter((link) => link.basis !== 'editorial');
  const pairs = site.plan.actions.map((action): readonly [string, readonly ReportTarget[]] => {
    const named = new Set(stated.filter((link) => link.action === action.id).map((link) => link.indicator));
    return [action.id, targets.filter(({ indicator }) => named.has(indicator.id))];
  });
  return new Map(pairs.filter(([, measures]) => measures.length > 0));
}

/** No key performance indicator, and what else the plan lists that bears on the action, with whether a figure is held. */
const otherCell = (others: readonly OtherMeasure[]): ReportCell => [
  { rule: 'missing', text: 'no key performance indicator named' },
  ...others.map(({ indicator, isFigureHeld }): ReportLine => ({
    rule: 'editorial',
    text: `${indicator.niNumber} ${indicator.shortLabel}, in the plan’s list of indicators the LCSPs support: ${isFigureHeld ? 'figure held' : 'no figure held'}`,
    to: `indicators/${indicator.id}/`,
  })),
];

function measureCell(measures: readonly ReportTarget[], others: readonly OtherMeasure[]): ReportCell {
  if (measures.length === 0) return otherCell(others);
  return measures.map(({ indicator, target }): ReportLine => {
    const period = target.period === null ? '' : ` (${target.period.label})`;
    const word = VERDICT_WORDS[target.verdict.state].toLowerCase();
    return { rule: 'verdict', text: `${indicator.shortLabel}: ${word}${period}`, to: `indicators/${indicator.id}/` };
  });
}

/** Deliverables one under another, each with its date unless that is the one named above the table. */
const deliverableCell = (action: Action, common: string): ReportCell =>
  action.deliverables.map(({ text, targetDate }) => {
    const date = formatPrintedDate(targetDate);
    return { rule: 'quoted', text: date === common ? text : `${text} (${date})` };
  });

/** Every key action with who answers for it by post, what it is to deliver by when, and what is held on it. */
export const tabulateActions = (site: Site, measures: ReadonlyMap<string, readonly ReportTarget[]>): ReportTable => ({
  kind: 'table',
  caption: 'The key actions: what each is to deliver, and what this release holds on it',
  columns: [
    { label: 'Key action', width: 18 },
    { label: 'Accountable, by post', width: 18 },
    { label: 'To deliver, and by when, as printed', width: 38 },
    { label: 'What is held: measures named, and their answer', width: 26 },
  ],
  rows: site.plan.actions.map((action) => ({
    key: action.id,
    cells: [
      [
        {
          rule: 'quoted',
          text: `${action.number}. ${action.title}`,
          to: `plan/full/#${action.id}`,
          cites: [action.provenance],
        },
      ],
      [{ rule: 'quoted', text: formatBlank(action.accountablePost, 'not named in the plan') }],
      deliverableCell(action, commonDate(site.plan.actions)),
      measureCell(
        measures.get(action.id) ?? [],
        selectOtherMeasures(site).filter((other) => other.action.id === action.id),
      ),
    ],
  })),
});

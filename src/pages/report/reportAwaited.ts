import { groupGaps } from '../../words/claimsMissing.ts';
import { formatBlank } from '../../format/dates.ts';
import { formatCount, formatCountOf } from '../../format/numbers.ts';
import { lcspsOf, indicatorOf, type Site } from '../../site/site.ts';
import type { ReportTable } from './reportModel.ts';
import type { ReportTarget } from './reportTargets.ts';

/** Targets that are not printed, and printed ones no figure of their own period is held for. */
export function tabulateAwaitedTargets(targets: readonly ReportTarget[]): ReportTable {
  const open = targets.filter(({ target }) => target.value === null || target.verdict.rule === 'V3');
  return {
    kind: 'table',
    caption: 'Targets and figures that are missing, Kent',
    columns: [
      { label: 'Measure', width: 34 },
      { label: 'What is missing', width: 33 },
      { label: 'What the plan prints as its target', width: 33 },
    ],
    rows: open.map(({ indicator, target }) => ({
      key: indicator.id,
      cells: [
        [{ rule: 'definition', text: indicator.label, to: `indicators/${indicator.id}/` }],
        [
          {
            rule: 'missing',
            text: target.value === null ? 'the target' : `a figure for ${target.period?.label ?? target.printedUnder}`,
          },
        ],
        [
          {
            rule: 'quoted',
            text: target.asPrinted === '' ? 'blank in the text held' : `“${target.asPrinted}”`,
            cites: [target.provenance],
          },
        ],
      ],
    })),
  };
}

/** What no figure of an LCSP is held for, why, who would hold it and what to ask; one row a reason. */
export function tabulateLocalGaps(site: Site): ReportTable {
  const labelOf = (id: string) => indicatorOf(site, id).shortLabel;
  const { cells } = site.coverage;
  const gaps = groupGaps(cells, (cell) => labelOf(cell.indicator));
  const all = lcspsOf(site).length;
  const isHeld = cells.some(({ state }) => state === 'held');
  return {
    kind: 'table',
    caption: isHeld ? 'Figures not every LCSP has, by reason' : 'Figures no LCSP has in the documents held',
    columns: [
      { label: 'Measures', width: 25 },
      { label: 'Why', width: 29 },
      { label: 'Who would hold it', width: 22 },
      { label: 'Question to ask', width: 24 },
    ],
    rows: gaps.map(({ indicators, reason, wouldHold, question }) => ({
      key: reason + wouldHold + question,
      cells: [
        [...new Set(indicators)].map((label) => {
          const some = indicators.filter((one) => one === label).length;
          const text = some === all ? label : `${label}: ${formatCount(some)} of ${formatCountOf(all, 'LCSP')}`;
          return { rule: 'missing' as const, text };
        }),
        [{ rule: 'missing', text: reason }],
        [{ rule: 'missing', text: formatBlank(wouldHold, 'not named in the documents held') }],
        [{ rule: 'question', text: formatBlank(question, 'none') }],
      ],
    })),
  };
}

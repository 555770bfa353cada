import { PROGRESS_STATES, type ActionProgress } from '../../../pipeline/contract/governance.ts';
import type { Action } from '../../../pipeline/contract/plan.ts';
import { formatArea } from '../../format/formatArea.ts';
import { formatCount, formatCountOf, formatList } from '../../format/formatCount.ts';
import { formatDate } from '../../format/formatDate.ts';
import { areaOf } from '../../site/areaOf.ts';
import { countyOf } from '../../site/countyOf.ts';
import type { Site } from '../../site/site.ts';
import type { Claim } from '../../words/claim.ts';
import type { ReportCell, ReportTable } from './reportModel.ts';

/** Heading of the section: what it is about turns round once a post has reported. */
export const headProgress = ({ governance }: Site): string =>
  governance.actionProgress.length === 0
    ? 'What is not reported: progress on the key actions'
    : 'Progress on the key actions: what is reported, and what is not';

/** Reports of one key action, the latest first. */
const reportsOf = (site: Site, action: Action): readonly ActionProgress[] =>
  site.governance.actionProgress
    .filter((report) => report.action === action.id)
    .toSorted((a, b) => b.date.localeCompare(a.date));

/** How many key actions are reported on, in which state by the latest report, and which are not. */
export function describeProgressReported(site: Site): readonly Claim[] {
  const { actions } = site.plan;
  const latest = actions.flatMap((action) => reportsOf(site, action)[0] ?? []);
  const silent = actions.filter((action) => reportsOf(site, action).length === 0);
  const states = PROGRESS_STATES.map((state) => ({ state, count: latest.filter((one) => one.state === state).length }));
  const parts = states.filter(({ count }) => count > 0).map(({ state, count }) => `${formatCount(count)} ${state}`);
  const reported: Claim = {
    rule: 'count',
    text: `Posts have reported on ${formatCount(latest.length)} of the ${formatCountOf(actions.length, 'key action')}: by the latest report of each ${formatList(parts)}. What follows is in their words; no figure here shows that an action was or was not carried out.`,
    cites: latest.map(({ provenance }) => provenance),
  };
  if (silent.length === 0) return [reported];
  const numbers = formatList(silent.map(({ number }) => String(number)));
  const text = `Nothing is reported on key ${silent.length === 1 ? 'action' : 'actions'} ${numbers}.`;
  return [reported, { rule: 'missing', text }];
}

const quote = (text: string, cites: readonly string[] = []): ReportCell[number] => ({ rule: 'quoted', text, cites });

const whoseOf = (site: Site, { area }: ActionProgress): string =>
  formatArea(area === null ? countyOf(site) : areaOf(site, area));

/** Every key action with what was reported on it, by which post, on what day. */
export const tabulateProgress = (site: Site): ReportTable => ({
  kind: 'table',
  caption: 'The key actions: what was reported, by which post, on what day',
  columns: [
    { label: 'Key action', width: 26 },
    { label: 'State, and of which area', width: 20 },
    { label: 'Reported by, and when', width: 22 },
    { label: 'In the words of the post', width: 32 },
  ],
  rows: site.plan.actions.flatMap((action) => {
    const head: ReportCell = [quote(`${action.number}. ${action.title}`, [action.provenance])];
    const reports = reportsOf(site, action);
    if (reports.length === 0) {
      const none: ReportCell = [{ rule: 'missing', text: 'not reported on' }];
      return [{ key: action.id, cells: [head, none, none, none] }];
    }
    return reports.map((report) => ({
      key: `${action.id} ${report.area ?? ''} ${report.date}`,
      cells: [
        head,
        [quote(`${report.state}: ${whoseOf(site, report)}`)],
        [quote(`${report.post}, ${formatDate(report.date)}`)],
        [quote(report.text, [report.provenance])],
      ],
    }));
  }),
});

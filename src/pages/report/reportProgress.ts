import { formatDate } from '../../format/dates.ts';
import { reportsOf } from '../../select/record.ts';
import type { Site } from '../../site/site.ts';
import { sayWhoseProgress } from '../../words/claimsRecord.ts';
import type { ReportCell, ReportTable } from './reportModel.ts';

/** Heading of the section: what it is about turns round once a post has reported. */
export const headProgress = ({ governance }: Site): string =>
  governance.actionProgress.length === 0
    ? 'What is not reported: progress on the key actions'
    : 'Progress on the key actions: what is reported, and what is not';

const quote = (text: string, cites: readonly string[] = []): ReportCell[number] => ({ rule: 'quoted', text, cites });

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
        [quote(`${report.state}: ${sayWhoseProgress(site, report)}`)],
        [quote(`${report.post}, ${formatDate(report.date)}`)],
        [quote(report.text, [report.provenance])],
      ],
    }));
  }),
});

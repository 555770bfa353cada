import type { Action } from '../../../pipeline/contract/plan.ts';
import { Cite } from '../../components/Citations.tsx';
import { ClaimList, Said, ClaimText } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatDate } from '../../format/dates.ts';
import { overdueDeliverables, reportsOf, recordDay } from '../../select/record.ts';
import {
  describeOverdue,
  describeOverdueRule,
  describeProgressReported,
  sayWhoseProgress,
} from '../../words/claimsRecord.ts';
import { describeNegative } from '../../words/negativeClaims.ts';

/** What posts have reported of the key actions together, said once before them: also that nothing was. */
export function ProgressReported() {
  const site = useSite();
  const day = recordDay(site);
  if (site.governance.actionProgress.length === 0) {
    return <ClaimText claim={describeNegative(site, 'report on a key action')} />;
  }
  return (
    <ClaimList claims={[...describeProgressReported(site), ...(day === null ? [] : [describeOverdueRule(day)])]} />
  );
}

/** What was reported of one key action, the latest first, each in the words of its post. */
export function ReportList({ action }: { action: Action }) {
  const site = useSite();
  const reports = reportsOf(site, action);
  if (reports.length === 0) return null;
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">Progress reported</dt>
      <dd className="govuk-summary-list__value">
        <ul className="govuk-list plain-list action-reports">
          {reports.map((report) => (
            <li key={report.provenance} data-rule="quoted">
              {report.state}, {sayWhoseProgress(site, report)}: “{report.text}” {report.post}, {formatDate(report.date)}
              {'\u00a0'}
              <Cite id={report.provenance} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** What of one key action is overdue on the day the record is counted at; nothing where nothing is. */
export function OverdueList({ action }: { action: Action }) {
  const site = useSite();
  const day = recordDay(site);
  const overdue = overdueDeliverables(site, action);
  if (day === null || overdue.length === 0) return null;
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">Overdue</dt>
      <dd className="govuk-summary-list__value">
        <Said claim={describeOverdue(overdue, day)} />
      </dd>
    </div>
  );
}

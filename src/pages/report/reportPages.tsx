import { pageKind } from '../pageKind.tsx';
import { ReportBody } from './ReportBody.tsx';

/** The six-monthly report the plan announces to "the relevant Policy Overview Committee", read by us as that of children, in the form of a committee paper. */
export const reportPages = pageKind({
  id: 'report',
  answers: 'The six-monthly report to the Policy Overview Committee, as a committee paper',
  pages: () => [
    {
      path: 'report/',
      title: 'Six-monthly report to the Policy Overview Committee',
      description:
        'Progress against every target and all key actions of the plan, what changed since the last release and what is awaited, in the form of a committee paper filled from the data.',
      trail: [],
      body: <ReportBody />,
      sheet: 'committee',
      runningHead: 'Six-monthly report',
    },
  ],
});

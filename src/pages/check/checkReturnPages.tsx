import { CheckBody } from './CheckBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** The tool that checks an LCSP's return in the browser. */
export const checkReturnPages = pageKind({
  id: 'check-a-return',
  answers:
    'Drop an LCSP return (CSV or XLSX) on the page: every problem with its place and mend; nothing leaves the browser',
  pages: () => [
    {
      path: 'check-a-return/',
      title: 'Check a return',
      description:
        'Check an LCSP’s return (CSV or XLSX) before it is sent: every problem with its place and what to write instead, and a preview of the charts. The file is read in the browser and sent nowhere.',
      trail: [],
      tool: 'check',
      body: <CheckBody />,
      sheet: 'committee',
      runningHead: 'Check a return',
    },
  ],
});

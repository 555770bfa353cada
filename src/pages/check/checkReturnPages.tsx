import { CheckBody } from './CheckBody.tsx';
import type { PageKind } from '../page.ts';

/** The tool that checks an LCSP's return in the browser. */
export const checkReturnPages: PageKind = {
  id: 'check-a-return',
  answers:
    'Drop an LCSP return (CSV or XLSX) on the page: every problem with its place and mend; nothing leaves the browser',
  pages: (site) => [
    {
      path: 'check-a-return/',
      title: 'Check a return',
      description:
        'Check an LCSP’s return (CSV or XLSX) before it is sent: every problem with its place and what to write instead, and a preview of the charts. The file is read in the browser and sent nowhere.',
      trail: [],
      tool: 'check',
      body: <CheckBody site={site} />,
      sheet: 'committee',
      runningHead: 'Check a return',
    },
  ],
};

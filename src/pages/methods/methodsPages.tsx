import { MethodsBody } from './MethodsBody.tsx';
import type { PageKind } from '../page.ts';

/** How figures are judged, compared, rounded and protected. */
export const methodsPages: PageKind = {
  id: 'methods',
  answers: 'How every comparison, interval, symbol and rule works, with worked examples',
  pages: (site) => [
    {
      path: 'methods/',
      title: 'Methods: how the figures are worked out and judged',
      description:
        'The decision table of verdicts, the bridge test, notes on targets, intervals, comparisons, trends, symbols, marks, rounding and the protection of small numbers, with worked examples from the published files.',
      trail: [],
      body: <MethodsBody site={site} />,
      runningHead: 'Methods',
      sheet: 'documents',
    },
  ],
};

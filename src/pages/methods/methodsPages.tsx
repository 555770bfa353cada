import { MethodsBody } from './MethodsBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** How figures are judged, compared, rounded and protected. */
export const methodsPages = pageKind({
  id: 'methods',
  answers: 'How every comparison, interval, symbol and rule works, with worked examples',
  pages: () => [
    {
      path: 'methods/',
      title: 'Methods: how the figures are worked out and judged',
      description:
        'The decision table of verdicts, the bridge test, notes on targets, intervals, comparisons, trends, symbols, marks, rounding and the protection of small numbers, with worked examples from the published files.',
      trail: [],
      body: <MethodsBody />,
      runningHead: 'Methods',
      sheet: 'documents',
    },
  ],
});

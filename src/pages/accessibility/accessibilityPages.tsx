import { AccessibilityBody } from './AccessibilityBody.tsx';
import type { PageKind } from '../page.ts';

/** The accessibility statement. */
export const accessibilityPages: PageKind = {
  id: 'accessibility',
  answers: 'How accessible the site is: what was tested, what was not, and how to complain',
  pages: (site) => [
    {
      path: 'accessibility/',
      title: 'Accessibility statement',
      description:
        'How accessible this publication is: what was tested by machine and by eye, what was not tested, what is known not to be accessible, and who enforces the accessibility regulations.',
      trail: [],
      body: <AccessibilityBody site={site} />,
      runningHead: 'Accessibility statement',
    },
  ],
};

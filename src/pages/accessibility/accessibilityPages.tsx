import { AccessibilityBody } from './AccessibilityBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** The accessibility statement. */
export const accessibilityPages = pageKind({
  id: 'accessibility',
  answers: 'How accessible the site is: what was tested, what was not, and how to complain',
  pages: () => [
    {
      path: 'accessibility/',
      title: 'Accessibility statement',
      description:
        'How accessible this publication is: what was tested by machine and by eye, what was not tested, what is known not to be accessible, and who enforces the accessibility regulations.',
      trail: [],
      body: <AccessibilityBody />,
      runningHead: 'Accessibility statement',
    },
  ],
});

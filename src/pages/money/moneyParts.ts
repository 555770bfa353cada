import type { Part } from '../documents/DocumentPage.tsx';

/** Where the whole text on money stands; `money/` is its front. */
export const MONEY_FULL = 'money/full/';

/** Parts of the whole text on money, in its order. */
export const MONEY_PARTS: readonly Part[] = [
  { id: 'by-activity', label: 'What was the money for?' },
  { id: 'labels', label: 'Do the labels fit the amounts?' },
  { id: 'table', label: 'The budget table, line by line' },
  { id: 'narrative', label: 'Do the plan’s words and its table agree?' },
  { id: 'variation', label: 'What moved between the two years?' },
  { id: 'pressures', label: 'Which pressures and savings does the plan name?' },
  { id: 'staffing', label: 'How many staff?' },
  { id: 'receipts', label: 'Does it add up?' },
  { id: 'readings', label: 'Where did the text held need reading?' },
];

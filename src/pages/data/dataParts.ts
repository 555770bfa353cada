import type { Part } from '../documents/DocumentPage.tsx';

/** Parts of the page of every download, in its order. */
export const DATA_PARTS: readonly Part[] = [
  { id: 'downloads', label: 'Which files can I take away?' },
  { id: 'programs', label: 'What is there for programs?' },
  { id: 'check', label: 'How do I check a file arrived whole?' },
  { id: 'sources', label: 'Where do the figures come from, and may I reuse them?' },
  { id: 'symbols', label: 'What do the symbols mean?' },
];

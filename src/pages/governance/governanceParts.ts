import type { Part } from '../documents/DocumentPage.tsx';

/** Where the whole text on governance stands; `governance/` is its front. */
export const GOVERNANCE_FULL = 'governance/full/';

/** Parts of the whole text on governance, in its order. */
export const GOVERNANCE_PARTS: readonly Part[] = [
  { id: 'bodies', label: 'Which body reports to which?' },
  { id: 'why', label: 'Why were 23 to become 12?' },
  { id: 'change', label: 'Which LCSPs are read as going into which trust?' },
  { id: 'timeline', label: 'What happened when?' },
  { id: 'proposals', label: 'What was to change, and by when?' },
  { id: 'sub-committee', label: 'How were Members to oversee the LCSPs?' },
  { id: 'pathfinders', label: 'Where was it tried first?' },
  { id: 'workforce', label: 'Which areas were to have workforce support, and when?' },
  { id: 'consultations', label: 'Whose views were to be asked?' },
  { id: 'purpose', label: 'What was an LCSP for, and what did it do?' },
  { id: 'learning', label: 'What was learnt, and from whom?' },
  { id: 'members', label: 'Who sits on each body?' },
  { id: 'readings', label: 'Where did the papers need reading?' },
];

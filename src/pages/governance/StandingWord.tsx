import type { Standing } from '../../../pipeline/contract/governance.ts';

/** How firm a fact was in the papers at their date, as a word. */
export function StandingWord({ standing }: { standing: Standing }) {
  return <strong className={`standing-word standing-${standing.replace(' ', '-')}`}>{standing}</strong>;
}

import { explorePiecePath, EXPLORE_AGES_PATH } from '../../site/paths.ts';
import type { ExploreAges, ExplorePiece } from '../../select/explore/exploreData.ts';
import { loadScript } from '../loadScript.ts';
import { holdPiece, type Held } from './selectPanels.ts';

declare global {
  interface Window {
    /** Figures the scripts under `explore/data/` have brought, by measure. */
    explorePieces?: Record<string, ExplorePiece>;
    exploreAges?: ExploreAges;
  }
}

/**
 * The figures of a measure, and the ages, which every view has.
 *
 * @param root address of the site's root, relative to the page
 * @throws when a script does not come
 */
export async function loadHeld(root: string, measure: string): Promise<Held> {
  await Promise.all([EXPLORE_AGES_PATH, explorePiecePath(measure)].map((path) => loadScript(`${root}${path}`)));
  const piece = window.explorePieces?.[measure];
  if (piece === undefined || window.exploreAges === undefined) throw new Error(`missing figures: ${measure}`);
  return holdPiece(piece, window.exploreAges);
}

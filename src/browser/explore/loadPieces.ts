import type { SpineRow } from '../../charts/spine/spine.ts';
import { exploreSpinePath, explorePiecePath, EXPLORE_AGES_PATH } from '../../site/paths.ts';
import { loadScript } from '../loadScript.ts';
import { panelOf, type Panel } from './panel.ts';
import { holdPiece, type Explored, type Held } from './explored.ts';
import type { ExplorePiece } from '../../select/explore/exploreData.ts';
import type { ExploreAges } from '../../select/explore/packedFigures.ts';

/** How an LCSP that has sent a return stands on every measure counted in children. */
export interface ExploreSpine {
  readonly rows: readonly SpineRow[];
  /** Titles of the sources. */
  readonly source: string;
  /** What holds for every comparison: the area is part of what it is set against. */
  readonly caveat: string;
}

/**
 * Charts that compare, where the method allows it: the funnel of the areas, and the spine of one. The modules come with
 * their own script; the panels are made by this one, which draws them.
 */
export type SelectCompared = (
  explored: Explored,
  spine: ExploreSpine | undefined,
  make: typeof panelOf,
) => readonly Panel[];

declare global {
  interface Window {
    /** Figures the scripts under `explore/data/` have brought, by measure. */
    explorePieces?: Record<string, ExplorePiece>;
    exploreAges?: ExploreAges;
    /** Brought by the script `compared`. */
    selectCompared?: SelectCompared;
    /** Brought by the scripts `explore/data/spine-*.js`, by area. */
    exploreSpines?: Record<string, ExploreSpine>;
  }
}

const hasSpine = ({ base, lead }: Explored): boolean => base.returned.includes(lead.id);

/** Whether a choice has a chart that compares; no other choice pays for their script. */
export const hasCompared = (explored: Explored): boolean =>
  hasSpine(explored) || explored.held.piece.funnels.some(({ period }) => period.label === explored.year);

/**
 * The charts of a choice that compare.
 *
 * @param root address of the site's root, relative to the page
 * @throws when a script does not come
 */
export async function loadCompared(root: string, explored: Explored): Promise<readonly Panel[]> {
  const { id } = explored.lead;
  const address = document.querySelector<HTMLElement>('[data-explore-compared]')?.dataset['exploreCompared'] ?? '';
  const spine = hasSpine(explored) ? [`${root}${exploreSpinePath(id)}`] : [];
  await Promise.all([address, ...spine].map(loadScript));
  return window.selectCompared?.(explored, window.exploreSpines?.[id], panelOf) ?? [];
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

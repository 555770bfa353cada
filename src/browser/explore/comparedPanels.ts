import type { SpineRow } from '../../charts/spine/spine.ts';
import { exploreSpinePath } from '../../site/paths.ts';
import { loadScript } from '../loadScript.ts';
import { panelOf, type Panel } from './panel.ts';
import type { Explored } from './selectPanels.ts';

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

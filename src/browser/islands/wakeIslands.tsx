import type { FunctionComponent } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { IslandKind } from './islandKind.ts';

/**
 * Brings every island of the page to life.
 *
 * @param kinds of any props: each island's own were written by `Island.tsx` from the types of its kind
 * @throws a defect for an island that the script of the page does not hold
 */
export function wakeIslands(...kinds: readonly IslandKind<never>[]): void {
  for (const element of document.querySelectorAll<HTMLElement>('.island')) {
    const { island = '', props = '{}' } = element.dataset;
    const Content = kinds.find(({ name }) => name === island)?.Content as FunctionComponent<object> | undefined;
    if (Content === undefined) throw new Error(`invalid island: ${island}`);
    hydrateRoot(element, <Content {...(JSON.parse(props) as object)} />);
  }
}

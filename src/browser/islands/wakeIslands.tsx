import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { IslandName, IslandProps } from './registry.ts';

/** Components by the names of the islands they bring to life. */
type Woken<Name extends IslandName> = { readonly [One in Name]: ComponentType<IslandProps[One]> };

/**
 * Brings every island of the page to life.
 *
 * @throws a defect for an island that the script of the page does not hold
 */
export function wakeIslands<Name extends IslandName>(islands: Woken<Name>): void {
  for (const element of document.querySelectorAll<HTMLElement>('.island[data-island]')) {
    const { island = '', props = '{}' } = element.dataset;
    if (!(island in islands)) throw new Error(`invalid island: ${island}`);
    // Written by `Island.tsx` from the same types; the line above has made sure of the name.
    const Content = islands[island as Name] as unknown as ComponentType<object>;
    hydrateRoot(element, <Content {...(JSON.parse(props) as object)} />, {
      identifierPrefix: island,
      onRecoverableError: (error) => console.error(error),
    });
  }
}

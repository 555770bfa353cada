import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { islands, type IslandName } from './registry.ts';

const isIslandName = (name: string | undefined): name is IslandName => name !== undefined && name in islands;

/** Loaded on the first touch of an island: brings every island of the page to life. */
for (const element of document.querySelectorAll<HTMLElement>('.island[data-island]')) {
  const { island, props = '{}' } = element.dataset;
  if (!isIslandName(island)) throw new Error(`invalid island: ${island ?? 'no name'}`);
  // Written by `Island.tsx` from the same types.
  const Content = islands[island] as ComponentType<object>;
  hydrateRoot(element, <Content {...(JSON.parse(props) as object)} />, {
    identifierPrefix: island,
    onRecoverableError: (error) => console.error(error),
  });
}

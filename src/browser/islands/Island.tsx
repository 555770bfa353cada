import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { islands, type IslandName, type IslandProps } from './registry.ts';

interface Props<Name extends IslandName> {
  readonly name: Name;
  readonly props: IslandProps[Name];
}

/**
 * Renders an island into a page with the props it will be hydrated with. One of a kind on a page: the name is also
 * the prefix of its ids.
 *
 * The island is rendered apart from the page, because only `renderToString` leaves the marks hydration needs.
 */
export function Island<Name extends IslandName>({ name, props }: Props<Name>) {
  // The registry pairs each name with the component of its props, which TypeScript cannot follow through the index.
  const Content = islands[name] as ComponentType<IslandProps[Name]>;
  const html = renderToString(<Content {...props} />, { identifierPrefix: name });
  return (
    <div
      className="island"
      data-island={name}
      data-props={JSON.stringify(props)}
      // Rendered by React on the line above.
      // oxlint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

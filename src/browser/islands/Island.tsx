import { renderToString } from 'react-dom/server';
import type { IslandKind } from './islandKind.ts';

/**
 * Renders an island into a page with the props it will be hydrated with. One of a kind on a page: its ids are its kind's.
 *
 * The island is rendered apart from the page, because only `renderToString` leaves the marks hydration needs.
 */
export function Island<Props extends object>({
  kind: { name, Content },
  props,
}: {
  readonly kind: IslandKind<Props>;
  readonly props: Props;
}) {
  const html = renderToString(<Content {...props} />);
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

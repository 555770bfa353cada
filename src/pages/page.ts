import type { ReactElement } from 'react';
import type { Site } from '../load/site.ts';

/** One address of the site, ready to render. */
export interface Page {
  /** Path from the site root: `` for home, `areas/dover/`, `404.html`. */
  readonly path: string;
  /** Unique on the site; the layout adds the site's name. */
  readonly title: string;
  /** One or two sentences for search results. */
  readonly description: string;
  /** Trail from home, without home and without the page itself. */
  readonly trail: readonly { readonly label: string; readonly to: string }[];
  readonly body: ReactElement;
  /** The tool that works on this page, when one does that needs more than its own script. */
  readonly tool?: 'check';
  /** Running head in print: area or subject. */
  readonly runningHead: string;
}

/** A row of the route table: every address of one kind. */
export interface PageKind {
  readonly id: string;
  /** What the kind answers, for the table in the README. */
  readonly answers: string;
  pages(site: Site): readonly Page[];
}

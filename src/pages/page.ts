import type { ReactElement } from 'react';
import type { Site } from '../site/site.ts';

/** A link of a page's head, to a file or page of ours. */
export interface HeadLink {
  readonly rel: 'alternate' | 'describedby';
  readonly type: string;
  readonly to: string;
  readonly title?: string;
}

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
  readonly tool?: 'check' | 'search' | 'glance' | 'explore' | 'pins' | 'chooser';
  /** A further style sheet, for what pages of areas and indicators have no use for. */
  readonly sheet?: 'documents' | 'committee' | 'forms' | 'front' | 'exploring';
  /**
   * True where the page itself holds the style sheet of all pages: one answer less to wait for before anything is seen,
   * and some kB more each time it is opened. For what a reader opens first.
   */
  readonly holdsStyles?: boolean;
  /** What the head links to beside what every page's does, such as a feed. */
  readonly links?: readonly HeadLink[];
  /** Path of the page this is another form of, such as a large-print one: search engines are sent there. */
  readonly formOf?: string;
  /** Other forms the page is written in too, under its own address. */
  readonly forms?: readonly ('large print' | 'plain text')[];
  /** Path those forms stand under, where it is not the page's own: they keep their address when the page moves. */
  readonly formsAt?: string;
  /** True where the page's charts stand on another page of ours too, which gives each its address for other people's pages. */
  readonly chartsElsewhere?: boolean;
  /** Path of the Word file that the build makes of the page's article; none when left out. */
  readonly paper?: string;
  /** Width of the page: `wide` for tiles and charts beside text. The reading column when left out. */
  readonly width?: 'wide';
  /** How the page is set: `bare` for a chart on somebody else's page. The ordinary way when left out. */
  readonly frame?: 'bare' | 'large-print';
  /** Running head in print: area or subject. */
  readonly runningHead: string;
}

/** A row of the route table: every address of one kind. */
export interface PageKind {
  readonly id: string;
  /** What the kind answers, for whoever reads the route table. */
  readonly answers: string;
  pages(site: Site): readonly Page[];
}

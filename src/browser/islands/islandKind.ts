import type { FunctionComponent } from 'react';

/** A part of pages that comes alive on the first touch. */
export interface IslandKind<Props extends object> {
  /** Names it in the page; of all kinds it is the only one with the name. */
  readonly name: string;
  /** Draws it, in the page as in the browser. Its props must be plain data: they travel in the page as JSON. */
  readonly Content: FunctionComponent<Props>;
}

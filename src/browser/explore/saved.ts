import type { Panel } from './panel.ts';

/** What is saved: a chart in its frame on the page. */
export interface Saved {
  readonly panel: Pick<Panel, 'table' | 'sentence' | 'source' | 'isDrawn'>;
  readonly figure: HTMLElement;
}

/** Fills a box with the ways to take a chart away. */
export type FillSave = (box: Element, saved: Saved) => void;

declare global {
  interface Window {
    /** Brought by the script `save`. */
    fillExploreSave?: FillSave;
  }
}

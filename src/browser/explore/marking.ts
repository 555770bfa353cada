import { createContext } from 'react';

/** How areas are marked in every chart alike. */
export interface Marking {
  /** Id of the area pointed at; blank for none. */
  readonly lit: string;
  readonly light: (area: string) => void;
  /** Pins an area, or takes the pin away. */
  readonly pin: (area: string) => void;
  /** Id of the area that is pinned; blank for none. */
  readonly pinned: string;
  readonly isChosen: (area: string) => boolean;
  readonly isRelated: (a: string, b: string) => boolean;
  /** Words under a picture of the training edition; blank in a publication. */
  readonly watermark: string;
}

const NOTHING: Marking = {
  lit: '',
  light: () => {},
  pin: () => {},
  pinned: '',
  isChosen: () => false,
  isRelated: () => false,
  watermark: '',
};

/** Heard by the pictures only: what is pointed at changes with every move, and nothing else of a chart does. */
export const MarkingContext = createContext(NOTHING);

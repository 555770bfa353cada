import { formatUnit } from '../format/numbers.ts';
import type { Measure } from '../marks/places.ts';

/** Unit in full for titles and axes: `per cent of possible half days`, `per 1,000 pupils`. */
export const unitWords = ({ unit, ofWhat }: Measure): string =>
  ofWhat === '' ? formatUnit(unit) : `${formatUnit(unit)} of ${ofWhat}`;

/** First letter up, for a sentence or an axis. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

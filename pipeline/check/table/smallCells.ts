import type { HiddenCells } from '../../findings/hushHidden.ts';
import type { IndicatorEntry } from '../../registers/indicators.ts';
import { isSmallCount } from '../isSmallCount.ts';
import { meantCount } from '../../cells/lenient/meantCount.ts';

/** A row of figures: its line, its cells by their place, and where its figures stand (-1 where the table lacks the column). */
export interface FigureRow {
  readonly line: number;
  readonly textAt: (place: number) => string;
  readonly places: Readonly<Record<'value' | 'numerator' | 'denominator', number>>;
}

/** The cells of a row that no finding may repeat because a count is so small, however badly it is written; null of any other row. */
export function smallCells(
  { line, textAt, places }: FigureRow,
  entry: IndicatorEntry | null,
  threshold: number,
): HiddenCells | null {
  const { value } = places;
  const [numerator, denominator] = [meantCount(textAt(places.numerator)), meantCount(textAt(places.denominator))];
  if (!isSmallCount({ numerator, denominator }, entry, threshold)) return null;
  // The whole alone tells nothing of a small part.
  const isOfPart = numerator < threshold && !(denominator < threshold);
  const numbers = isOfPart ? [value, places.numerator] : [value, places.numerator, places.denominator];
  const cells: string[] = [];
  for (const place of numbers) if (place >= 0) cells[place] = textAt(place);
  return { line, cells, numbers, words: [], isSmall: true };
}

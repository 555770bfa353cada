import type { HiddenCells } from '../../findings/hushHidden.ts';
import type { IndicatorEntry } from '../../registers/indicators.ts';
import { findChildCounts } from '../commentary/childCounts.ts';
import { isSmallCount } from '../isSmallCount.ts';
import { meantCount } from '../../cells/lenient/meantCount.ts';

/** A row of figures: its line, its cells by their place, and where its figures stand (-1 where the table lacks the column). */
export interface FigureRow {
  readonly line: number;
  readonly textAt: (place: number) => string;
  readonly places: Readonly<Record<'value' | 'numerator' | 'denominator', number>>;
}

// 3/2000, "3 of 2000", "3 (0.15%)"; 0.15% (n=3).
const COUNT_FIRST = /^\s*(\d{1,9})\s*(?:(?:\/|of|out of)\s*\d|\(\s*\d+(?:\.\d+)?\s*%)/i;
const COUNT_NAMED = /\bn\s*=\s*(\d{1,9})\b/i;

/** The count that a badly written value tells beside the rate or in its place; undefined where it tells none. */
function countInValue(text: string): number | undefined {
  const [, count] = COUNT_FIRST.exec(text) ?? COUNT_NAMED.exec(text) ?? [];
  return count === undefined ? findChildCounts(text)[0]?.count : Number(count);
}

/** The cells of a row that no finding may repeat because a count is so small, however badly it is written; null of any other row. */
export function smallCells(
  { line, textAt, places }: FigureRow,
  entry: IndicatorEntry | null,
  threshold: number,
): HiddenCells | null {
  const { value } = places;
  const denominator = meantCount(textAt(places.denominator));
  // A value may tell another count than the numerator beside it: either may be small.
  const told = [countInValue(textAt(value)) ?? Number.NaN, meantCount(textAt(places.numerator))];
  const small = told.find((numerator) => isSmallCount({ numerator, denominator }, entry, threshold));
  if (small === undefined) return null;
  // The whole alone tells nothing of a small part.
  const isOfPart = small < threshold && !(denominator < threshold);
  const numbers = isOfPart ? [value, places.numerator] : [value, places.numerator, places.denominator];
  const cells: string[] = [];
  for (const place of numbers) if (place >= 0) cells[place] = textAt(place);
  return { line, cells, numbers, words: [], isSmall: true };
}

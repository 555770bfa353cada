import { hidesNumbers } from '../../cells/status/parseStatus.ts';
import type { HiddenCells } from '../../findings/hushHidden.ts';
import type { RawRow } from '../../read/rawTable.ts';
import type { ColumnIndex } from './checkHeader.ts';

const FIGURES: readonly string[] = ['value', 'numerator', 'denominator', 'figure'];
const WORDS: readonly string[] = ['text', 'note'];

/** What nothing may repeat of a row whose status withholds its figures; null of any other. */
export function hiddenRow(index: ColumnIndex, { line, cells }: RawRow): HiddenCells | null {
  const placesOf = (names: readonly string[]): number[] => names.flatMap((name) => index.get(name) ?? []);
  const [status = -1] = placesOf(['status']);
  return hidesNumbers(cells[status] ?? '') ? { line, cells, numbers: placesOf(FIGURES), words: placesOf(WORDS) } : null;
}

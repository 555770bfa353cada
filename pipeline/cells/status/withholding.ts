import { tellsNumber } from '../../findings/spelling.ts';
import { forbidsNumber, meantStatus } from './parseStatus.ts';

const LONGEST_STATUS = 60;

/** Whether a cell of whatever column is a code or word for a status that withholds; what is not known may be a name. */
export function isWithholding(cell: string): boolean {
  const meant = cell.length > LONGEST_STATUS ? null : meantStatus(cell);
  return meant !== null && forbidsNumber(meant);
}

/**
 * A line that stands where a header belongs, to be quoted: it may be a row, and no number of a row that withholds, or that holds a
 * count of a few, is repeated.
 */
export const quotableLine = (cells: readonly string[]): string => {
  const isHidden = cells.some((cell) => isWithholding(cell) || IS_FEW.test(cell));
  return cells.map((cell) => (isHidden && tellsNumber(cell) && !IS_PERIOD.test(cell) ? '…' : cell)).join(',');
};

const IS_FEW = /^\s*[1-9]\s*$/;
const IS_PERIOD = /^\s*(19|20)\d{2}\/\d{2}\s*$/;

import { listText, quoteText } from './spelling.ts';
import { HOW_TO_WRITE_A_MARK, IN_A_RETURN, readAllTheSame, wording, type Words } from './wording.ts';

/** What stands in a cell of numbers with a number or in its place. */
type WordsInNumber =
  /** A word, or a number (`figure`) with what the status should say. */
  | { text: string; figure: string | null; statuses: readonly string[] }
  /** A number and the status of its row, read as both. */
  | { kind: 'read'; text: string; figure: string; status: string }
  | { kind: 'note mark'; text: string; figure: string }
  /** A colour by which a report judges a figure; a word for none, or for no figure. */
  | { kind: 'colour'; text: string }
  | { kind: 'nil'; text: string }
  /** A number with a mark that withholds it: neither is repeated. */
  | { kind: 'withheld'; status: string };

function wordsInNumber(cell: WordsInNumber): Words {
  if ('kind' in cell) {
    if (cell.kind === 'read')
      return {
        what: `${quoteText(cell.text)} holds a number and its status in one cell, and is read as ${cell.figure} with status ${cell.status}`,
        mend: `write ${cell.figure} and status ${cell.status}`,
        cause: `read ${cell.status}`,
        together: `write the number alone, here ${cell.figure}, and status ${cell.status}`,
        ...readAllTheSame(true),
      };
    if (cell.kind === 'colour')
      return {
        what: `${quoteText(cell.text)} is how a figure is judged, and no figure`,
        mend: 'write the figure that was judged; where there is none to be had leave the cell empty and write status x',
        cause: cell.kind,
      };
    if (cell.kind === 'nil')
      return {
        what: `${quoteText(cell.text)} is a word for none, or for no figure, in a number cell`,
        mend: 'leave the cell empty and write status x, or write 0 if it was counted and there were none',
      };
    if (cell.kind === 'withheld')
      return {
        what: `a number with the mark ${cell.status} in its cell (neither is repeated here)`,
        mend: `leave the cell empty and write status ${cell.status}, or take the mark away if the figure may be published`,
      };
    return {
      what: `${quoteText(cell.text)} has a mark behind its number`,
      mend: `write ${cell.figure}; ${HOW_TO_WRITE_A_MARK}`,
    };
  }
  const { text, figure, statuses } = cell;
  const written = text.trim() === 'NA' ? ', as R writes for nothing (na = "" leaves such cells empty)' : '';
  if (figure === null)
    return {
      what: `${quoteText(text)} holds words in a number cell${written}`,
      mend: `leave the cell empty and write status ${listText(statuses, 'or')}${statuses.includes('c') || statuses.includes('low') ? '' : ': x not available, z not applicable'}`,
    };
  return {
    what: `${quoteText(text)} holds a number and its status in one cell`,
    mend: `write ${figure} and status ${listText(statuses, 'or')}${statuses.includes('r') ? IN_A_RETURN : ''}`,
  };
}

/** What stands in place of a number: the shorthand of today, one of earlier tables and its meaning, or words for a small number. */
type NumberSymbol =
  | { kind: 'today'; text: string; statuses: readonly string[] }
  | { kind: 'earlier'; text: string; statuses: readonly string[]; meaning: string; mayBeNil: boolean }
  | { kind: 'small'; text: string; statuses: readonly string[] }
  /** A status that stands beside a number, in the number's place. */
  | { kind: 'of a figure'; text: string; status: string };

function symbolWords(symbol: NumberSymbol): { what: string; mend: string } {
  const text = quoteText(symbol.text);
  if (symbol.kind === 'of a figure')
    return {
      what: `${text} is a status that goes with a figure, and stands in the place of its number`,
      mend: `write the number here and status ${symbol.status}; where there is none to be had leave the cell empty and write status x`,
    };
  const mend = `leave the cell empty and write status ${listText(symbol.statuses, 'or')}`;
  switch (symbol.kind) {
    case 'today':
      return { what: `${text} is a status, as tables of government mark it today, and stands in a number cell`, mend };
    case 'small':
      return { what: `${text} says that a number is small, and stands in a number cell`, mend };
    case 'earlier':
      return {
        what: `${text} is a symbol of earlier tables (${symbol.meaning}), in a number cell`,
        mend: symbol.mayBeNil ? `${mend}, or write 0 if the key of the table says nil` : mend,
      };
    default:
      return symbol satisfies never;
  }
}

/** Wording of findings of cells that hold no number where one belongs. None repeats a number that a status hides. */
export const inNumberWordings = {
  S04: wording('error', wordsInNumber),
  S05: wording('error', symbolWords),
};

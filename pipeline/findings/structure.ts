import { quoteText, spellCount } from './spelling.ts';
import { readAllTheSame, wording, type NoParams } from './wording.ts';

const fields = (count: number): string => `${count} field${count === 1 ? '' : 's'}`;

function fieldAdvice(found: number, expected: number, text: string): string {
  const other = found === 1 ? [';', '\t', '|'].find((sign) => text.split(sign).length >= expected) : undefined;
  if (other !== undefined) return 'part the cells of this row with commas, as those of the header are';
  if (found > expected)
    return 'put double quotes round a text that holds a comma, and delete commas too many at the end';
  return found === 1 && expected > 2
    ? 'move notes out of the table'
    : 'add the missing fields, blank where there is nothing';
}

type Ragged = { found: number; expected: number; text: string } | { lone: string } | { units: string };

/** A row that is not as wide as the header, or of whose cells only one holds anything. */
function raggedWords(row: Ragged): { what: string; mend: string } {
  if ('units' in row)
    return {
      what: `the row names nothing and holds no number (${quoteText(row.units)}): units or a line below the column names, not a row of the table`,
      mend: 'leave it out of this copy',
    };
  if ('lone' in row)
    return {
      what: `the row holds ${quoteText(row.lone)} and nothing else: a heading or a note, not a row of the table`,
      mend: 'leave it out of this copy; what it says of the rows below belongs in their cells',
    };
  return {
    what: `${fields(row.found)} where the header has ${row.expected}, in the row that starts ${quoteText(row.text)}`,
    mend: fieldAdvice(row.found, row.expected, row.text),
  };
}

type Excess =
  | { kind: 'cell'; found: number; limit: number }
  | { kind: 'quoted cell'; limit: number }
  | { kind: 'columns'; found: number; limit: number }
  | { kind: 'rows'; limit: number }
  | { kind: 'file'; limit: number };

function excessWords(excess: Excess): { what: string; mend: string } {
  switch (excess.kind) {
    case 'cell':
      return {
        what: `a cell is too long: ${spellCount(excess.found)} characters (limit ${spellCount(excess.limit)})`,
        mend: 'shorten it; if it swallowed other rows, a double quote is missing',
      };
    case 'quoted cell':
      return {
        what: `the cell whose double quote opens here is too long: more than ${spellCount(excess.limit)} characters`,
        mend: 'close the quote, or shorten the cell',
      };
    case 'columns':
      return {
        what: `${spellCount(excess.found)} columns (limit ${spellCount(excess.limit)})`,
        mend: 'delete the columns that do not belong to the table',
      };
    case 'rows':
      return { what: `more than ${spellCount(excess.limit)} rows`, mend: 'split the table into several files' };
    case 'file':
      return {
        what: `the file is larger than ${spellCount(excess.limit)} bytes`,
        mend: 'split the table into several files',
      };
    default:
      return excess satisfies never;
  }
}

type Separation =
  /** `hasRules` where lines of dashes, or one that counts the rows, were passed over. */
  | { found: string; isRead?: boolean; hasRules?: boolean }
  /** A line above the header that names the separator, or lines each of which is one cell; both are read all the same. */
  | { kind: 'hint'; text: string }
  | { kind: 'quoted lines' };

function separatorWords(separation: Separation): { what: string; mend: string; severity?: 'notice' } {
  if ('kind' in separation) {
    const what =
      separation.kind === 'hint'
        ? `${quoteText(separation.text)} above the header tells a spreadsheet the separator: passed over`
        : 'each line stands in double quotes, as one cell: read as the cells the line holds';
    return { what, mend: 'nothing need be done', ...readAllTheSame(true) };
  }
  const { found, isRead = false, hasRules = false } = separation;
  const what = `cells are separated by a ${found}, not by a comma`;
  return isRead
    ? {
        what: `${what}: read all the same, every line having as many as the header${hasRules ? ' (lines of dashes and the count of rows are passed over)' : ''}`,
        mend: 'nothing need be done',
        ...readAllTheSame(true),
      }
    : { what, mend: 'save the table as CSV with commas' };
}

type QuoteFault = 'unclosed' | 'stray' | 'text after';

const QUOTE_WORDS: Readonly<Record<QuoteFault, { what: string; mend: string }>> = {
  unclosed: { what: 'the double quote opened here is never closed', mend: 'close it, or delete it' },
  stray: {
    what: 'a double quote in the middle of an unquoted cell',
    mend: 'put the whole cell in double quotes and double those inside it: "the ""final"" plan"',
  },
  'text after': {
    what: 'text after a closing double quote',
    mend: 'end the cell with a comma there, or double the quotes inside it: "the ""final"" plan"',
  },
};

/** Wording of structure findings: records, quotes, separators, limits. P03 (line numbers) is a promise kept by the reader and so has no words. */
export const structureWordings = {
  P01: wording<NoParams>('error', () => ({
    what: 'the file is empty',
    mend: 'put the header line and at least one row in it',
  })),
  P02: wording<NoParams>('error', () => ({
    what: 'the file has a header and no data rows',
    mend: 'add rows, or leave the file out',
  })),
  P04: wording('warning', ({ lf, crlf, cr }: { lf: number; crlf: number; cr: number }) => ({
    what:
      lf + crlf === 0
        ? `line ends are the old Macintosh kind (CR ${cr})`
        : `mixed line ends (LF ${lf}, CRLF ${crlf}, CR ${cr})`,
    mend: 'nothing need be done: all are read the same; saving again in one program makes them alike',
  })),
  P05: wording('error', ({ fault }: { fault: QuoteFault }) => QUOTE_WORDS[fault]),
  P06: wording('error', raggedWords),
  P07: wording('warning', ({ count }: { count: number }) => ({
    what: count === 1 ? '1 empty column at the end is ignored' : `${count} empty columns at the end are ignored`,
    mend: 'delete them in the spreadsheet',
  })),
  P08: wording<NoParams>('warning', () => ({
    what: 'blank row skipped',
    mend: 'delete it',
  })),
  P09: wording('error', separatorWords),
  P10: wording('error', ({ text, kind }: { text: string; kind: 'merge' | 'pointer' }) => ({
    what:
      kind === 'merge'
        ? `unresolved merge marker ${quoteText(text)}`
        : `the file is a git LFS pointer (${quoteText(text)}), not the table itself`,
    mend:
      kind === 'merge' ? 'choose one version of the rows and delete the markers' : 'fetch the file with git lfs pull',
  })),
  P11: wording('error', excessWords),
};

/** Part of a line: words, or the number of a note. */
export interface PaperRun {
  readonly text: string;
  readonly isBold?: boolean;
  /** Set on the number of a note: the anchor of the line it leads to. */
  readonly leadsTo?: string;
}

export type PaperLook =
  'title' | 'heading 1' | 'heading 2' | 'heading 3' | 'plain' | 'quotation' | 'label' | 'item' | 'note';

/** One paragraph. */
export interface PaperLine {
  readonly kind: 'line';
  readonly look: PaperLook;
  readonly runs: readonly PaperRun[];
  /** What links to it lead to. */
  readonly anchor?: string;
  /** Set on the first line of an item: the list it belongs to, and how deep that stands in others. */
  readonly mark?: { readonly list: number; readonly sign: 'bullet' | 'number'; readonly depth: number };
}

/** A chart as the page draws it. */
export interface PaperPicture {
  readonly kind: 'picture';
  readonly svg: string;
  readonly title: string;
  /** The sentence that says what it shows. */
  readonly sentence: string;
}

export interface PaperTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly PaperCell[])[];
}

/** What stands in a cell, one under another. */
export type PaperCell = readonly (PaperLine | PaperPicture)[];

export type PaperBlock = PaperLine | PaperPicture | PaperTable;

/** Words of a line, without the numbers of notes. */
export const wordsOf = (line: PaperLine): string =>
  line.runs.flatMap(({ text, leadsTo }) => (leadsTo === undefined ? [text] : [])).join('');

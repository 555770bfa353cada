import type { StatusCode } from '../contract/reasons.ts';
import { yearsMend, listText, quoteText, spellCount } from './spelling.ts';
import { wording, type Severity } from './wording.ts';

const SAVE = 'open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx)';
const FILE_KINDS = {
  xls: { found: 'an old Excel workbook (.xls)', mend: SAVE },
  xlsb: { found: 'a binary Excel workbook (.xlsb)', mend: SAVE },
  numbers: { found: 'an Apple Numbers document', mend: 'in Numbers use Export To > Excel' },
  xml: { found: 'a workbook in the XML format of 2003', mend: SAVE },
  html: { found: 'a web page that only calls itself a workbook', mend: SAVE },
  locked: {
    found: 'locked with a password',
    mend: 'take the password off (File > Info > Protect Workbook) and save it again',
  },
  'locked archive': { found: 'locked with a password', mend: 'unpack it with the password and give the table itself' },
  text: { found: 'plain text, perhaps a CSV', mend: 'if it is a CSV rename it to end in .csv' },
  zip: { found: 'a zip archive without a workbook', mend: 'unpack it and send the workbook inside' },
  document: { found: 'a document', mend: 'send the table itself as .xlsx, .ods or CSV' },
  other: { found: 'of another kind', mend: 'send the table as .xlsx, .ods or CSV' },
} as const;

/** What a file sent as a workbook turned out to be. */
export type FileKind = keyof typeof FILE_KINDS;

/** Whether a workbook or any other archive is spoken of. */
type Holder = { of?: 'workbook' | 'archive' };

type Excess = Holder &
  (
    | { kind: 'part'; part: string; limit: number }
    | { kind: 'total' | 'file' | 'cells'; limit: number }
    | { kind: 'parts'; found: number; limit: number }
  );

function excessWords(excess: Excess): { what: string; mend: string } {
  const limit = spellCount(excess.limit);
  const { of = 'workbook' } = excess;
  const mend =
    of === 'archive'
      ? 'unpack it and give the table itself, cut down to what is needed'
      : 'send only the sheet with the return, as .xlsx or as CSV UTF-8';
  switch (excess.kind) {
    case 'part':
      return { what: `${quoteText(excess.part)} inside the ${of} expands to more than ${limit} bytes`, mend };
    case 'total':
      return { what: `the ${of} expands to more than ${limit} bytes`, mend };
    case 'file':
      return { what: `the ${of} is larger than ${limit} bytes`, mend };
    case 'cells':
      return { what: `the sheet holds more than ${limit} cells`, mend };
    case 'parts':
      return { what: `the ${of} is packed in ${spellCount(excess.found)} parts (limit ${limit})`, mend };
    default:
      return excess satisfies never;
  }
}

const EXTRAS = {
  macros: {
    what: 'the workbook carries macros: none is run or read',
    mend: 'save it as Excel Workbook (.xlsx), without macros',
    severity: 'warning',
  },
  'external links': {
    what: 'the workbook takes values from other workbooks: they are read as last saved, which may be out of date',
    mend: 'in Excel use Data > Edit Links > Break Link',
    severity: 'warning',
  },
  comments: {
    what: 'the workbook has comments on cells: they are not read',
    mend: 'put what matters into the note or status column',
    severity: 'notice',
  },
} as const;

type Outside = { cells: string; count: number; blank?: number };

function outsideWords({ cells, count, blank }: Outside): { what: string; mend: string } {
  const [subject, stand] = count === 1 ? [`cell ${cells}`, 'stands'] : [`${spellCount(count)} cells`, 'stand'];
  const first = count === 1 ? '' : `, the first in ${cells}`;
  if (blank !== undefined) {
    return {
      what: `${subject} ${stand} ${spellCount(blank)} blank rows below the table${first}: not read`,
      mend: 'delete what was left behind there, or move it up to the table',
    };
  }
  return {
    what: `${subject} ${stand} beside the table, under no column name${first}`,
    mend: 'move what stands beside the table to another sheet, or give it a column name',
  };
}

const RULES_OF_SHEETS = 'send the one that is meant in a workbook of its own: a copy that holds that sheet alone';

type Display = {
  cell: string;
  stored: string;
  shown: string;
  read: string;
  kind: 'rounded' | 'scaled' | 'worded' | 'dust';
};

function displayWords({ cell, stored, shown, read, kind }: Display): {
  what: string;
  mend: string;
  severity: 'notice' | 'warning';
} {
  if (kind === 'dust') {
    return {
      what: `cell ${cell} holds ${stored}, which is ${read} and the dust of arithmetic: read as ${read}`,
      mend: 'nothing need be done',
      severity: 'notice',
    };
  }
  const seen = shown === '' ? 'as nothing' : kind === 'worded' ? `as ${quoteText(shown)}` : `as ${shown}`;
  const mend =
    kind === 'rounded'
      ? `nothing need be done if ${read} is the figure; else store the rounded one`
      : `check that ${read} is meant; take the number format off`;
  return {
    what: `cell ${cell} holds ${stored} shown ${seen} by its number format: read as ${read}`,
    mend,
    severity: kind === 'rounded' ? 'notice' : 'warning',
  };
}

type DateCell =
  | { cell: string; shown: string; typed: readonly string[]; stored: string | null }
  /** In a row whose status withholds its figures: the date would tell the number. */
  | { cell: string; kind: 'withheld' };

function dateWords(found: DateCell): { what: string; mend: string } {
  if ('kind' in found)
    return {
      what: `cell ${found.cell} holds a number in a date format (not repeated here: the status withholds it)`,
      mend: 'empty it',
    };
  const { cell, shown, typed, stored } = found;
  if (stored !== null) {
    return {
      what: `cell ${cell} holds ${stored} in a date format`,
      mend: 'format the cell as Number, or as Text and type the value again',
    };
  }
  const [first] = typed;
  if (first === undefined)
    return {
      what: `cell ${cell} holds a date, ${shown}, where no date belongs`,
      mend: 'format the cell as Text and type the value again',
    };
  return {
    what: `cell ${cell} holds a date, ${shown}: the spreadsheet made it of what was typed, probably ${listText(
      typed.map((text) => `"${text}"`),
      'or',
    )}`,
    mend: `format the cell as Text and type ${typed.length === 1 ? first : 'the value'} again`,
  };
}

type Packed =
  | { kind: 'unpacked'; packing: 'gzip' | 'zip' }
  | { kind: 'archive inside' | 'not read'; names: readonly string[] }
  | { kind: 'nothing' };

const NAMES_TOLD = 5;

function listNames(names: readonly string[]): string {
  const more = names.length - NAMES_TOLD;
  const told = names.slice(0, NAMES_TOLD).map(quoteText);
  return listText(more > 0 ? [...told, `${spellCount(more)} more`] : told, 'and');
}

function packedWords(packed: Packed): { what: string; mend: string; severity?: Severity } {
  switch (packed.kind) {
    case 'unpacked':
      return {
        what: `the file is packed (${packed.packing}): what is inside is read`,
        mend: 'unpack it before it is kept among the tables: those are plain CSV',
      };
    case 'archive inside':
      return {
        what: `${listNames(packed.names)} inside the archive ${packed.names.length === 1 ? 'is packed itself' : 'are packed themselves'}: not opened`,
        mend: 'unpack the archive and give what is inside on its own',
        severity: 'warning',
      };
    case 'not read':
      return {
        what: `${listNames(packed.names)} inside the archive ${packed.names.length === 1 ? 'is no table' : 'are no tables'}: not read`,
        mend: 'nothing need be done',
      };
    case 'nothing':
      return {
        what: 'the archive holds no CSV',
        mend: 'unpack it and give the table itself',
        severity: 'error',
      };
    default:
      return packed satisfies never;
  }
}

type Formula = { cells: string; count: number; kind: 'own' | 'external' | 'no value' };

function formulaWords({ cells, count, kind }: Formula): {
  what: string;
  mend: string;
  severity?: 'notice' | 'warning';
} {
  const subject = count === 1 ? `cell ${cells} holds a formula` : `${spellCount(count)} cells hold formulas (${cells})`;
  switch (kind) {
    case 'own':
      return {
        what: `${subject}: read by the value last saved`,
        mend: 'nothing need be done if the workbook was calculated before it was saved',
        severity: 'notice',
      };
    case 'external':
      return {
        what: `${subject} on another workbook: read by the value last saved`,
        mend: 'check the values, and paste them as values',
        severity: 'warning',
      };
    case 'no value':
      return {
        what: `${subject} without a saved value`,
        mend: 'open the workbook in Excel or LibreOffice, let it calculate, and save it',
      };
    default:
      return kind satisfies never;
  }
}

type NoHeader = {
  sheets: readonly string[];
  expected: readonly string[];
  near: {
    sheet: string;
    line: number;
    second: number | null;
    names: readonly string[];
    years: { statuses: readonly StatusCode[] } | null;
  } | null;
};

function noHeaderWords({ sheets, expected, near }: NoHeader): { what: string; mend: string } {
  const what = `no row of ${sheets.length === 1 ? 'sheet' : 'the sheets'} ${listText(sheets, 'or')} is the header`;
  const mend = `put the column names in one row, unmerged: ${expected.join(', ')}`;
  if (near === null) return { what, mend };
  if (near.second !== null)
    return {
      what: `the header stands in two rows, ${near.line} and ${near.second} of ${near.sheet}, as where cells are merged over others`,
      mend,
    };
  if (near.years !== null)
    return {
      what: `${what}; in row ${near.line} of ${near.sheet} each year is a column`,
      mend: yearsMend({ statuses: near.years.statuses, expected }),
    };
  return {
    what: `${what}; the nearest, row ${near.line} of ${near.sheet}, has only ${listText(near.names, 'and')}`,
    mend,
  };
}

/** Wording of workbook findings: what a workbook holds that a CSV cannot. Cells are named as a spreadsheet does: `Sheet1!C4`. */
export const workbookWordings = {
  W01: wording('error', ({ kind }: { kind: FileKind }) => ({
    what: `the file is ${FILE_KINDS[kind].found}${kind === 'locked' || kind === 'locked archive' ? '' : ', not a workbook (.xlsx or .ods)'}`,
    mend: FILE_KINDS[kind].mend,
  })),
  W02: wording('error', ({ part, why, of = 'workbook' }: Holder & { part: string | null; why: string }) => ({
    what: part === null ? `the ${of} is damaged: ${why}` : `the ${of} is damaged: ${quoteText(part)} inside it ${why}`,
    mend:
      of === 'archive'
        ? 'get the file again; if that does not help, unpack it and give the table itself'
        : `send the file again; if that does not help, ${SAVE}`,
  })),
  W03: wording('error', excessWords),
  W04: wording('error', ({ name, of = 'workbook' }: Holder & { name: string }) => ({
    what: `the ${of} holds a part named ${quoteText(name)}, which leads out of its folder`,
    mend: `do not trust this file: ask its sender how it was made${of === 'archive' ? '' : `, and ${SAVE}`}`,
  })),
  W05: wording('warning', ({ kind }: { kind: keyof typeof EXTRAS }) => EXTRAS[kind]),
  W06: wording('error', noHeaderWords),
  W07: wording('error', ({ sheets }: { sheets: readonly string[] }) => ({
    what: `sheets ${listText(sheets, 'and')} all have the columns of the return: it is not known which is meant`,
    mend: `${RULES_OF_SHEETS}; if all are, put their rows below one another on one sheet`,
  })),
  W08: wording('notice', ({ sheet, others }: { sheet: string; others: readonly string[] }) => ({
    what: `sheet ${sheet} is read; ${listText(others, 'and')} ${others.length === 1 ? 'is' : 'are'} not`,
    mend: 'nothing need be done if that is the sheet with the return',
  })),
  W09: wording('warning', ({ sheets, hasReturn }: { sheets: readonly string[]; hasReturn: boolean }) => ({
    what: hasReturn
      ? `the columns of the return stand only in a hidden sheet, ${listText(sheets, 'and')}: hidden sheets are not read`
      : `hidden ${sheets.length === 1 ? 'sheet' : 'sheets'} ${listText(sheets, 'and')} ${sheets.length === 1 ? 'holds' : 'hold'} data: not read`,
    mend: hasReturn
      ? 'unhide the sheet and send the workbook again'
      : 'delete what is not meant to be sent: a hidden sheet goes wherever the file goes',
    severity: hasReturn ? 'error' : 'warning',
  })),
  W10: wording(
    'warning',
    ({
      sheet,
      kind,
      names,
      areas,
    }: {
      sheet: string;
      kind: 'rows' | 'columns';
      names: readonly string[];
      areas: readonly string[];
    }) => ({
      what:
        `sheet ${sheet} has hidden ${kind} with data (${listText(names, 'and')})` +
        (areas.length === 0 ? '' : `, of ${listText(areas.map(quoteText), 'and')}, which no row shown is of`) +
        ': they are read like the others',
      mend:
        kind === 'rows'
          ? 'unhide them or clear the filter, and delete those not meant'
          : 'unhide them, and delete those not meant',
    }),
  ),
  W11: wording('error', ({ range }: { range: string }) => ({
    what: `cells ${range} are merged: only the first of them holds a value`,
    mend: 'unmerge them and write the value in every cell it is meant for',
  })),
  W12: wording('warning', ({ rows, count, where }: { rows: string; count: number; where: 'above' | 'below' }) => ({
    what: `${rows} ${where} the table ${count === 1 ? 'is' : 'are'} taken for ${where === 'above' ? 'titles' : 'notes'}: not read`,
    mend:
      where === 'above'
        ? 'nothing need be done'
        : 'nothing need be done if no row of the table is among them; else fill its cells',
    severity: where === 'above' ? 'notice' : 'warning',
  })),
  W13: wording('error', outsideWords),
  W14: wording(
    'warning',
    ({ cell, stored, shown, read }: { cell: string; stored: string; shown: string; read: string }) => ({
      what: `cell ${cell} holds ${stored} shown as ${shown}: read as ${read}`,
      mend: `check that ${read} is meant; to be sure store ${read} in a cell formatted as Number`,
    }),
  ),
  W15: wording('notice', displayWords),
  W16: wording('error', dateWords),
  W17: wording('error', formulaWords),
  W18: wording('error', ({ cell, text, isFormula }: { cell: string; text: string; isFormula: boolean }) => ({
    what: `cell ${cell} holds the spreadsheet error ${quoteText(text)}${isFormula ? '' : ' and no formula: a program wrote it where it had nothing'}`,
    mend: isFormula
      ? 'mend the formula and save again, or leave the cell empty and give a status'
      : 'leave the cell empty, and give a status where a figure is missing (in R: keepNA = FALSE)',
    cause: `${text} ${isFormula}`,
  })),
  W19: wording(
    'error',
    (
      found:
        | { cell: string; marked: string; kind: 'raised' | 'struck' | 'struck number' }
        /** Several cells of a row. */
        | { kind: 'struck row'; range: string },
    ) => {
      if (found.kind === 'raised')
        return {
          what: `cell ${found.cell} has ${found.marked === '' ? 'something' : quoteText(found.marked)} raised or lowered, as a footnote mark: it would be read as part of the text`,
          mend: 'delete the mark and put the footnote into the note column',
          cause: found.kind,
        };
      const struck = found.kind === 'struck row' ? `cells of ${found.range} are` : `cell ${found.cell} is`;
      return {
        what: `${struck} struck through${found.kind === 'struck' ? ` (${quoteText(found.marked)})` : ''}: it is not clear whether ${found.kind === 'struck row' ? 'they still hold' : 'it still holds'}`,
        mend:
          found.kind === 'struck row'
            ? 'delete the row if it no longer holds, or take the line off its cells'
            : 'delete what no longer holds, or take the line off',
        cause: found.kind === 'struck row' ? found.kind : 'struck',
      };
    },
  ),
  W20: wording('notice', packedWords),
  W21: wording('error', ({ why }: { why: string }) => ({
    what: `the Parquet file cannot be read: ${why}`,
    mend: 'save it as CSV UTF-8, such as with to_csv of pandas or write_csv of R, and give that',
  })),
};

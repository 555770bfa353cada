import { commentaryWordings } from './commentary.ts';
import { encodingWordings } from './encoding.ts';
import { fileWordings } from './file.ts';
import { geographyWordings } from './geography.ts';
import { headerWordings } from './header.ts';
import { importWordings } from './importing.ts';
import { inNumberWordings } from './inNumber.ts';
import { keyWordings } from './key.ts';
import { nameWordings } from './name.ts';
import { periodWordings } from './period.ts';
import { LONGEST_ECHO, spellText } from './spelling.ts';
import { provenanceWordings } from './provenance.ts';
import { recordWordings } from './record.ts';
import { schoolWordings } from './schools.ts';
import { securityWordings } from './security.ts';
import { statusWordings } from './status.ts';
import { structureWordings } from './structure.ts';
import { targetWordings } from './target.ts';
import { totalWordings } from './total.ts';
import { valueWordings } from './value.ts';
import type { LineRuns } from './lineRuns.ts';
import type { Severity, Words, Wording } from './wording.ts';
import { workbookWordings } from './workbook.ts';

/** The one register of data problems: every code, its severity and its words. */
export const WORDINGS = {
  ...encodingWordings,
  ...structureWordings,
  ...headerWordings,
  ...valueWordings,
  ...keyWordings,
  ...nameWordings,
  ...geographyWordings,
  ...periodWordings,
  ...statusWordings,
  ...inNumberWordings,
  ...totalWordings,
  ...targetWordings,
  ...provenanceWordings,
  ...securityWordings,
  ...fileWordings,
  ...workbookWordings,
  ...importWordings,
  ...schoolWordings,
  ...recordWordings,
  ...commentaryWordings,
};

export type FindingCode = keyof typeof WORDINGS;
/** The parameters the words of a code are made from. */
export type FindingParams<Code extends FindingCode> = Parameters<(typeof WORDINGS)[Code]['words']>[0];

/**
 * What is wrong and how to mend it, before anyone has said where it stands. `cause` is equal for texts that differ and
 * are wrong for one reason, such as en dashes in age bands; without it only equal words are one cause. `together` is the mend
 * where one finding stands for several of them: what to do with each, and what that makes of the first.
 */
export type Problem = {
  code: FindingCode;
  severity: Severity;
  what: string;
  mend: string;
  cause?: string;
  together?: string;
};

/** A place inside a file: `line` as a text editor counts, `column` the 1-based field, `field` the column's name. */
export type Place = { line: number | null; column: number | null; field: string | null };

/** One problem of one file, as data: collected, never thrown. `message` reads place - what is wrong - what to write instead. */
export type Finding = Place & {
  code: FindingCode;
  severity: Severity;
  file: string;
  message: string;
  /** Of a finding that stands for several places: how many, and all their lines, its own among them. */
  count?: number;
  lines?: LineRuns;
};

/** The whole file rather than a line of it. */
export const WHOLE_FILE: Place = { line: null, column: null, field: null };

/** Words a problem of the given code: `problem('V03', { text: '7,1', instead: '7.1' })`. */
export function problem<Code extends FindingCode>(code: Code, params: FindingParams<Code>): Problem {
  // The register ties each code to its parameters; the compiler cannot follow that through the union, so it is told.
  const entry = WORDINGS[code] as Wording<FindingParams<Code>>;
  const words: Words = entry.words(params);
  return { ...words, code, severity: words.severity ?? entry.severity };
}

/** A problem at its place in a file. */
export function placeFinding(file: string, place: Place, { code, severity, what, mend }: Problem): Finding {
  // A field is what some header says: it may be as long and as odd as any cell.
  const seen = { ...place, field: place.field === null ? null : spellText(place.field, LONGEST_ECHO) };
  return { code, severity, file, ...seen, message: `${describePlace(file, seen)} - ${what} - ${mend}` };
}

const LONGEST_FILE_NAME = 120;

function describePlace(file: string, { line, field }: Place): string {
  if (line === null) {
    const name = spellText(file.slice(file.lastIndexOf('/') + 1), LONGEST_FILE_NAME);
    return field === null ? name : `${name}, ${field}`;
  }
  return field === null ? `line ${line}` : `line ${line}, ${field}`;
}

/** A problem at its place, before it is worded with it. */
export type PlacedProblem = { readonly found: Problem; readonly place: Place };

import { formatCodePoint, nameCharacter, listText, quoteText } from './spelling.ts';
import { wording } from './wording.ts';

/** Wording of encoding findings: what the bytes are, and which characters may not stand in a table. */
export const encodingWordings = {
  E01: wording('error', ({ found }: { found: string }) => ({
    what: `the file is ${found}, not UTF-8`,
    mend: 'in Excel use Save As > CSV UTF-8 (Comma delimited)',
  })),
  E02: wording('error', ({ isAtStart }: { isAtStart: boolean }) => ({
    what: isAtStart
      ? 'a second byte order mark (U+FEFF) at the start of the file'
      : 'a byte order mark (U+FEFF) in the middle of the file: two files seem to have been pasted together',
    mend: isAtStart ? 'delete one of the two' : 'keep one header and delete the mark',
  })),
  E03: wording('error', ({ byte, looksLike }: { byte: number; looksLike: string | null }) => ({
    what:
      `byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} is not valid UTF-8` +
      (looksLike === null ? '' : ` (in Windows-1252 it is ${quoteText(looksLike)})`),
    mend: 'save the file as CSV UTF-8',
  })),
  E04: wording('error', ({ text, kind }: { text: string; kind: 'lost' | 'mojibake' }) =>
    kind === 'lost'
      ? {
          what: `${nameCharacter(0xfffd)} in ${quoteText(text)}: a character was lost before this file was made`,
          mend: 'type the text again from its source',
          cause: kind,
        }
      : {
          what: `${quoteText(text)} looks like UTF-8 read as Windows-1252`,
          mend: 'type the text again from its source',
          severity: 'warning',
          cause: kind,
        },
  ),
  E05: wording('error', ({ codePoint, text }: { codePoint: number; text: string }) => ({
    what: `control character ${formatCodePoint(codePoint)} in ${quoteText(text)}`,
    mend: 'delete it',
    cause: String(codePoint),
  })),
  E06: wording('error', ({ found, advice }: { found: string; advice: string }) => ({
    what: `the file is ${found}, not a CSV`,
    mend: advice,
  })),
  E07: wording(
    'error',
    ({ codePoints, text, instead }: { codePoints: readonly number[]; text: string; instead: string | null }) => ({
      what: `${listText(codePoints.map(nameCharacter), 'and')} in ${quoteText(text)}`,
      mend:
        instead === null
          ? 'type it again with the keyboard'
          : `write ${instead === '' ? 'nothing' : quoteText(instead)}`,
      cause: codePoints.join(' '),
    }),
  ),
  E09: wording('notice', ({ encoding, byte }: { encoding: string; byte?: { text: string; shown: string } }) => ({
    what:
      byte === undefined
        ? `the file is ${encoding}, not UTF-8: read all the same`
        : `the file is not UTF-8: read as ${encoding}, in which byte ${byte.text} is ${quoteText(byte.shown)}`,
    mend: 'look whether names and signs are right; a table to be kept is saved as CSV UTF-8',
  })),
  E08: wording('notice', ({ text }: { text: string }) => ({
    what: `${quoteText(text)} holds a letter typed as letter and accent (not Unicode form NFC)`,
    mend: 'nothing: it is read the same as the single letter',
    cause: 'two parts',
  })),
};
